"""What expressions for a time of day say: one function a rule of the grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.values import UNKNOWN_DAY, find_modifier, find_word
from crossread.extract.times.words import CodedWord

# Parts of the day in which a clock of twelve hours has gone round.
_LATER = ("AF", "EV", "NI")
_HALF_DAY = 12
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")


def resolve_clock(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """A time of day alone; its day comes later, see ``clocks``."""
    clock = find_word(words, "T")
    return Meaning("TIME", f"{UNKNOWN_DAY}{clock.value}", find_modifier(words)) if clock and clock.value else None


def resolve_hour(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``7 o'clock``."""
    number = find_word(words, "1")
    fits = number is not None and int(number.value or 0) < 24
    return Meaning("TIME", f"{UNKNOWN_DAY}T{int(number.value or 0):02d}:00") if number and fits else None


def resolve_clock_part(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``7 in the morning``, ``half past six in the evening``, ``in the afternoon at 3``."""
    part, clock = find_word(words, "D"), find_word(words, "T1")
    if part is None or clock is None:
        return None
    value = str(clock.value) if clock.code == "T" else f"T{int(clock.value or 0):02d}:00"
    hour = int(value[1:3])
    if hour > 24 or (clock.code == "1" and not 1 <= hour <= _HALF_DAY):
        return None
    if part.value in _LATER and hour < _HALF_DAY and not (part.value == "NI" and hour < 6):
        hour += _HALF_DAY
    elif hour == _HALF_DAY and part.value in ("MO", "NI"):
        hour = 0
    return Meaning("TIME", f"{UNKNOWN_DAY}T{hour:02d}{value[3:]}")


def resolve_clock_range(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """The first hour of ``3 to 5 p.m.``, ``between 11 and 1 p.m.``; the last word is the time that it goes up to."""
    number, clock = words[0], words[-1]
    if clock.value is None or not 1 <= int(number.value or 0) <= _HALF_DAY:
        return None
    hour, end = int(number.value or 0) % _HALF_DAY, int(str(clock.value)[1:3])
    if hour + _HALF_DAY < end:
        hour += _HALF_DAY
    return Meaning("TIME", f"{UNKNOWN_DAY}T{hour:02d}:00")


def resolve_dotted(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``at 2.30``: a clock with a dot, as British papers write."""
    match = _DOTTED.fullmatch(words[-1].lower)
    return Meaning("TIME", f"{UNKNOWN_DAY}T{int(match[1]):02d}:{match[2]}") if match else None
