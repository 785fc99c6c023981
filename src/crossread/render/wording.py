"""How the account's values read in English: dates, counts, names of kinds."""

from __future__ import annotations

import re
from calendar import monthrange

from crossread.meaning.calendar.names import month_name
from crossread.render.visible import one_line

_MOMENT = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}))?)?")

DISCREPANCY_KINDS = {
    "value": "number or fact",
    "place": "place",
    "sum": "sum",
    "share": "share",
    "superlative": "superlative",
    "change": "change",
    "date": "date",
    "name": "name",
    "title": "title",
    "quote": "quotation",
    "speaker": "speaker",
    "event": "what happened",
}
NO_DIFFERENCE = "No difference found in what was compared."
PERSON_SLOTS = {
    "age": "age",
    "home": "home",
    "happened": "what happened",
    "condition": "condition",
    "charge": "charge",
    "status": "status",
}
STATUSES = {"single": "one report", "agreed": "agreed", "disputed": "disputed", "updated": "updated"}


def moment_words(moment: str | None) -> str:
    """``2025-10-11T18:20:00+01:00`` as ``11 October 2025, 18:20``; what is not ISO 8601 stays as it is."""
    match = _MOMENT.match(moment or "")
    if not match or not 1 <= int(match[2]) <= 12:
        return one_line(moment or "")
    day = f"{int(match[3])} " if match[3] else ""
    return f"{day}{month_name(int(match[2]))} {match[1]}" + (f", {match[4]}" if match[4] else "")


def period_words(first: str | None, last: str | None) -> str:
    """Two moments as one period, days only: ``10–11 October 2025``, ``March 2019``, ``1991``."""
    start, end = _day(first), _day(last)
    if not (start and end) or start == end:
        return start or end
    if whole := _whole(first or "", last or ""):
        return whole
    one, other = start.split(" "), end.split(" ")
    if len(one) == len(other) == 3:
        shared = 2 if one[1:] == other[1:] else 1 if one[2] == other[2] else 0
        one = one[: 3 - shared]
    dash = "–" if len(one) == 1 and one[0].isdecimal() else " – "
    return " ".join(one) + dash + " ".join(other)


def _whole(first: str, last: str) -> str:
    """A whole year or month by its name; an empty string for any other period."""
    if first[4:10] == "-01-01" and last[:10] == f"{first[:4]}-12-31":
        return first[:4]
    if first[7:10] == "-01" and first[:7] == last[:7] and last[8:10] == _last_day(first):
        return moment_words(first[:7])
    return ""


def _last_day(moment: str) -> str:
    year, month = moment[:4], moment[5:7]
    known = year.isdecimal() and month.isdecimal() and int(year) > 0 and 1 <= int(month) <= 12
    return str(monthrange(int(year), int(month))[1]) if known else ""


def _day(moment: str | None) -> str:
    return moment_words((moment or "")[:10])


def number_words(value: float | int | None) -> str:
    """A number with its thousands set apart, and no more places than it has."""
    if value is None:
        return ""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.6f}".rstrip("0").rstrip(".")
    return f"{int(value):,}"


def count_words(number: int, one: str, many: str | None = None) -> str:
    """``1 report``, ``5 reports``."""
    return f"{number} {one if number == 1 else many or one + 's'}"
