"""From an expression in a passage to a Timex of the report."""

from __future__ import annotations

from datetime import date, timedelta

from crossread.extract.times.expressions import Expression
from crossread.extract.times.stating import find_stated
from crossread.meaning.calendar.days import Days
from crossread.meaning.calendar.values import days_of, precision_of
from crossread.model.mentions import Timex

# Days of a year and of a decade.
_YEAR = range(365, 367)
_DECADE = range(3651, 3655)


def compose_timex(expression: Expression, published: date | None) -> Timex:
    """The Timex, with the first and last day that its value and modifier cover."""
    kind, value, modifier = expression.meaning
    days = days_of(value) if kind in ("DATE", "TIME") else None
    if days and modifier in ("START", "MID", "END") and days[0] != days[1]:
        days = _narrow(days, modifier)
    if value == "PRESENT_REF" and published:
        days = None
    return Timex(
        span=expression.passage.chars(expression.start, expression.end),
        type=kind,
        value=value,
        first=days[0].isoformat() if days else None,
        last=days[1].isoformat() if days else None,
        precision=precision_of(value),
        modifier=modifier,
        stated=find_stated(expression.words),
        weekday=next((int(word.value or 0) for word in expression.words if word.code == "W"), None),
    )


def _narrow(days: Days, modifier: str) -> Days:
    """The first, middle or last third of a span of days: ``early December``; "early" has no sharper bounds.

    Thirds of a year are whole months, those of a decade whole years, so that nobody reads a day into
    ``late 2016`` that it does not name.
    """
    first, last = days
    length = (last - first).days + 1
    if length in _YEAR:
        middle, end = date(first.year, 5, 1), date(first.year, 9, 1)
    elif length in _DECADE:
        middle, end = date(first.year + 3, 1, 1), date(first.year + 7, 1, 1)
    else:
        middle, end = first + timedelta(days=max(length // 3, 1)), last - timedelta(days=max(length // 3, 1))
    if modifier == "START":
        return first, middle - timedelta(days=1)
    return (end, last) if modifier == "END" else (middle, max(middle, end - timedelta(days=1)))
