"""Mail and mailboxes: press releases, tips and newsletters as they arrive; of a forwarded one, the forwarded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.forwarded import MailText, is_forward, take_forwarded
from crossread.read.mail_parts import MailParts, collect_parts
from crossread.read.mail_policy import parse_message
from crossread.read.newsletters import split_newsletter
from crossread.read.records import Record
from crossread.read.sources import Source

# Messages within messages, and messages of one mailbox.
DEEPEST = 8
MOST_MESSAGES = 1_000
# What stands above an attached message is a note to whoever gets it, unless it is as long as a report.
LONGEST_NOTE = 60

_SIGNATURE = re.compile(r"(?m)^-- ?$")
# Mailboxes begin each message so, after a blank line (RFC 4155).
_FROM_LINE = re.compile(rb"(?m)^From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n(?=[A-Za-z-]{2,40}:|>From )")
_STUFFED = re.compile(rb"(?m)^>(>*From )")
# The standard parser raises these on headers and parts that no mail program writes.
_ODD = (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)


def parse_mail(source: Source) -> Iterator[Record | ReadError]:
    """The report of a mail: its text, subject, date and sender; each message that is attached is a report of its own.

    Of a message that is forwarded, within the text or as an attachment, the forwarded is read and the words above it
    are left out. Other attachments are named and left out.
    """
    yield from _iter_message(source.name, source.stem or "mail", source.data)


def parse_mailbox(source: Source) -> Iterator[Record | ReadError]:
    """The messages of a mailbox, each as ``parse_mail`` reads it."""
    starts = list(_FROM_LINE.finditer(source.data))
    if len(starts) > MOST_MESSAGES:
        advice = "give the mails that tell of the story"
        raise ReadError(source.name, f"holds {len(starts):,} mails; the limit is {MOST_MESSAGES:,}", advice)
    if not starts:
        yield ReadError(source.name, "holds no mails", "save the mails themselves")
    for number, start in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(source.data)
        data = _STUFFED.sub(rb"\1", source.data[start.end() : end])
        yield from _iter_message(f"{source.name}, mail {number}", source.stem or "mail", data)


def _iter_message(name: str, stem: str, data: bytes) -> Iterator[Record | ReadError]:
    try:
        found = list(_read_message(name, stem, parse_message(data), 0))
    except ReadError as fault:
        yield fault
    except _ODD:
        yield ReadError(name, "is a mail that cannot be read", "save its text as plain text")
    else:
        yield from found


def _read_message(name: str, stem: str, message: EmailMessage, depth: int) -> Iterator[Record | ReadError]:
    if depth > DEEPEST:
        raise ReadError(name, f"has messages in messages, {DEEPEST} deep", "save its text as plain text")
    parts = collect_parts(name, message)
    text, left_out = _split_signature(parts.text, parts.left_out)
    if parts.messages and len(text.split()) <= LONGEST_NOTE:
        note = (LeftOut(text.strip(), "covering note"),) if text.strip() else ()
        yield from _read_attached(name, stem, parts.messages, depth, (*left_out, *note))
        return
    if text.strip():
        mail = MailText(text, _header(message, "subject"), _sender(message), _header(message, "date"), left_out)
        articles = _read_newsletter(name, stem, mail, message, parts)
        yield from articles or [_to_record(name, stem, take_forwarded(mail), message)]
    elif not parts.messages:
        raise ReadError(name, "is a mail without text", "give its attachment as a file of its own")
    yield from _read_attached(name, stem, parts.messages, depth, ())


def _read_attached(
    name: str, stem: str, messages: list[EmailMessage], depth: int, left_out: tuple[LeftOut, ...]
) -> Iterator[Record | ReadError]:
    for number, inner in enumerate(messages, 1):
        for record in _read_message(f"{name}, message {number}", stem, inner, depth + 1):
            if isinstance(record, Record):
                record, left_out = replace(record, left_out=(*left_out, *record.left_out)), ()
            yield record


def _read_newsletter(
    name: str, stem: str, mail: MailText, message: EmailMessage, parts: MailParts
) -> list[Record | ReadError]:
    """The articles of a newsletter, what gives less than an article as a fault; none where it is one report."""
    if not _is_newsletter(message) or is_forward(mail.title):
        return []
    found: list[Record | ReadError] = []
    for number, item in enumerate(split_newsletter("\n".join(parts.markups), mail.text), 1):
        place, count = f"{name}, article {number}", len(item.text.split())
        if not item.is_article:
            advice = f"open {item.url[:300]}, save the page and give that" if item.url else "give the article itself"
            found.append(ReadError(place, f"“{item.title[:100]}” is a teaser of {count} words, not an article", advice))
            continue
        one = replace(mail, text=item.text, title=item.title)
        found.append(replace(_to_record(place, stem, one, message), url=item.url))
    return found


def _is_newsletter(message: EmailMessage) -> bool:
    """Whether a mail went to a list that one can leave (RFC 2369)."""
    return any(message.get(name) is not None for name in ("list-unsubscribe", "list-id"))


def _to_record(name: str, stem: str, mail: MailText, message: EmailMessage) -> Record:
    # A newsletter is put out by whoever sends it; any other mail is written by its sender.
    newsletter = _is_newsletter(message) and mail.sender == _sender(message)
    return Record(
        source=name,
        stem=stem,
        text=mail.text,
        outlet=mail.sender if newsletter else None,
        title=mail.title,
        byline=(mail.sender,) if mail.sender and not newsletter else (),
        published=mail.date,
        left_out=mail.left_out,
    )


def _split_signature(text: str, left_out: list[LeftOut]) -> tuple[str, tuple[LeftOut, ...]]:
    mark = _SIGNATURE.search(text)
    if mark and text[: mark.start()].strip():
        left_out = [*left_out, LeftOut(text[mark.start() :].strip(), "mail signature")]
        text = text[: mark.start()].rstrip()
    return text, tuple(left_out)


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value).strip() or None if value is not None else None


def _sender(message: EmailMessage) -> str | None:
    addresses = getattr(message.get("from"), "addresses", ())
    return (addresses[0].display_name or None) if addresses else None
