"""Reports without a date: they are read as of the story's first day, and it is said what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from crossread.meaning.calendar.days import Days, add_days, parse_day, safe_day
from crossread.meaning.calendar.lengths import days_between
from crossread.meaning.calendar.names import parse_written_day
from crossread.meaning.calendar.values import days_of, month_day_of, precision_of, weekday_of
from crossread.model.accounts import ReportStanding
from crossread.model.mentions import Event, Reading, Timex

# Times among which a report's own date may stand, and characters before which it does.
_TIMES, _HEAD = 4, 400
_DATED = frozenset({"year", "month", "day"})
# What lies further back than this is background.
_STORY_DAYS = 21
# Stands for a year that a time leaves open.
_OPEN_YEAR = "XXXX"


def find_day(reading: Reading) -> date | None:
    """The day that a report gives as its own: its field, else a whole date near its top."""
    for text in (reading.report.published, reading.report.updated):
        day = parse_day(text) or parse_written_day(text or "")
        if day:
            return day
    for time in reading.times[:_TIMES]:
        if set(time.stated) >= _DATED and time.span.part == "text" and time.span.start < _HEAD:
            sentence = reading.sentence_at(time.span)
            if sentence is not None and not sentence.finite:
                return parse_day(time.first)
    return None


def date_readings(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[ReportStanding, ...]]:
    """The readings, those without a date with their times placed by the others' days, and what was inferred.

    A weekday is the last such day on or before the story's first, or the one after it; a month or day of a month is
    the nearest that is not ahead. Where no report has a date, days of months go into the only year named.
    """
    days = {reading.report.id: find_day(reading) for reading in readings}
    known = sorted(day for day in days.values() if day is not None)
    if not known:
        return _date_by_year(readings)
    if len(known) == len(readings):
        return tuple(readings), ()
    based = tuple(report for report, day in days.items() if day is not None)
    placed = tuple(reading if days[reading.report.id] else _place(reading, Reference(known[0])) for reading in readings)
    standings = tuple(
        ReportStanding(report, known[0].isoformat(), known[-1].isoformat(), "story", based)
        for report, day in days.items()
        if day is None
    )
    return placed, standings


def _date_by_year(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[ReportStanding, ...]]:
    """The readings of a story in which no report has a date, their days put into the only year that is named.

    One of the dates must give a month with it: a year alone may be of long ago, as ``until his death in 2006``.
    """
    dates = [
        time
        for reading in readings
        for time in reading.times
        if time.explicit_year and time.type == "DATE" and time.first
    ]
    years = {time.first[:4] for time in dates if time.first}
    if len(years) != 1 or not any("month" in time.stated for time in dates):
        return tuple(readings), ()
    year = int(years.pop())
    start, end = date(year, 1, 1), date(year, 12, 31)
    placed = tuple(_place(reading, Reference(end, year_only=True)) for reading in readings)
    standings = tuple(
        ReportStanding(reading.report.id, start.isoformat(), end.isoformat(), "text")
        for reading, other in zip(readings, placed, strict=True)
        if reading.times != other.times
    )
    return placed, standings


class Reference(NamedTuple):
    """What times are placed by: a day, or only its year."""

    day: date
    year_only: bool = False


def _place(reading: Reading, reference: Reference) -> Reading:
    placed = with_times(reading, tuple(_place_time(time, reference) for time in reading.times))
    events = tuple(_place_event(event, placed.times[event.time], reference.day) for event in placed.events)
    return replace(placed, events=events)


def with_times(reading: Reading, times: tuple[Timex, ...]) -> Reading:
    """The reading with its times exchanged, one for one, and its clauses on the days of the new ones."""
    frames = tuple(
        replace(frame, first=times[frame.time].first, last=times[frame.time].last) if frame.time is not None else frame
        for frame in reading.frames
    )
    return replace(reading, times=times, frames=frames)


def _place_event(event: Event, time: Timex, anchor: date) -> Event:
    """The event, as background where it lies far back from the day that the report is read as of."""
    last = parse_day(time.last)
    past = event.placing == "story" and last is not None and days_between(last, anchor) > _STORY_DAYS
    return replace(event, placing="background") if past else event


def _place_time(time: Timex, reference: Reference) -> Timex:
    if time.first or not (time.value or "").startswith(_OPEN_YEAR):
        return time
    value, _, clock = (time.value or "").partition("T")
    day = _close(value, reference)
    days: Days | None = days_of(day)
    if day is None or days is None:
        return time
    whole = f"{day}T{clock}" if clock else day
    first, last = (each.isoformat() for each in days)
    return replace(time, value=whole, first=first, last=last, precision=precision_of(whole))


def _close(value: str, reference: Reference) -> str | None:
    """The value with its year or week filled in; None where its words do not say enough for that."""
    weekday, month_day = weekday_of(value), month_day_of(value)
    if weekday is not None:
        return None if reference.year_only else _weekday(weekday, reference.day)
    if month_day is None:
        return None
    month, number = month_day
    if number is not None:
        return _month_day(month, number, reference)
    return f"{reference.day.year - (not reference.year_only and month > reference.day.month):04d}-{month:02d}"


def _weekday(weekday: int, anchor: date) -> str:
    ahead = (weekday - anchor.weekday()) % 7
    return add_days(anchor, ahead if ahead <= 1 else ahead - 7).isoformat()


def _month_day(month: int, number: int, reference: Reference) -> str | None:
    year = reference.day.year
    years = (year,) if reference.year_only else (year - 1, year, year + 1)
    days = [day for each in years if (day := safe_day(each, month, number))]
    nearest = min(days, key=lambda day: (abs((day - reference.day).days), day), default=None)
    return nearest.isoformat() if nearest else None
