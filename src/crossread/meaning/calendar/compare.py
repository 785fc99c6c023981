"""Whether two times are one: the same, one within the other, different, or not to be told; with one reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.meaning.calendar.clock import clock_of, in_part, minutes_apart, part_of
from crossread.meaning.calendar.days import Days, parse_day
from crossread.meaning.calendar.values import days_of, month_day_of, weekday_of

TimeVerdict = Literal["same", "within", "differs", "unknown"]
# What decided: the clock, the day, the weekday, the month, the year, or that one of the two names no time.
Decider = Literal["clock", "daypart", "day", "weekday", "month", "year", "open"]


@dataclass(frozen=True, slots=True)
class When:
    """A time to compare: its TIMEX3 value, and its first and last day where they are known."""

    value: str | None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict over two times and what decided it."""

    verdict: TimeVerdict
    reason: Decider


def when_of(value: str | None, first: str | None = None, last: str | None = None) -> When:
    """A time from its value and the ISO days it covers; without days they are those of the value."""
    start, end = parse_day(first), parse_day(last)
    return When(value, (start, end) if start and end else days_of(value))


def compare_times(one: When, other: When) -> Comparison:
    """Compare two times as far as both say anything.

    ``9 June`` is ``9 June 2021``, and a Wednesday; ``June 2021`` holds it; ``10 June`` differs from it.
    A clock time differs from another of the same day, and lies within its day and its part of the day.
    """
    partial = _compare_partial(one, other)
    days = partial or _compare_days(one.days, other.days)
    if days.verdict != "same":
        return days
    return _compare_clocks(one.value, other.value, days)


def _compare_days(one: Days | None, other: Days | None) -> Comparison:
    if one is None or other is None:
        return Comparison("unknown", "open")
    reason = _coarseness(one, other)
    if one == other:
        return Comparison("same", reason)
    if one[0] > other[1] or other[0] > one[1]:
        return Comparison("differs", reason)
    return Comparison("within", reason)


def _coarseness(one: Days, other: Days) -> Decider:
    longest = max((days[1] - days[0]).days for days in (one, other))
    return "day" if longest < 28 else "month" if longest < 360 else "year"


def _compare_partial(one: When, other: When) -> Comparison | None:
    """Times of which one leaves its year open, or names a weekday alone; None where both are whole."""
    for open_, whole in ((one, other), (other, one)):
        if open_.days is not None:
            continue
        if (weekday := weekday_of(open_.value)) is not None:
            return _with_weekday(weekday, whole)
        if month_day := month_day_of(open_.value):
            return _with_month_day(month_day, whole)
    return None


def _with_weekday(weekday: int, whole: When) -> Comparison:
    days = whole.days
    theirs = days[0].weekday() if days and days[0] == days[1] else weekday_of(whole.value)
    if theirs is None:
        return Comparison("unknown", "open")
    return Comparison("same" if theirs == weekday else "differs", "weekday")


def _with_month_day(ours: tuple[int, int | None], whole: When) -> Comparison:
    theirs = month_day_of(whole.value)
    if theirs is None:
        return Comparison("unknown", "open")
    if ours[0] != theirs[0]:
        return Comparison("differs", "month")
    if ours[1] == theirs[1]:
        return Comparison("same", "day" if ours[1] else "month")
    return Comparison("within" if None in (ours[1], theirs[1]) else "differs", "day")


def _compare_clocks(one: str | None, other: str | None, days: Comparison) -> Comparison:
    clocks, parts = [clock_of(one), clock_of(other)], [part_of(one), part_of(other)]
    if clocks[0] and clocks[1]:
        return Comparison("differs" if minutes_apart(clocks[0], clocks[1]) else "same", "clock")
    clock, part = clocks[0] or clocks[1], parts[0] or parts[1]
    if clock and part:
        return Comparison("within" if in_part(clock, part) else "differs", "daypart")
    if parts[0] and parts[1]:
        return Comparison("same" if parts[0] == parts[1] else "unknown", "daypart")
    return Comparison("within", "clock" if clock else "daypart") if clock or part else days
