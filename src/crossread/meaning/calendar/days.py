"""Days of the Gregorian calendar, and arithmetic on them that never leaves it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def parse_day(text: str | None) -> date | None:
    """The day at the head of an ISO 8601 string, or None where there is none."""
    if not text or not _ISO.match(text):
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def safe_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, number: int) -> date:
    """``number`` days later, held within the calendar's bounds."""
    try:
        return day + timedelta(days=number)
    except OverflowError:
        return date.max if number > 0 else date.min


def add_months(day: date, number: int) -> date:
    """The same day ``number`` months later; the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + number
    year = min(max(index // 12, 1), 9999)
    month = index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def week_value(day: date) -> str:
    """ISO week of a day, ``2019-W07``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def nth_weekday(year: int, month: int, number: int, weekday: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; -1 is the last."""
    first, last = month_days(year, month)
    if number < 0:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
