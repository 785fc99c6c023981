"""The parts of a mail: the text that is shown, messages that are attached, and the names of what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.decoding import decode
from crossread.read.wrapping import unwrap

MOST_PARTS = 200
# A newsletter's plain part often says no more than where to read it.
RICHER = 2


@dataclass(slots=True)
class MailParts:
    """The texts in their order and the markup of rich ones, attached messages, and the names of other attachments."""

    texts: list[str] = field(default_factory=list)
    messages: list[EmailMessage] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    markups: list[str] = field(default_factory=list)
    count: int = 0

    @property
    def text(self) -> str:
        """All texts, with a blank line between."""
        return "\n\n".join(text.strip("\n") for text in self.texts if text.strip())


def collect_parts(name: str, message: EmailMessage) -> MailParts:
    """The parts of one message. Raises ReadError where there are far too many."""
    parts = MailParts()
    _collect(name, message, parts)
    return parts


def _collect(name: str, part: EmailMessage, parts: MailParts) -> None:
    parts.count += 1
    if parts.count > MOST_PARTS:
        raise ReadError(name, f"has more than {MOST_PARTS} parts", "save its text as plain text")
    kind = part.get_content_type()
    if kind == "message/rfc822":
        parts.messages += [inner for inner in _inner(part) if len(parts.messages) < MOST_PARTS]
    elif kind == "multipart/alternative":
        _choose(name, list(_inner(part)), parts)
    elif part.is_multipart():
        for inner in _inner(part):
            _collect(name, inner, parts)
    elif part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
        parts.left_out.append(LeftOut(part.get_filename() or kind, "attachment"))
    else:
        parts.texts.append(_read(name, part, parts.markups))


def _choose(name: str, versions: list[EmailMessage], parts: MailParts) -> None:
    """The plain version, or the rich one where that says far more; what else stands among them is collected too."""
    plain, rich = MailParts(count=parts.count), MailParts(count=parts.count)
    for version in versions:
        _collect(name, version, plain if version.get_content_type() == "text/plain" else rich)
    chosen = rich if len(rich.text.split()) > RICHER * len(plain.text.split()) else plain
    parts.texts += chosen.texts
    parts.markups += rich.markups
    parts.messages += plain.messages + rich.messages
    parts.left_out += plain.left_out + rich.left_out
    parts.count = max(plain.count, rich.count)


def _inner(part: EmailMessage) -> Iterator[EmailMessage]:
    payload = part.get_payload()
    return (inner for inner in payload if isinstance(inner, EmailMessage)) if isinstance(payload, list) else iter(())


def _read(name: str, part: EmailMessage, markups: list[str]) -> str:
    data = part.get_payload(decode=True)
    text = _decode(name, data, part.get_content_charset()) if isinstance(data, bytes) else ""
    if part.get_content_type() == "text/plain":
        return unwrap(text)
    if not text.strip():
        return ""
    from crossread.read.pages import fragment_text

    markups.append(text)
    return fragment_text(name, text)


def _decode(name: str, data: bytes, charset: str | None) -> str:
    """By the character set that the part declares, where all of it can be read so."""
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError, ValueError):
        return decode(name, data)
