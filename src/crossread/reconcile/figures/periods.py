"""The stretch of days that an ISO or TIMEX value stands for, as far as figures need it."""

from __future__ import annotations

from datetime import date, timedelta

from crossread.meaning.calendar.values import days_of, precision_of

# Reports of one event date it loosely: days this near are no other period.
NEAR = timedelta(days=21)
# Values that figures are told apart by: seasons, decades and open stretches are too loose.
_TELLING = frozenset({"minute", "hour", "daypart", "day", "week", "month", "year"})


def find_period(value: str | None) -> tuple[date, date] | None:
    """First and last day; None for a value that names no year, or none of its own (``2019/2020``)."""
    return days_of(value) if value and "/" not in value and precision_of(value) in _TELLING else None


def periods_apart(one: str | None, other: str | None) -> bool:
    """Whether two values name stretches of time that cannot be meant for one another."""
    a, b = find_period(one), find_period(other)
    if a is None or b is None:
        return False
    return a[1] + NEAR < b[0] or b[1] + NEAR < a[0] or _lengths_differ(a, b)


def _lengths_differ(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """A year's count is no month's count, and no day's."""
    years = [(period[1] - period[0]).days > 300 for period in (a, b)]
    return years[0] != years[1]
