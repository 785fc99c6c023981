"""What a TIMEX3 value covers: its days, what of it is open, and how precisely it says when."""

from __future__ import annotations

import re
from datetime import date

from crossread.meaning.calendar.clock import PART_HOURS
from crossread.meaning.calendar.days import Days, add_days, month_days, safe_day
from crossread.model.mentions import Precision

# Meteorologists, papers and courts mean different days by a season; these are the astronomical ones, to the day
# that they most often begin on in the northern hemisphere.
_SEASONS = {"SP": ((3, 20), (6, 20)), "SU": ((6, 21), (9, 21)), "FA": ((9, 22), (12, 20)), "WI": ((12, 21), (3, 19))}
# Quarters and halves of a year: letter and how many months they have.
_PARTS_OF_YEAR = {"Q": 3, "H": 6}

_VALUE = re.compile(r"(\d{4})(?:-([A-Z\d]{2,3}))?(?:-(\d\d|WE))?(?:T(.*))?$")
_DECADE = re.compile(r"(\d{3})X|(\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d")
_MONTH = re.compile(r"[\dX]{4}-(?:\d\d|XX)")
_WEEK = re.compile(r"-W\d\d|-WXX")
_YEAR_PART = re.compile(r"[QH][1-4]")
_MONTH_DAY = re.compile(r"[\dX]{4}-(\d\d)(?:-(\d\d))?(?:T|$)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def days_of(value: str | None) -> Days | None:
    """The days that a TIMEX3 date or time value covers, or None for durations, sets and open values.

    ``2019/2020`` covers both years and all between them.
    """
    if not value:
        return None
    start, slash, end = value.partition("/")
    if slash:
        first, last = days_of(start), days_of(end)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    if decade := _DECADE.fullmatch(value):
        opening, years = (int(decade[1]) * 10, 10) if decade[1] else (int(decade[2]) * 100, 100)
        return (date(opening, 1, 1), date(opening + years - 1, 12, 31)) if opening else None
    match = _VALUE.match(value)
    return _days_in_year(int(match[1]), match[2], match[3]) if match else None


def _days_in_year(year: int, part: str | None, day: str | None) -> Days | None:
    if year == 0:
        return None
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if part.isdecimal() and len(part) == 2 and 1 <= int(part) <= 12:
        return _days_in_month(year, int(part), day)
    if part[0] == "W" and part[1:].isdecimal() and 1 <= int(part[1:]) <= 53:
        return _days_of_week(year, int(part[1:]), day == "WE")
    if _YEAR_PART.fullmatch(part) and int(part[1]) * _PARTS_OF_YEAR[part[0]] <= 12:
        months = _PARTS_OF_YEAR[part[0]]
        first = (int(part[1]) - 1) * months + 1
        return date(year, first, 1), month_days(year, first + months - 1)[1]
    if part in _SEASONS and year < 9999:
        (month, opening), (end_month, last) = _SEASONS[part]
        return date(year, month, opening), date(year + (part == "WI"), end_month, last)
    return None


def _days_in_month(year: int, month: int, day: str | None) -> Days | None:
    if day is None:
        return month_days(year, month)
    found = safe_day(year, month, int(day)) if day.isdecimal() else None
    return (found, found) if found else None


def _days_of_week(year: int, week: int, weekend: bool) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return (add_days(monday, 5), add_days(monday, 6)) if weekend else (monday, add_days(monday, 6))


def precision_of(value: str | None) -> Precision:
    """How precisely a TIMEX3 value says when."""
    if not value or value.startswith("P") or value.endswith("_REF"):
        return "unknown"
    if "/" in value:
        return precision_of(value.partition("/")[0])
    if "T" in value:
        clock = value.rpartition("T")[2]
        return "daypart" if clock in PART_HOURS else "hour" if clock.endswith(":00") or len(clock) == 2 else "minute"
    if _DAY.fullmatch(value):
        return "day"
    return _coarse_precision(value)


def _coarse_precision(value: str) -> Precision:
    if _WEEK.search(value):
        return "week"
    if _MONTH.fullmatch(value):
        return "month" if value[-2:] != "XX" else "year"
    if value[-2:] in _SEASONS:
        return "season"
    if re.search(r"-(?:Q[1-4X]|H[12])$", value):
        return "quarter"
    if _DECADE.fullmatch(value):
        return "decade" if value.endswith("X") else "century"
    return "year" if len(value) == 4 else "unknown"


# Finest first.
_FINENESS: tuple[Precision, ...] = (
    "minute", "hour", "daypart", "day", "week", "month", "season", "quarter", "year", "decade", "century", "unknown"
)  # fmt: skip


def fineness(precision: Precision) -> int:
    """The place of a precision from the finest, ``minute``, 0."""
    return _FINENESS.index(precision)


def month_day_of(value: str | None) -> tuple[int, int | None] | None:
    """Month and day of a value, its year known or not: ``XXXX-06-09`` is (6, 9), ``2021-06`` (6, None)."""
    match = _MONTH_DAY.match(value) if value else None
    return (int(match[1]), int(match[2]) if match[2] else None) if match else None


def weekday_of(value: str | None) -> int | None:
    """The weekday (0 for Monday) of a value that says no more: ``XXXX-WXX-3`` is 2."""
    match = _WEEKDAY.fullmatch(value) if value else None
    return int(match[1]) - 1 if match else None


def leaves_year_open(value: str | None) -> bool:
    """Whether a value says which day or month, and of no year."""
    return bool(value) and str(value).startswith("XXXX") and month_day_of(value) is not None
