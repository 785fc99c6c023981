"""Pages that a browser saved with all their parts in one file (MHTML, also called ``.mht``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

from crossread.errors import ReadError
from crossread.read.decoding import decode
from crossread.read.mail_policy import parse_message
from crossread.read.pages import parse_page
from crossread.read.records import Record
from crossread.read.sources import Source

_SAVE_AGAIN = "save the page again, as HTML"


def parse_web_archive(source: Source) -> Iterator[Record | ReadError]:
    """The article on the page, with the address it was saved from and when; its pictures and frames are not read."""
    try:
        message = parse_message(source.data)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        data = page.get_payload(decode=True) if page is not None else None
        address = _address(message, page)
        captured = str(message.get("date") or "") or None
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError):
        yield ReadError(source.name, "is a saved page that cannot be read", _SAVE_AGAIN)
        return
    if not isinstance(data, bytes) or not data.strip():
        yield ReadError(source.name, "is a saved page without HTML", _SAVE_AGAIN)
        return
    for record in parse_page(source, decode(source.name, data)):
        if isinstance(record, Record):
            yield replace(record, url=record.url or address, captured=captured)
        else:
            yield record


def _address(message: EmailMessage, page: EmailMessage | None) -> str | None:
    named = [message.get("snapshot-content-location"), page.get("content-location") if page is not None else None]
    addresses = (str(value).strip() for value in named if value is not None)
    return next((found for found in addresses if found.lower().startswith(("http://", "https://"))), None)
