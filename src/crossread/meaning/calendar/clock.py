"""Times of day: the clock, its minutes, and the hours of a part of the day."""

from __future__ import annotations

import re
from typing import Literal

DayPart = Literal["MO", "MI", "AF", "EV", "NI"]

# Hours of a TIMEX3 part of the day, half-open: morning, midday, afternoon, evening, night.
PART_HOURS: dict[str, tuple[int, int]] = {"MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 22), "NI": (20, 24)}
# A full hour may stand for a time this near to it, in minutes.
ROUNDED = 10

_CLOCK = re.compile(r"T(\d\d(?::\d\d)?)")
_PART = re.compile(r"T(MO|MI|AF|EV|NI)")


def clock_of(value: str | None) -> str | None:
    """The time of day of a TIMEX3 value: ``05:10``, or ``05`` where only the hour is given; None without one."""
    match = _CLOCK.search(value) if value else None
    return match[1] if match else None


def part_of(value: str | None) -> str | None:
    """The part of the day of a TIMEX3 value: ``NI`` of ``2021-06-08TNI``; None without one."""
    match = _PART.search(value) if value else None
    return match[1] if match else None


def clock_minutes(clock: str) -> int:
    """Minutes since midnight of ``05:10``; of ``05`` those of the full hour."""
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute[:2] or 0)


def minutes_apart(one: str, other: str) -> int:
    """How many minutes lie between two times of one day."""
    return abs(clock_minutes(one) - clock_minutes(other))


def is_whole_hour(clock: str) -> bool:
    """Whether the clock stands at a full hour, which may be a rounded time."""
    return clock_minutes(clock) % 60 == 0


def rounds_to(hour: str, clock: str) -> bool:
    """Whether a full hour may stand for a time of day near it: "shortly after eight" for 8:10."""
    return is_whole_hour(hour) and minutes_apart(hour, clock) <= ROUNDED


def in_part(clock: str, part: str) -> bool:
    """Whether a time of day lies in a part of the day; a night goes on until six."""
    minutes, (first, last) = clock_minutes(clock), PART_HOURS[part]
    return first * 60 <= minutes < last * 60 or (part == "NI" and minutes < PART_HOURS["MO"][0] * 60)
