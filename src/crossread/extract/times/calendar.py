"""Days of the calendar: arithmetic on dates, holidays, and the days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from crossread.model.mentions import Precision
from crossread.text.lexicon import load_lexicon

Days = tuple[date, date]

_DAYPARTS = frozenset({"MO", "AF", "EV", "NI", "MI"})
# Meteorologists, papers and courts mean different days by a season; these are the astronomical ones, to the day
# that they most often begin on in the northern hemisphere.
_SEASONS = {"SP": ((3, 20), (6, 20)), "SU": ((6, 21), (9, 21)), "FA": ((9, 22), (12, 20)), "WI": ((12, 21), (3, 19))}


def parse_day(text: str | None) -> date | None:
    """The day at the head of an ISO 8601 string, or None where there is none."""
    if not text or not re.match(r"\d{4}-\d\d-\d\d", text):
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


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, number: int, weekday: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; -1 is the last."""
    first, last = month_days(year, month)
    if number < 0:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


@cache
def holiday(name: str, year: int) -> date:
    """The day of a holiday by its key in ``lexicon/en/times.toml``."""
    rule: str = load_lexicon("times")["holidays"][name]
    if rule.startswith("E"):
        return easter(year) + timedelta(days=int(rule[1:]))
    month, _, rest = rule.partition("-")
    if rest == "election":
        return nth_weekday(year, int(month), 1, 0) + timedelta(days=1)
    if rest == "blackfriday":
        return nth_weekday(year, int(month), 4, 3) + timedelta(days=1)
    match = re.fullmatch(r"(-?\d)-(\d)", rest)
    if match:
        return nth_weekday(year, int(month), int(match[1]), int(match[2]))
    return date(year, int(month), int(rest))


def days_of(value: str | None) -> Days | None:
    """The days that a TIMEX3 date or time value covers, or None for durations, sets and open values."""
    if not value:
        return None
    if decade := re.fullmatch(r"(\d{3})X|(\d\d)", value):
        first, years = (int(decade[1]) * 10, 10) if decade[1] else (int(decade[2]) * 100, 100)
        return (date(first, 1, 1), date(first + years - 1, 12, 31)) if first else None
    match = re.match(r"(\d{4})(?:-([A-Z\d]{2,3}))?(?:-(\d\d|WE))?(?:T(.*))?$", value)
    if not match:
        return None
    return _days_in_year(int(match[1]), match[2], match[3])


def _days_in_year(year: int, part: str | None, day: str | None) -> Days | None:
    if year == 0:
        return None
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if part.isdigit() and len(part) == 2 and 1 <= int(part) <= 12:
        if day is None:
            return month_days(year, int(part))
        found = safe_day(year, int(part), int(day)) if day.isdigit() else None
        return (found, found) if found else None
    if re.fullmatch(r"W\d\d", part) and 1 <= int(part[1:]) <= 53:
        return _days_of_week(year, int(part[1:]), day == "WE")
    if re.fullmatch(r"Q[1-4]", part):
        first = (int(part[1]) - 1) * 3 + 1
        return date(year, first, 1), month_days(year, first + 2)[1]
    if part in _SEASONS and year < 9999:
        (month, first), (end_month, last) = _SEASONS[part]
        return date(year, month, first), date(year + (part == "WI"), end_month, last)
    return None


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
    if "T" in value:
        clock = value.rpartition("T")[2]
        return "daypart" if clock in _DAYPARTS else "hour" if clock.endswith(":00") else "minute"
    if re.fullmatch(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d", value):
        return "day"
    if re.search(r"-W\d\d|-WXX", value):
        return "week"
    if re.fullmatch(r"[\dX]{4}-(?:\d\d|XX)", value):
        return "month" if value[-2:] != "XX" else "year"
    if value[-2:] in _SEASONS:
        return "season"
    if re.search(r"-Q[1-4X]$", value):
        return "quarter"
    return {4: "year", 3: "decade", 2: "century"}.get(len(value), "unknown")  # type: ignore[return-value]
