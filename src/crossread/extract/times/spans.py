"""From an expression in a passage to a Timex of the report."""

from __future__ import annotations

from datetime import date, timedelta

from crossread.extract.times.calendar import Days, days_of, precision_of
from crossread.extract.times.expressions import Expression
from crossread.model.mentions import Timex


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
    )


def _narrow(days: Days, modifier: str) -> Days:
    """The first, middle or last third of a span of days: ``early December``; "early" has no sharper bounds."""
    length = (days[1] - days[0]).days + 1
    third = max(length // 3, 1)
    if modifier == "START":
        return days[0], days[0] + timedelta(days=third)
    if modifier == "END":
        return days[1] - timedelta(days=third), days[1]
    return days[0] + timedelta(days=third), days[1] - timedelta(days=third)
