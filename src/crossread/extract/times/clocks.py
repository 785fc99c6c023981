"""The day of a time of day that stands without one: ``at 3 a.m.``"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.extract.times.expressions import Expression
from crossread.extract.times.tense import is_said
from crossread.meaning.calendar.days import add_days
from crossread.meaning.calendar.values import precision_of

_UNKNOWN = "XXXX-XX-XXT"
# A day this many characters after the time, in the same sentence, is its day: "at 3 a.m. on a quiet Sunday".
_REACH = 60


def place_clocks(expressions: Sequence[Expression], published: date | None) -> None:
    """Give times of day the day said beside them, else the last day that something happened on, else the report's.

    A day that only dates a statement (``police said on Saturday``) is no day of what happened, and one that lies
    ahead is none of what is told.
    """
    last: str | None = None
    for index, expression in enumerate(expressions):
        value = expression.meaning.value
        if value is None or not value.startswith(_UNKNOWN):
            day = _day(expression)
            last = day if day and not _is_said(expression) and not _is_ahead(day, published) else last
            continue
        if expression.meaning.type != "TIME":
            continue
        following = expressions[index + 1] if index + 1 < len(expressions) else None
        day = _day_beside(expression, following) or last or (published.isoformat() if published else None)
        if day:
            expression.meaning = expression.meaning._replace(value=f"{day}T{value.removeprefix(_UNKNOWN)}")


def _is_ahead(day: str, published: date | None) -> bool:
    """Whether a day lies after the report's, whose stamp may be a day old."""
    return published is not None and day > add_days(published, 1).isoformat()


def _is_said(expression: Expression) -> bool:
    """Whether the time only dates a statement."""
    return is_said(expression.passage.doc, expression.start, expression.end)


def _day(expression: Expression) -> str | None:
    value = expression.meaning.value or ""
    known = precision_of(value) in ("day", "daypart", "minute", "hour") and expression.meaning.type in ("DATE", "TIME")
    return value.partition("T")[0] if known and value[:4].isdecimal() else None


def _day_beside(expression: Expression, following: Expression | None) -> str | None:
    if following is None or following.passage is not expression.passage or following.start - expression.end > _REACH:
        return None
    between = expression.passage.text[expression.end : following.start]
    if any(mark in between for mark in ".;!?") or (_is_said(following) and not _is_said(expression)):
        return None
    return _day(following)
