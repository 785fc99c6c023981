"""The stretch of days that an ISO or TIMEX value stands for, as far as figures need it."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})")
_WEEK = re.compile(r"^(\d{4})-W(\d{2})")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_YEAR = re.compile(r"^(\d{4})$")
# Reports of one event date it loosely: days this near are no other period.
NEAR = timedelta(days=21)


def find_period(value: str | None) -> tuple[date, date] | None:
    """First and last day; None for a value that names no year or is not understood."""
    if not value:
        return None
    try:
        if match := _DAY.match(value):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        if match := _WEEK.match(value):
            first = date.fromisocalendar(int(match[1]), max(int(match[2]), 1), 1)
            return first, first + timedelta(days=6)
        if match := _MONTH.match(value):
            first = date(int(match[1]), int(match[2]), 1)
            return first, first + timedelta(days=30)
        if match := _YEAR.match(value):
            return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    except (ValueError, OverflowError):
        return None
    return None


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
