"""A message forwarded within the text of another: the forwarded is read, the words before it are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import parseaddr
from functools import cache

from crossread.model.reports import LeftOut
from crossread.text.lexicon import load_either, load_words

MOST_FORWARDS = 10
_HEADER = re.compile(r"[>* ]{0,6}([A-Za-z-]{2,15}):\*{0,2}[ \t]{0,5}(.{0,500})")
_QUOTED = re.compile(r"[ \t]{0,2}> ?")


@dataclass(frozen=True, slots=True)
class MailText:
    """The words of a message, with what its header says of them."""

    text: str
    title: str | None = None
    sender: str | None = None
    date: str | None = None
    left_out: tuple[LeftOut, ...] = ()


def take_forwarded(mail: MailText) -> MailText:
    """The innermost message that is forwarded here; what is answered is left out; else the mail as it is."""
    for _ in range(MOST_FORWARDS):
        inner = _take_one(mail)
        if inner is None:
            break
        mail = inner
    title = _forward_subject().sub("", mail.title or "").strip() or None
    return _drop_answered(replace(mail, title=title))


def _take_one(mail: MailText) -> MailText | None:
    lines = mail.text.split("\n")
    for number, line in enumerate(lines):
        words = _QUOTED.sub("", line).strip()
        marked = _mark("forward_marks").fullmatch(words) is not None
        if not marked and not (is_forward(mail.title) and _mark("original_marks").fullmatch(words)):
            continue
        fields, start = _read_fields(lines, number + 1)
        body = _unquote(lines[start:])
        if "from" in fields and body.strip():
            note = "\n".join(lines[:number]).strip()
            left_out = (*mail.left_out, *([LeftOut(note, "covering note")] if note else ()))
            return MailText(
                body,
                fields.get("subject") or mail.title,
                _name(fields["from"]) or None,
                fields.get("date") or fields.get("sent") or mail.date,
                left_out,
            )
    return None


def is_forward(subject: str | None) -> bool:
    """Whether a subject says that a message is forwarded: ``Fwd: Ferry strikes pier``."""
    return _forward_subject().match(subject or "") is not None


def _read_fields(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The header written out after a mark, and the line after it."""
    fields: dict[str, str] = {}
    number = start
    for number in range(start, min(start + 30, len(lines))):
        line = _QUOTED.sub("", lines[number]).strip()
        header = _HEADER.fullmatch(line)
        if header and header[1].lower() in load_words("mail", "header_names"):
            fields.setdefault(header[1].lower(), header[2].strip(" *"))
        elif line:
            return fields, number
    return fields, number + 1


def _unquote(lines: Sequence[str]) -> str:
    """The lines without the marks of quotation that all of them have."""
    written = [line for line in lines if line.strip()]
    if written and all(_QUOTED.match(line) for line in written):
        return "\n".join(_QUOTED.sub("", line, count=1) for line in lines)
    return "\n".join(lines)


def _drop_answered(mail: MailText) -> MailText:
    """The mail without the message that it answers."""
    lines = mail.text.split("\n")
    for number, line in enumerate(lines):
        words = line.strip()
        after = [other for other in lines[number + 1 :] if other.strip()]
        quoted = bool(after) and sum(bool(_QUOTED.match(other)) for other in after) >= 0.8 * len(after)
        answered = (_mark("reply_marks").fullmatch(words) and quoted) or (
            _mark("original_marks").fullmatch(words) and "from" in _read_fields(lines, number + 1)[0]
        )
        before = "\n".join(lines[:number]).strip()
        if answered and before:
            left = LeftOut("\n".join(lines[number:]).strip(), "mail that is answered")
            return replace(mail, text=before, left_out=(*mail.left_out, left))
    return mail


def _name(address: str) -> str:
    return parseaddr(address.replace("*", ""))[0].strip() or re.sub(r"\s*[<\[(].*", "", address).strip()


@cache
def _mark(name: str) -> re.Pattern[str]:
    return re.compile(load_either("mail", name))


@cache
def _forward_subject() -> re.Pattern[str]:
    return re.compile(f"(?:{load_either('mail', 'forward_subjects')})+", re.IGNORECASE)
