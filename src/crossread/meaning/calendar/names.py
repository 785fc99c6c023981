"""What the days of the week and the months are called."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from crossread.text.lexicon import load_lexicon

# An English name is told by so many of its first letters, however it is cut short.
SHORT = 3


@cache
def weekday_names() -> tuple[str, ...]:
    """``Monday`` to ``Sunday``; their places are ``date.weekday()``."""
    return tuple(name.capitalize() for name in load_lexicon("times")["weekdays"])


@cache
def month_names() -> tuple[str, ...]:
    """``January`` to ``December``; a month's number is its place and one."""
    return tuple(name.capitalize() for name in load_lexicon("times")["months"])


def weekday_name(day: date) -> str:
    """The weekday of a day: ``Monday``."""
    return weekday_names()[day.weekday()]


def month_name(number: int) -> str:
    """The name of month 1 to 12."""
    return month_names()[number - 1]


def short_month(number: int) -> str:
    """``Jan`` to ``Dec``."""
    return month_name(number)[:SHORT]


def name_days(first: date, last: date) -> str:
    """A day or the days from one to another as they are written: ``10–11 October 2025``."""
    end = f"{last.day} {month_name(last.month)} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {month_name(first.month)}{year} – {end}"


@cache
def _written_day() -> re.Pattern[str]:
    months = "|".join(name[:SHORT].lower() for name in month_names())
    return re.compile(
        rf"\b({months})[a-z]{{0,6}}\.? (\d{{1,2}})(?:[a-z]{{2}})?,? ((?:19|20)\d\d)\b"
        rf"|\b(\d{{1,2}}) ({months})[a-z]{{0,6}}\.?,? ((?:19|20)\d\d)\b",
        re.IGNORECASE,
    )


def parse_written_day(text: str) -> date | None:
    """The first full date written out in a line (``Sept. 28, 2017``, ``28 September 2017``), or None."""
    match = _written_day().search(text)
    if not match:
        return None
    month, day, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    number = [name[:SHORT].lower() for name in month_names()].index(month.lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
