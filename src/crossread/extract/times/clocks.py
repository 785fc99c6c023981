"""The day of a time of day that stands without one: ``at 3 a.m.``"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.extract.times.expressions import Expression
from crossread.meaning.calendar.values import precision_of

_UNKNOWN = "XXXX-XX-XXT"
# A day this many characters after the time, in the same sentence, is its day: "at 3 a.m. on a quiet Sunday".
_REACH = 60


def place_clocks(expressions: Sequence[Expression], published: date | None) -> None:
    """Give times of day the day said beside them, else the last day said before, else the report's."""
    last: str | None = None
    for index, expression in enumerate(expressions):
        value = expression.meaning.value
        if value is None or not value.startswith(_UNKNOWN):
            last = _day(expression) or last
            continue
        if expression.meaning.type != "TIME":
            continue
        following = expressions[index + 1] if index + 1 < len(expressions) else None
        day = _day_beside(expression, following) or last or (published.isoformat() if published else None)
        if day:
            expression.meaning = expression.meaning._replace(value=f"{day}T{value.removeprefix(_UNKNOWN)}")


def _day(expression: Expression) -> str | None:
    value = expression.meaning.value or ""
    known = precision_of(value) in ("day", "daypart", "minute", "hour") and expression.meaning.type in ("DATE", "TIME")
    return value.partition("T")[0] if known and value[:4].isdigit() else None


def _day_beside(expression: Expression, following: Expression | None) -> str | None:
    if following is None or following.passage is not expression.passage or following.start - expression.end > _REACH:
        return None
    between = expression.passage.doc.text[expression.end : following.start]
    return None if any(mark in between for mark in ".;!?") else _day(following)
