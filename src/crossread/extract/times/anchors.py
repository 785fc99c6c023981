"""What a time expression is reckoned from: the day of publication, and the last day spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from crossread.extract.passages import Passage
from crossread.extract.times.calendar import parse_day
from crossread.model.mentions import TimexType

Direction = Literal["past", "present", "future"]

# Longest line, in characters, that may be a dateline or a page's date rather than prose.
_DATELINE = 120
_LINES = 12


class Meaning(NamedTuple):
    """What an expression says: its TIMEX3 type, value and modifier."""

    type: TimexType
    value: str | None
    modifier: str | None = None


@dataclass(slots=True)
class Anchor:
    """``published``: the report's day, or None. ``spoken``: the last day that the text named, ``year`` the last year.

    ``direction`` is that of the clause at hand.
    """

    published: date | None
    spoken: date | None = None
    direction: Direction | None = None
    year: int | None = None

    @property
    def reference(self) -> date | None:
        """What ``the next day`` follows."""
        return self.spoken or self.published


def find_published(passages: Sequence[Passage]) -> date | None:
    """The report's day: its ``published`` field, else a full date on a short line at the top of the text."""
    if not passages:
        return None
    report = passages[0].report
    for text in (report.published, report.updated):
        day = parse_day(text) or parse_written_day(text or "")
        if day:
            return day
    for passage in passages[:_LINES]:
        if len(passage.doc.text) <= _DATELINE and (day := parse_written_day(passage.doc.text)):
            return day
    return None


_WRITTEN = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b"
    r"|\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_written_day(text: str) -> date | None:
    """The first full date written out in a line (``Sept. 28, 2017``, ``28 September 2017``), or None."""
    match = _WRITTEN.search(text)
    if not match:
        return None
    month, day, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    try:
        return date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None
