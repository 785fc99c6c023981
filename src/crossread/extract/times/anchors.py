"""What a time expression is reckoned from: the day of publication, and the last day spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from crossread.extract.passages import Passage
from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.names import parse_written_day
from crossread.model.mentions import TimexType

# ``schedule``: what lies ahead by its nature, though the verb does not say so (``the trial opens on Monday``).
# ``possible``: what may come (``the party could lose its seats in May``), or could be done before.
Direction = Literal["past", "present", "future", "schedule", "possible"]

# Longest line, in characters, that may be a dateline or a page's date rather than prose.
_DATELINE = 120
_LINES = 12
# Units of which a date that names its year, or its month, says enough.
_YEARS, _MONTHS = ("Y", "E", "C"), ("M", "Q")


class Meaning(NamedTuple):
    """What an expression says: its TIMEX3 type, value and modifier."""

    type: TimexType
    value: str | None
    modifier: str | None = None


@dataclass(slots=True)
class Anchor:
    """``published``: the report's day, or None. ``spoken``: the last day that the text named, ``year`` the last year,
    ``told`` the first day of the last date that it named, however precise, ``told_month`` that of the last date that
    names a month at least.

    ``direction`` is that of the clause at hand.
    """

    published: date | None
    spoken: date | None = None
    direction: Direction | None = None
    year: int | None = None
    told: date | None = None
    told_month: date | None = None

    @property
    def reference(self) -> date | None:
        """What ``the next day`` follows."""
        return self.spoken or self.published

    def spoken_of(self, unit: str) -> date | None:
        """What ``the following year`` follows, or ``month``: the last date told that is as precise as the unit."""
        if unit in _YEARS:
            return self.told or self.published
        return self.told_month or self.published if unit in _MONTHS else self.reference


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
