"""Which day, month or year is meant where the words leave part of it out."""

from __future__ import annotations

from datetime import date

from crossread.extract.times.anchors import Anchor
from crossread.meaning.calendar.days import add_days, safe_day
from crossread.meaning.calendar.holidays import holiday
from crossread.text.lexicon import load_lexicon

_AHEAD_IN_PAST = 75
# What a timetable had so many days ago may still be told of as if it were to come.
_JUST_OVER = 1
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def near_weekday(anchor: Anchor, weekday: int, offset: str | None = None) -> date | None:
    """The weekday that ``last``, ``next``, ``this`` or, without such a word, the tense points to."""
    day = anchor.published
    if day is None:
        return None
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if offset == "last":
        return add_days(day, -(back or 7))
    if offset == "next":
        return add_days(day, ahead or 7)
    # The day after publication: "last Monday" would be said of the other one, six days gone, and reports are
    # stamped with the day of their first version, or in another time zone.
    if anchor.direction == "future" or ahead == 1 or (anchor.direction == "present" and offset == "this"):
        return add_days(day, ahead)
    if anchor.direction == "schedule" and back > _JUST_OVER:
        return add_days(day, ahead)
    return add_days(day, -back)


def near_month_day(anchor: Anchor, month: int, number: int, weekday: int | None) -> date | None:
    """A day without its year: the weekday decides where it is given, then the tense, then nearness."""
    published = anchor.published
    if published is None:
        return None
    days = [
        day for year in range(published.year - 3, published.year + 3) if (day := safe_day(max(year, 1), month, number))
    ]
    fitting = [day for day in days if weekday is None or day.weekday() == weekday] or days
    if not fitting:
        return None
    if weekday is None and anchor.direction == "past":
        # What was planned is told in the past tense too: only a day far ahead is sooner one of last year.
        fitting = [day for day in fitting if (day - published).days <= _AHEAD_IN_PAST] or fitting
    elif weekday is None and anchor.direction == "future":
        fitting = [day for day in fitting if day >= published] or fitting
    return min(fitting, key=lambda day: (abs((day - published).days), day))


def near_month_year(anchor: Anchor, month: int, offset: str | None = None) -> int | None:
    """The year of a month named without one."""
    published = anchor.published
    if published is None:
        return None
    year = published.year
    if offset == "that" and anchor.year:
        return anchor.year
    if offset == "last":
        return year if month < published.month else year - 1
    if offset == "next":
        return year if month > published.month else year + 1
    if offset == "this" or month == published.month:
        return year
    if anchor.direction == "future":
        return year if month > published.month else year + 1
    if anchor.direction == "possible" and month > published.month:
        return year
    gap = month - published.month
    if anchor.direction == "past" and gap > 0:
        return year - 1
    return year - 1 if gap > 6 else year + 1 if gap < -6 and anchor.direction != "past" else year


def near_season_year(anchor: Anchor, season: str, offset: str | None = None) -> int | None:
    """The year of a season named without one; a winter has the year it begins in."""
    published = anchor.published
    if published is None:
        return None
    start = date(published.year, _SEASON_STARTS[season], 20)
    over = (published - start).days > 92
    if offset == "last":
        return published.year if over else published.year - 1
    if offset == "next" or anchor.direction == "future":
        return published.year if start > published else published.year + 1
    if offset == "this":
        return published.year
    return published.year if start <= published else published.year - 1


def near_holiday(anchor: Anchor, name: str, offset: str | None = None) -> date | None:
    """The holiday that is meant: before or after publication by ``offset`` and tense, else the nearest."""
    published = anchor.published
    if published is None or not 2 < published.year < 9998:
        return None
    days = [holiday(name, published.year + shift) for shift in (-1, 0, 1)]
    if offset == "last" or (offset is None and anchor.direction == "past"):
        days = [day for day in days if day <= published]
    elif offset == "next" or (offset is None and anchor.direction == "future"):
        days = [day for day in days if day >= published]
    return min(days, key=lambda day: (abs((day - published).days), day))


def offset_of(word: str) -> str | None:
    """``last``, ``next``, ``this`` or ``that`` for a word of such meaning."""
    words = load_lexicon("times")
    return next((name for name in ("last", "next", "this", "that") if word in words[name]), None)


def weekend_of(anchor: Anchor, offset: str | None) -> date | None:
    """The Monday of the week whose weekend is meant."""
    published = anchor.published
    if published is None:
        return None
    monday = add_days(published, -published.weekday())
    over = anchor.direction == "past" if offset == "this" else offset is None and anchor.direction != "future"
    if offset == "last" or (over and published.weekday() < 4):
        return add_days(monday, -7)
    return add_days(monday, 7) if offset == "next" else monday
