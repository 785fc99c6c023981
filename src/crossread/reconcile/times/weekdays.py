"""A weekday that does not go with its date: ``Tuesday, June 3`` where June 3 is a Monday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading

# Parts that a time names where it gives a day of a month.
_DATED = frozenset({"month", "day"})


def find_wrong_weekdays(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each time expression whose weekday and date do not agree."""
    for reading in readings:
        for time in reading.times:
            if time.weekday is None or not set(time.stated) >= _DATED or time.first is None or time.first != time.last:
                continue
            day = date.fromisoformat(time.first)
            if day.weekday() == time.weekday:
                continue
            yield Discrepancy(
                id="",
                kind="date",
                severity="medium",
                confidence=0.9,
                summary="",
                explanation=None,
                sides=(
                    Side("", (time.span,), (time.span.text,), reports=(time.span.report,)),
                    Side("", (), day=day.isoformat()),
                ),
                case="weekday",
            )
