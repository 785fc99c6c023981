"""What a browser wrote into a page when it saved it: the address, and when."""

from __future__ import annotations

import re

_SINGLE_FILE = re.compile(
    r"<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,5}(?P<url>\S{1,2000})\s{1,20}"
    r"saved date:\s{0,5}(?P<date>[^\n]{6,100})"
)
_SAVED_FROM = re.compile(r"<!--\s{0,5}saved from url=\(\d{1,6}\)(?P<url>\S{1,2000})\s{0,5}-->", re.IGNORECASE)
_BEGINNING = 5_000


def find_saving(markup: str) -> tuple[str | None, str | None]:
    """The address that a page was saved from and when, as SingleFile and the browsers write them; else None."""
    beginning = markup[:_BEGINNING]
    found = _SINGLE_FILE.search(beginning)
    if found:
        return _address(found["url"]), found["date"].strip()
    found = _SAVED_FROM.search(beginning)
    return (_address(found["url"]) if found else None), None


def _address(url: str) -> str | None:
    return url if url.lower().startswith(("http://", "https://")) else None
