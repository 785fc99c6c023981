"""Formats that say themselves how their characters are written, told by the first bytes of a file."""

from __future__ import annotations

import re

from crossread.read.sources import Source

_HEADER_LINE = re.compile(rb"([A-Za-z-]{2,40}):|[ \t]+\S")
# Header fields that a mail has and an article does not begin with (RFC 5322).
_MAIL_ONLY = frozenset({b"mime-version", b"message-id", b"return-path", b"received", b"delivered-to"})
# Header lines of pages that browsers save with their parts in one file.
_SAVED = re.compile(rb"(?mi)^(?:From: <?Saved by|Snapshot-Content-Location:)")


def detect_bytes(source: Source) -> str | None:
    """``docx``, ``pdf``, ``mail`` and so on; None for what is to be decoded as text first."""
    data = source.data
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return "docx"
    if data[30:90].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return "odt"
    starts = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
    return next((kind for start, kind in starts if data.startswith(start)), None) or _detect_mail(source)


def _detect_mail(source: Source) -> str | None:
    beginning = source.data[:4000]
    if source.suffix in (".mht", ".mhtml", ".eml", ".txt", "") and _is_saved_page(source.suffix, beginning):
        return "saved page"
    separator, _, after = beginning.partition(b"\n")
    if source.suffix in (".mbox", ".mbx") or (separator.startswith(b"From ") and starts_mail(after)):
        return "mailbox"
    mail = source.suffix == ".eml" or (source.suffix in ("", ".txt") and starts_mail(beginning))
    return "mail" if mail else None


def _is_saved_page(suffix: str, beginning: bytes) -> bool:
    if not starts_mail(beginning):
        return False
    return suffix in (".mht", ".mhtml") or _SAVED.search(beginning) is not None


def starts_mail(beginning: bytes) -> bool:
    """Whether header lines come first, one of them such as only mail has."""
    for line in beginning.splitlines()[:40]:
        header = _HEADER_LINE.match(line)
        if header is None:
            return False
        if header[1] and header[1].lower() in _MAIL_ONLY:
            return True
    return False
