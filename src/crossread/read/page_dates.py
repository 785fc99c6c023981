"""The day on which a page says it was published, where its data give the moment in universal time.

``2020-05-02T02:54:29Z`` is the evening of 1 May in New York: a report that says "on Friday" means the day that its
page prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from crossread.read.dates import parse_date
from crossread.read.head_line import read_date_line
from crossread.read.page_boxes import split_class
from crossread.read.page_head import iter_head
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Local days begin fourteen hours before and end twelve hours after universal ones.
FURTHEST = timedelta(hours=36)
SAME_MOMENT = timedelta(minutes=2)

_ADDRESS_DAY = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")


def find_local_date(tree: HtmlElement, published: str | None) -> str | None:
    """The same moment by the clocks of the publisher, or the day that the page prints; else as it was given."""
    moment = _read_universal(published)
    if moment is None:
        return published
    for time in tree.iter("time"):
        local = parse_date(time.get("datetime"))
        if local and "T" in local and not _is_universal(local) and _is_same(local, moment):
            return local
    for words in _iter_dated(iter_head(tree)):
        line = read_date_line(words)
        if line is None or line.published is None:
            continue
        day = datetime.fromisoformat(line.published[:10]).replace(tzinfo=moment.tzinfo)
        apart = abs(day - moment)
        return line.published if day.date() != moment.date() and apart <= FURTHEST else published
    return published


def find_printed_date(tree: HtmlElement, address: str | None) -> str | None:
    """The date that stands near the headline, marked or alone in its line; else the day in the page's address."""
    head = list(iter_head(tree))
    for words in (*_iter_dated(head), *(words for _, words in head)):
        line = read_date_line(words)
        if line is not None and line.published:
            return line.published
    found = _ADDRESS_DAY.search(address or "")
    return parse_date("-".join(part.zfill(2) for part in found.groups())) if found else None


def _read_universal(published: str | None) -> datetime | None:
    if published is None or "T" not in published or not _is_universal(published):
        return None
    return datetime.fromisoformat(published)


def _is_universal(moment: str) -> bool:
    return moment.endswith(("+00:00", "Z"))


def _is_same(local: str, moment: datetime) -> bool:
    found = datetime.fromisoformat(local)
    return found.tzinfo is not None and abs(found - moment) <= SAME_MOMENT


def _iter_dated(head: Iterable[tuple[HtmlElement, str]]) -> Iterator[str]:
    """Those lines around the headline that are marked as dates."""
    named = load_words("page_meta", "date_boxes")
    for element, words in head:
        if element.tag == "time" or not named.isdisjoint(split_class(element.get("class") or "")):
            yield words
