"""The same times in the notation of Microsoft's Recognizers, so that what is scored is their meaning.

Their values leave open what the words leave open (``XXXX-WXX-2`` for "Tuesday", ``T18`` for "6 p.m."), although the
day of writing is known, and give a stretch as its first day, the day after its last, and its length. Crossread
resolves both, as a reader of news does. What the words stated themselves stands in each time's ``stated``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

Time = dict[str, Any]

_CLOCK = re.compile(r"T\d\d:\d\d(?::\d\d)?$")
_BETWEEN = re.compile(r"\s*(?:-|–|to|through|thru|until|till|and)\s*(?:the )?\s*", re.IGNORECASE)
_ON = re.compile(r"(?:,? (?:on|at|of|in|from)? ?|, ?)?(?:the )?", re.IGNORECASE)
_DAY = ("clock", "daypart")


def add_notations(times: Sequence[Time], text: str) -> list[Time]:
    """The times, and beside each the same in every other notation of its meaning."""
    found = list(times)
    for time in times:
        found += [{**time, "value": value} for value in _single(time) if value != time["value"]]
    for one, other in pairwise(times):
        between = text[one["end"] : other["start"]]
        if _BETWEEN.fullmatch(between):
            found += [{**one, "end": other["end"], "value": value} for value in _stretch(one, other)]
        if _ON.fullmatch(between):
            found += [{**one, "end": other["end"], "value": value} for value in _joined(one, other)]
    return found


def _single(time: Time) -> Iterator[str]:
    value, stated = time["value"] or "", set(time["stated"])
    if time["type"] not in ("DATE", "TIME"):
        return
    for opened in _opened(value, stated, time["weekday"]):
        yield from _short(opened)
    length = _length(time)
    if length and time["first"]:
        yield f"({time['first']},{_after(time['last'])},{length})"
    if "/" in value:
        first, last = value.split("/")
        yield f"({first}-01-01,{last}-01-01,P{int(last) - int(first)}Y)"


def _opened(value: str, stated: set[str], weekday: int | None) -> Iterator[str]:
    """The value as it is, and with what the words do not say left open."""
    yield value
    day, mark, clock = value.partition("T")
    if stated <= set(_DAY) and mark:
        yield f"T{clock}"
    if "year" in stated or "deictic" in stated or "relative" in stated:
        return
    if weekday is not None and "day" not in stated:
        yield f"XXXX-WXX-{weekday + 1}{mark}{clock}"
    elif stated & {"month", "holiday", "season"} and re.match(r"\d{4}-", day):
        yield f"XXXX{day[4:]}{mark}{clock}"


def _short(value: str) -> Iterator[str]:
    """``T18`` for ``T18:00``."""
    yield value
    if _CLOCK.search(value) and value.endswith(":00"):
        yield value.removesuffix(":00")


def _length(time: Time) -> str | None:
    """The length of a stretch that has a name of its own: a quarter, half a year, a decade, a span of years."""
    value = time["value"] or ""
    if "/" in value:
        first, last = value.split("/")
        return f"P{int(last) - int(first) + 1}Y"
    if re.search(r"-Q\d$", value):
        return "P3M"
    if re.search(r"-H\d$", value):
        return "P6M"
    return "P10Y" if re.fullmatch(r"\d{3}X", value) else None


def _after(last: str) -> str:
    return (date.fromisoformat(last) + timedelta(days=1)).isoformat()


def _stretch(one: Time, other: Time) -> Iterator[str]:
    """``from 2014 to 2018``, ``9 to 12 June``, ``4pm and 5pm`` as first moment, moment after, length."""
    if not (one["first"] and other["first"]):
        return
    first, last = one["value"] or "", other["value"] or ""
    if _CLOCK.search(first) and _CLOCK.search(last):
        yield from _hours(one, other)
        return
    for length in _lengths(one, other):
        start, end = one["first"], other["first"]
        yield f"({start},{end},{length})"
        if "year" not in other["stated"] and "deictic" not in other["stated"]:
            yield f"(XXXX{start[4:]},XXXX{end[4:]},{length})"


def _lengths(one: Time, other: Time) -> Iterator[str]:
    first, last = date.fromisoformat(one["first"]), date.fromisoformat(other["first"])
    months = (last.year - first.year) * 12 + last.month - first.month
    yield f"P{(last - first).days}D"
    yield f"P{months}M"
    yield f"P{last.year - first.year}Y"


def _hours(one: Time, other: Time) -> Iterator[str]:
    starts = [value for opened in _opened(one["value"], set(one["stated"]), None) for value in _short(opened)]
    ends = [value for opened in _opened(other["value"], set(other["stated"]), None) for value in _short(opened)]
    minutes = _minutes(other["value"]) - _minutes(one["value"])
    hours, rest = divmod(minutes if minutes > 0 else minutes + 1440, 60)
    length = f"PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest else ''}"
    yield from (f"({start},{end},{length})" for start in starts for end in ends)


def _minutes(value: str) -> int:
    clock = value.rpartition("T")[2]
    return int(clock[:2]) * 60 + int(clock[3:5])


def _joined(one: Time, other: Time) -> Iterator[str]:
    """``9am on Tuesday``: one time of two expressions, the day of one and the clock of the other."""
    clocks = [time for time in (one, other) if set(time["stated"]) <= set(_DAY) and "T" in (time["value"] or "")]
    days = [time for time in (one, other) if time not in clocks and time["type"] == "DATE"]
    if len(clocks) != 1 or len(days) != 1:
        return
    clock = (clocks[0]["value"] or "").rpartition("T")[2]
    for opened in _opened(days[0]["value"] or "", set(days[0]["stated"]), days[0]["weekday"]):
        yield from _short(f"{opened}T{clock}")
