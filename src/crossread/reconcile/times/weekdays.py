"""A weekday that does not go with its date: ``Tuesday, June 3`` where June 3 is a Monday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading, Timex

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = tuple(name[:3].lower() for name in _NAMES)
# The first letters of the months, by which they are told however they are cut short.
MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})


def find_wrong_weekdays(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each time expression whose weekday and date do not agree."""
    for reading in readings:
        for time in reading.times:
            named = _named_weekday(time)
            if named is None or time.first is None or time.first != time.last:
                continue
            day = date.fromisoformat(time.first)
            if day.weekday() == named:
                continue
            outlet = reading.report.name
            true = _NAMES[day.weekday()]
            yield Discrepancy(
                id="",
                kind="date",
                severity="medium",
                confidence=0.9,
                summary=f"{outlet} writes “{time.span.text}”, but {day.isoformat()} is a {true}.",
                explanation=None,
                sides=(Side(f"“{time.span.text}”", (time.span,)), Side(f"{day.isoformat()} is a {true}", ())),
            )


def _named_weekday(time: Timex) -> int | None:
    """The weekday in the words, where the words also give a day of the month."""
    words = [word.strip(",.").lower() for word in time.span.text.split()]
    if not any(word.rstrip("stndrh").isdigit() for word in words):
        return None
    if not any(word[:3] in MONTHS for word in words):
        return None
    return next((_SHORT.index(word[:3]) for word in words if word[:3] in _SHORT and word not in MONTHS), None)
