"""Points in time of a draft and its sources, as far as they are told, and how far apart two of them may lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.calendar.clock import clock_minutes, clock_of
from crossread.meaning.calendar.days import parse_day
from crossread.meaning.quantities import count_in
from crossread.model.mentions import Reading, Timex
from crossread.model.spans import Span

DAYS_A_WEEK, MONTHS_A_YEAR = 7, 12
# A time of so many days at least is a month or a year, from which others are counted by its name.
LEAST_DAYS, YEAR_LONG = 27, 364
# The units in which days lie apart, and clocks.
OF_DAYS, OF_CLOCKS = frozenset({"day", "week", "month", "year", "decade"}), frozenset({"minute", "hour"})


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A time as told: a clock in minutes, the first and last day it may be, a weekday; ``span`` is where."""

    span: Span | None
    clock: int | None
    first: date | None
    last: date | None
    weekday: int | None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first is not None and self.first == self.last


def read_points(reading: Reading) -> Iterator[TimePoint]:
    """The clocks, days, months and years of a reading; lengths, weeks and days that recur are none."""
    for time in reading.times:
        point = _read(time) if time.type in ("DATE", "TIME") and "relative" not in time.stated else None
        if point is not None:
            yield point


def _read(time: Timex) -> TimePoint | None:
    clock = clock_of(time.value)
    first, last = parse_day(time.first), parse_day(time.last)
    minutes = clock_minutes(clock) if clock and ":" in clock else None
    if clock and minutes is None:
        minutes = clock_minutes(clock) if "clock" in time.stated else None
    if minutes is None and first is None and time.weekday is None:
        return None
    return TimePoint(time.span, minutes, first, last, time.weekday)


def own_points(copy: Copy) -> tuple[TimePoint, ...]:
    """The draft's points, read once however many lengths ask for them."""
    return copy.recall(own_points, lambda: tuple(read_points(copy.reading)))


def list_points(copy: Copy, sources: Sources) -> tuple[TimePoint, ...]:
    """The draft's points, then those of the sources and the days on which these were printed."""
    days = sorted({report.published[:10] for report in sources.account.reports if report.published})
    printed = [TimePoint(None, None, day, day, day.weekday()) for text in days if (day := parse_day(text))]
    return (*own_points(copy), *sources.take(read_points), *printed)


def measure_gap(later: TimePoint, earlier: TimePoint, unit: str) -> tuple[float, float] | None:
    """The least and most units from one point to the other; None where the two cannot be told apart so finely."""
    if unit in OF_CLOCKS:
        return _measure_clocks(later, earlier, unit)
    if unit not in OF_DAYS:
        return None
    if later.first and later.last and earlier.first and earlier.last:
        months = 12 * (later.first.year - earlier.first.year) + later.first.month - earlier.first.month
        longest = max((later.last - later.first).days, (earlier.last - earlier.first).days)
        if unit in ("month", "year", "decade") and longest >= LEAST_DAYS:
            whole = longest >= YEAR_LONG
            apart = float(later.first.year - earlier.first.year) if whole else months / MONTHS_A_YEAR
            apart *= {"month": MONTHS_A_YEAR, "year": 1.0, "decade": 0.1}[unit]
            return apart, apart
        one, other = (later.first - earlier.last).days, (later.last - earlier.first).days
        days = count_in("day", unit)
        return one / days, other / days
    if unit == "day" and later.weekday is not None and earlier.weekday is not None:
        apart = float((later.weekday - earlier.weekday) % DAYS_A_WEEK)
        return apart, apart
    return None


def _measure_clocks(later: TimePoint, earlier: TimePoint, unit: str) -> tuple[float, float] | None:
    if later.clock is None or earlier.clock is None:
        return None
    apart = ((later.clock - earlier.clock) % count_in("minute", "day")) / count_in("minute", unit)
    return apart, apart
