"""The readings of a story without a date, put into a week and a year that are not real, so that days can be compared.

``Lund died on Friday`` and ``Lund died on Thursday`` differ whatever the week, ``on July 14`` and ``on July 15``
whatever the year; so do ``at 10:30 p.m.`` and ``at 11:30 p.m.``, where nothing says that two days are meant. None of
the days given here may be shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crossread.meaning.calendar.days import safe_day
from crossread.meaning.calendar.values import month_day_of, weekday_of
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.reconcile.dating import find_day, with_times

# The Monday of the week and the year, a leap year, which are before the first that any report can be of.
_MONDAY, _YEAR = date(1, 1, 8), 4
_OPEN_DAY = "XXXX-XX-XXT"


def place_without_date(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, in a story without a date with their weekdays in one week and days of months in one year.

    An hour is of the day that its sentence names, else of the last one named before it, else of the story's commonest.
    """
    if any(find_day(reading) is not None for reading in readings):
        return tuple(readings)
    days = [[_find_day(time) for time in reading.times] for reading in readings]
    named = Counter(day for found in days for day in found if day is not None)
    common = min(named, key=lambda day: (-named[day], day), default=_MONDAY)
    return tuple(_place(reading, found, common) for reading, found in zip(readings, days, strict=True))


def hide_days(found: Iterable[Discrepancy], placed: Sequence[Reading]) -> Iterator[Discrepancy]:
    """The discrepancies with the words of their sides alone, but for those of a weekday and a date.

    Which weekday a date is nobody knows. ``placed`` are the readings that they were found in.
    """
    years = {time.span: (time.first or "")[:4] for reading in placed for time in reading.times}
    for conflict in found:
        if len({years[span] for side in conflict.sides for span in side.mentions if span in years}) < 2:
            yield replace(conflict, sides=tuple(replace(side, day=None) for side in conflict.sides))


def _find_day(time: Timex) -> date | None:
    """The day that stands for a weekday, or for a day of a month, of an open week or year."""
    value = (time.value or "").partition("T")[0]
    weekday, month_day = weekday_of(value), month_day_of(value)
    if time.first:
        return None
    if weekday is not None:
        return _MONDAY + timedelta(days=weekday)
    month, number = month_day or (0, None)
    return safe_day(_YEAR, month, number) if number is not None else None


def _place(reading: Reading, days: Sequence[date | None], common: date) -> Reading:
    times: list[Timex] = []
    last = next((day for day in days if day is not None), common)
    for time, day in zip(reading.times, days, strict=True):
        last = day or last
        if day is None and (time.value or "").startswith(_OPEN_DAY) and not time.first:
            day = _beside(reading, time, days) or last
        times.append(time if day is None else _on(time, day))
    return with_times(reading, tuple(times))


def _beside(reading: Reading, time: Timex, days: Sequence[date | None]) -> date | None:
    """The day that the sentence of a time names, where it names but one."""
    sentence = reading.sentence_at(time.span)
    if sentence is None:
        return None
    named = {
        day
        for other, day in zip(reading.times, days, strict=True)
        if day is not None and sentence.span.contains(other.span)
    }
    return next(iter(named)) if len(named) == 1 else None


def _on(time: Timex, day: date) -> Timex:
    clock = (time.value or "").partition("T")[2]
    value = f"{day.isoformat()}T{clock}" if clock else day.isoformat()
    precision = time.precision if clock else "day"
    return replace(time, value=value, first=day.isoformat(), last=day.isoformat(), precision=precision)
