"""The times that the sources tell, each with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.contexts import Context
from crossread.check.sources import Sources
from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.mentions import Timex
from crossread.model.spans import Span

# The parts of a date or an hour that words may name.
NAMED = frozenset({"year", "month", "day", "weekday", "clock"})
# A day farther from the draft's than this is another week's, of which a weekday alone does not speak.
SAME_WEEK = 8


@dataclass(frozen=True, slots=True)
class SourceTime:
    """One mention of a time in one report, with what stands around it."""

    time: Timex
    context: Context

    @property
    def span(self) -> Span:
        """Its words in the report."""
        return self.time.span


def names_day(time: Timex) -> bool:
    """Whether the words themselves say which day it is: ``Tuesday``, ``6 January``, not ``noon``."""
    if time.weekday is not None or "day" in time.stated:
        return True
    return "deictic" in time.stated and time.first is not None and time.first == time.last


def may_stand_for(theirs: Timex, ours: Timex) -> bool:
    """Whether one may be written where the other stands, as both say as much: no ``6 January`` for ``2015``.

    Times of one length may, those that name the same part (the year of ``June 2015`` and of ``2022``), and two days;
    a weekday alone is no word for a day of another week.
    """
    if ours.weekday is not None and theirs.weekday is None and not NAMED & set(ours.stated) & set(theirs.stated):
        return names_day(theirs) and _are_of_a_week(ours, theirs)
    if theirs.precision == ours.precision != "unknown" or (names_day(theirs) and names_day(ours)):
        return True
    return bool(NAMED & set(theirs.stated) & set(ours.stated))


def _are_of_a_week(one: Timex, other: Timex) -> bool:
    """Whether two days lie a week apart at most, as far as both are known."""
    first, second = parse_day(one.first), parse_day(other.first)
    return first is None or second is None or abs(days_between(first, second)) <= SAME_WEEK


def iter_times(sources: Sources) -> Iterator[SourceTime]:
    """Every mention of a date or clock time in the reports."""
    for reading in sources.readings.values():
        for time in reading.times:
            if time.type in ("DATE", "TIME") and (time.value or time.first):
                yield SourceTime(time, sources.context(time.span))
