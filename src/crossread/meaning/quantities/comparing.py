"""How two stated quantities stand to each other, in one of four ways, and why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isclose
from typing import Literal

from crossread.meaning.quantities.claims import ABOUT, Interval, claimed, is_vague, near, rounding
from crossread.meaning.quantities.stated import Stated
from crossread.meaning.quantities.units import same_dimension

Relation = Literal["same", "compatible", "differs", "contradicts"]
# equal · rounded · converted: one number. about · limit · range · vague: one of the two is not stated.
# cut short · rounded wrongly · left out (more than 200, 200) · far off (more than 200, 800): worded unlike.
# number · limit · opposite limits · range · direction · unit: what stands against what.
Reason = Literal[
    "equal", "rounded", "converted",
    "about", "limit", "range", "vague",
    "cut short", "rounded wrongly", "left out", "far off",
    "number", "outside limit", "opposite limits", "outside range", "direction", "unit",
]  # fmt: skip

# A converted number is rounded to be read: within a twentieth it stands.
CONVERTED = 0.05


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two statements stand to each other; the same, whichever is asked first."""

    relation: Relation
    reason: Reason

    @property
    def disputes(self) -> bool:
        """Whether an account tells of it as a difference; "more than 200" and "200" are only worded unlike."""
        return self.relation in ("differs", "contradicts") and self.reason != "left out"


@lru_cache(maxsize=100_000)
def compare(one: Stated, other: Stated) -> Comparison:
    """Whether two statements are of one number, may be, are worded unlike, or cannot both be true."""
    if one.family != other.family or not same_dimension(one.dimension, other.dimension):
        return Comparison("contradicts", "unit")
    if one.direction and other.direction and one.direction != other.direction:
        return Comparison("contradicts", "direction")
    if same_number(one, other) and one.approx == other.approx and one.limit == other.limit:
        return Comparison("same", "equal")
    if one.is_number and other.is_number:
        return _compare_numbers(one, other)
    return _compare_claims(one, other)


def same_number(one: Stated, other: Stated) -> bool:
    """Whether the stated numbers, or both ends of two ranges, are equal, whatever words stand beside them."""
    return (one.low == other.low or _equal(one.low, other.low)) and (
        one.high == other.high or _equal(one.high, other.high)
    )


def is_near(one: Stated, other: Stated) -> bool:
    """Whether one's number lies where the other's words would be chosen for it: "more than 400" and 430."""
    ours, theirs = Interval(one.low, one.high), Interval(other.low, other.high)
    return near(one).meets(theirs if other.approx != "exact" else claimed(other)) or near(other).meets(
        ours if one.approx != "exact" else claimed(one)
    )


def _compare_numbers(one: Stated, other: Stated) -> Comparison:
    """Two numbers that are not equal: one rounded or converted, or cut short, or another one."""
    if claimed(one).meets(claimed(other)):
        return Comparison("same", "rounded" if _equal(one.scale, other.scale) else "converted")
    gap, size = abs(one.low - other.low), max(abs(one.low), abs(other.low))
    if _is_worded(one) or _is_worded(other):
        return Comparison("compatible", "about") if gap <= ABOUT[0] * size else Comparison("contradicts", "number")
    if not _equal(one.scale, other.scale) and gap <= CONVERTED * size:
        return Comparison("same", "converted")
    if one.family == "duration" and 2 * gap <= max(one.scale, other.scale) != min(one.scale, other.scale):
        return Comparison("compatible", "about")
    coarse, fine = (one, other) if rounding(one) >= rounding(other) else (other, one)
    step = rounding(coarse)
    if not step or gap >= step * (1 - 1e-9) or rounding(fine) >= step:
        return Comparison("contradicts", "number")
    cut = abs(coarse.low) < abs(fine.low)
    return Comparison("differs", "cut short" if cut else "rounded wrongly")


def _is_worded(stated: Stated) -> bool:
    """Whether it is a share in words, which are rough of themselves: "a third" may be said of 35 percent."""
    return stated.family == "share" and stated.scale != 1


def _compare_claims(one: Stated, other: Stated) -> Comparison:
    """Two statements of which one at least gives no plain number."""
    if _leaves_out(one, other) or _leaves_out(other, one):
        return Comparison("differs", "left out")
    if claimed(one).meets(claimed(other)):
        both_about = one.approx == other.approx == "about"
        if both_about and not is_near(one, other):
            return Comparison("contradicts", "number")
        return Comparison("compatible", _why_open(one, other))
    if _is_far(one, other) or _is_far(other, one):
        return Comparison("differs", "far off")
    return Comparison("contradicts", _why_closed(one, other))


def _leaves_out(bound: Stated, number: Stated) -> bool:
    """Whether the bound's words leave out the very number that the other gives: "more than 200" and "200"."""
    strict = bound.limit is not None and bound.limit not in ("at least", "at most")
    return strict and number.is_number and _equal(bound.low, number.low)


def _is_far(bound: Stated, other: Stated) -> bool:
    """Whether the other is on the bound's side, but farther off than anybody would word so."""
    return bound.limit in ("more than", "at least") and claimed(other).low > bound.low


def _why_open(one: Stated, other: Stated) -> Reason:
    if is_vague(one) or is_vague(other):
        return "vague"
    approximations = {one.approx, other.approx}
    if "range" in approximations:
        return "range"
    return "limit" if approximations & {"above", "below"} else "about"


def _why_closed(one: Stated, other: Stated) -> Reason:
    approximations = {one.approx, other.approx}
    if approximations == {"above", "below"}:
        return "opposite limits"
    if "range" in approximations:
        return "outside range"
    return "outside limit" if approximations & {"above", "below"} else "number"


def _equal(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
