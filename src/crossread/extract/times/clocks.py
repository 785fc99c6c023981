"""The day of a time of day that stands without one: ``at 3 a.m.``"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.extract.times.anchors import Meaning
from crossread.extract.times.expressions import Expression
from crossread.extract.times.tense import find_direction, is_said
from crossread.meaning.calendar.clock import clock_minutes, clock_of, part_of
from crossread.meaning.calendar.days import add_days
from crossread.meaning.calendar.values import precision_of

_UNKNOWN = "XXXX-XX-XXT"
# A day this many characters after the time, in the same sentence, is its day: "at 3 a.m. on a quiet Sunday".
_REACH = 60
# Hours in which parts of the day fall as people speak of them, half-open: an early morning begins at midnight.
_SPOKEN_PARTS: dict[str, tuple[int, int]] = {
    "MO": (0, 12),
    "MI": (10, 15),
    "AF": (12, 19),
    "EV": (16, 24),
    "NI": (17, 24),
}
_NIGHT_ENDS = 6
# Minutes of the day after which a report does not tell of what happened on its own day.
_TOO_LATE = 22 * 60
_ENDS = {"START": "MO", "END": "NI"}


def place_clocks(expressions: Sequence[Expression], published: date | None) -> None:
    """Give times of day the day said beside them, else the last day that something happened on, else the report's.

    A day that only dates a statement (``police said on Saturday``) is no day of what happened, and one that lies
    ahead is none of what is told. Where the last day was named with a part in which that hour does not fall, the
    day before it counts whose part it falls in, in a report of that last day, which may have been written before such
    an hour: ``late on Thursday night … early on Friday … about 11 p.m.``
    """
    told: list[Meaning] = []
    for index, expression in enumerate(expressions):
        value = expression.meaning.value
        if value is None or not value.startswith(_UNKNOWN):
            day = _day(expression)
            if day and not _is_said(expression) and not _is_ahead(day, published) and not _is_now(expression):
                told.append(expression.meaning)
            continue
        if expression.meaning.type != "TIME":
            continue
        following = expressions[index + 1] if index + 1 < len(expressions) else None
        last = _last_day(told, value, published) or _own_day(expression, published)
        day = _day_beside(expression, following) or last
        if day:
            expression.meaning = expression.meaning._replace(value=f"{day}T{value.removeprefix(_UNKNOWN)}")


def _is_now(expression: Expression) -> bool:
    """Whether the time says how things stand (``a search is under way Tuesday``) and not when something happened."""
    return find_direction(expression.passage.doc, expression.start, expression.end) == "present"


def _own_day(expression: Expression, published: date | None) -> str | None:
    """The report's day; the day before for what had happened so late that a report of that day hardly tells of it."""
    if published is None:
        return None
    clock = clock_of(expression.meaning.value)
    late = clock is not None and clock_minutes(clock) >= _TOO_LATE
    past = find_direction(expression.passage.doc, expression.start, expression.end) == "past"
    return add_days(published, -1 if late and past else 0).isoformat()


def _last_day(told: Sequence[Meaning], value: str, published: date | None) -> str | None:
    """The day among those told that a time of day is of."""
    clock = clock_of(value)
    if not told:
        return None
    last = told[-1]
    fresh = published is not None and (last.value or "").partition("T")[0] >= published.isoformat()
    if fresh and clock and _excludes(_part(last), clock):
        last = next((one for one in reversed(told) if _part(one) and not _excludes(_part(one), clock)), last)
    return (last.value or "").partition("T")[0]


def _part(told: Meaning) -> str | None:
    """The part of the day that a time names, ``early on Friday`` included."""
    return part_of(told.value) or _ENDS.get(told.modifier or "")


def _excludes(part: str | None, clock: str) -> bool:
    """Whether a part of the day, as people speak of it, does not hold the hour: a morning begins at midnight."""
    if part is None:
        return False
    first, last = _SPOKEN_PARTS[part]
    hour = clock_minutes(clock) // 60
    return not (first <= hour < last or (part == "NI" and hour < _NIGHT_ENDS))


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
