"""A weekday that does not go with its date: ``Tuesday, June 3`` where June 3 is a Monday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crossread.meaning.calendar.days import parse_day, safe_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading, Timex
from crossread.reconcile.sides import compose_discrepancy

# Parts that a time names where it gives a day of a month.
_DATED = frozenset({"month", "day"})
# Days from a report's own within which a date without a year is sure to be meant.
_NEAR = 45


def find_wrong_weekdays(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each time expression whose weekday and date do not agree."""
    for reading in readings:
        for time in reading.times:
            if time.weekday is None or not set(time.stated) >= _DATED or time.first is None or time.first != time.last:
                continue
            day = _meant(date.fromisoformat(time.first), time, reading)
            if day.weekday() == time.weekday or _is_of_next_year(day, time, reading):
                continue
            yield compose_discrepancy(
                kind="date",
                severity="medium",
                confidence=0.9,
                sides=(
                    Side("", (time.span,), (time.span.text,), reports=(time.span.report,)),
                    Side("", (), day=day.isoformat()),
                ),
                case="weekday",
            )


def _is_of_next_year(day: date, time: Timex, reading: Reading) -> bool:
    """Whether a day yet to come is of the year after: a page that was kept a year later names that year's days."""
    published = parse_day(reading.report.published)
    if time.explicit_year or published is None or day <= published:
        return False
    next_one = safe_day(day.year + 1, day.month, day.day)
    return next_one is not None and next_one.weekday() == time.weekday


def _meant(day: date, time: Timex, reading: Reading) -> date:
    """The day meant: of a date without a year, the one nearest to the report's own day, whatever its weekday.

    ``Tuesday, June 2`` in a report of June 2021 is no day of 2020.
    """
    published = parse_day(reading.report.published)
    if time.explicit_year or published is None or abs(days_between(day, published)) <= _NEAR:
        return day
    years = (published.year - 1, published.year, published.year + 1)
    days = [near for year in years if (near := safe_day(year, day.month, day.day))]
    nearest = min(days, key=lambda near: abs(days_between(near, published)), default=day)
    return nearest if abs(days_between(nearest, published)) <= _NEAR else day
