"""Mail files: press releases and tips as they arrive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.decoding import decode
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.wrapping import unwrap

MOST_PARTS = 200

_SIGNATURE = re.compile(r"(?m)^-- ?$")


def parse_mail(source: Source) -> Iterator[Record | ReadError]:
    """The body of a mail, its subject as title and its date; attachments are named and left out."""
    try:
        message = message_from_bytes(source.data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        text, left_out = _read_body(source.name, message)
        title, date, sender = _header(message, "subject"), _header(message, "date"), _sender(message)
    except ReadError as fault:
        yield fault
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError):
        # The standard parser raises these on headers and parts that no mail program writes.
        yield ReadError(source.name, "is a mail that cannot be read", "save its text as plain text")
    else:
        yield Record(
            source=source.name,
            stem=source.stem or "mail",
            text=text,
            title=title,
            byline=(sender,) if sender else (),
            published=date,
            left_out=left_out,
        )


def _read_body(name: str, message: EmailMessage) -> tuple[str, tuple[LeftOut, ...]]:
    left_out: list[LeftOut] = []
    found: dict[str, str] = {}
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            raise ReadError(name, f"has more than {MOST_PARTS} parts", "save its text as plain text")
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            left_out.append(LeftOut(part.get_filename() or kind, "attachment"))
        elif kind not in found:
            data = part.get_payload(decode=True)
            found[kind] = decode(name, data) if isinstance(data, bytes) else ""
    if found.get("text/plain", "").strip():
        return _split_signature(unwrap(found["text/plain"]), left_out)
    if "text/html" in found:
        from crossread.read.pages import fragment_text

        return fragment_text(name, found["text/html"]), tuple(left_out)
    raise ReadError(name, "is a mail without text", "give its attachment as a file of its own")


def _split_signature(text: str, left_out: list[LeftOut]) -> tuple[str, tuple[LeftOut, ...]]:
    mark = _SIGNATURE.search(text)
    if mark and text[: mark.start()].strip():
        left_out.append(LeftOut(text[mark.start() :].strip(), "mail signature"))
        text = text[: mark.start()].rstrip()
    return text, tuple(left_out)


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value).strip() or None if value is not None else None


def _sender(message: EmailMessage) -> str | None:
    addresses = getattr(message.get("from"), "addresses", ())
    return (addresses[0].display_name or None) if addresses else None
