"""The values that a stated quantity claims: by its last stated digit, its approximation, its bound."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from crossread.meaning.quantities.stated import Stated

# "About 40" may stand for 36 to 44, "about 43" for less to either side, "about 432" for less again.
ABOUT = (0.1, 0.05, 0.02)
# "Nearly 500" lies a tenth below at most, "just over 500" a tenth above.
CLOSE = 0.1
# "More than 200" stays true of 276, but nobody writes it of 800.
FAR_ABOVE = 2.0
# Of a plain bound, what lies so far from it as a share of it is near: news writes no "more than 400" of 600.
NEAR_ABOVE, NEAR_BELOW = 0.25, 0.15
# Half a step either way, but for the point where the next number begins: 3.5 and 3.6 do not meet.
JUST_UNDER = 0.999
# Zeros at the end of a number in digits stand for rounding only as far as it stays this near, as a share of it.
ROUND_ZEROS = 0.025
# Shorter whole numbers are counts, whatever they end in.
LEAST_ROUNDED = 100
# A range wider than this, times its lower end, is no number at all: "dozens", "tens of millions".
VAGUE = 3


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the greatest value claimed; ``above`` and ``below`` say that the end itself is left out."""

    low: float
    high: float
    above: bool = False
    below: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some value is claimed by both."""
        return _reaches(self, other) and _reaches(other, self)

    def holds(self, value: float) -> bool:
        """Whether the value is claimed."""
        return self.meets(Interval(value, value))


def _reaches(one: Interval, other: Interval) -> bool:
    """Whether the first begins no later than the second ends."""
    slack = 0.0 if other.high == inf else max(abs(other.high), abs(one.low)) * 1e-9
    if abs(one.low - other.high) <= slack:
        return not (one.above or other.below)
    return one.low < other.high


def rounding(stated: Stated) -> float:
    """The place value to which the number was plainly rounded, in base terms; 0 where it counts to the last one.

    A number in digits with two or more zeros at its end may be rounded to them; one spelled with a scale word or a
    decimal point, and a measured one, is rounded to its last stated digit.
    """
    number, step = abs(stated.number), stated.step / stated.scale
    zeros = _zeros(number)
    rounded = min(10.0**zeros, 2 * ROUND_ZEROS * number) if zeros >= 2 else 0.0
    if step > 1 or (step < 1 and not number.is_integer()):
        return stated.step
    if stated.family in ("share", "points", "measure", "multiple"):
        return max(step, rounded) * stated.scale
    return rounded * stated.scale


def _zeros(number: float) -> int:
    if not number.is_integer() or number < LEAST_ROUNDED:
        return 0
    digits = str(int(number))
    return len(digits) - len(digits.rstrip("0"))


def claimed(stated: Stated) -> Interval:
    """The values that the words leave open."""
    if stated.approx == "range":
        return Interval(stated.low, stated.high)
    value, half = stated.low, rounding(stated) / 2 * JUST_UNDER
    if stated.approx == "exact":
        return Interval(value - half, value + half)
    if stated.approx == "about":
        reach = max(abs(value) * _about(stated), half, _one(stated))
        return Interval(value - reach, value + reach)
    close = max(abs(value) * CLOSE, half, _one(stated))
    if stated.limit == "nearly":
        return Interval(value - close, value, below=True)
    if stated.limit == "just over":
        return Interval(value, value + close, above=True)
    if stated.approx == "below":
        return Interval(min(0.0, value), value, below=stated.limit == "fewer than")
    return Interval(value, max(value * FAR_ABOVE, value), above=stated.limit == "more than")


def near(stated: Stated) -> Interval:
    """The values that the words would be chosen for: a plain bound is written of what lies close to it."""
    claim = claimed(stated)
    if stated.approx == "above" and stated.limit != "just over":
        return Interval(claim.low, claim.low + abs(claim.low) * NEAR_ABOVE, above=claim.above)
    if stated.approx == "below" and stated.limit != "nearly":
        return Interval(claim.high - abs(claim.high) * NEAR_BELOW, claim.high, below=claim.below)
    return claim


def is_vague(stated: Stated) -> bool:
    """Whether the words give no number: "tens of millions", "dozens"."""
    return stated.approx == "range" and stated.high > VAGUE * stated.low


def _about(stated: Stated) -> float:
    """How far "about" reaches, as a share: the more digits are stated, the less."""
    digits = len(f"{abs(stated.number):.6e}".split("e")[0].replace(".", "").rstrip("0"))
    return ABOUT[min(max(digits, 1), len(ABOUT)) - 1]


def _one(stated: Stated) -> float:
    """One of the counted: "about 12" may be 11; there is no nearer number."""
    return stated.scale if stated.family == "count" and stated.number > 2 else 0.0
