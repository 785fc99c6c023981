"""What values a stated number allows: its bounds, and whether two statements can both be true."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isclose

from crossread.model.mentions import Figure
from crossread.text.lexicon import load_words

# "About 40" may stand for 36 to 44, "nearly 500" for 450 up: a tenth is as far as news usage stretches.
LOOSE = 0.1
# "More than 200" stays true of 276, but nobody writes it of 800.
FAR_ABOVE = 2.0
# Half a step either way, but for the point where the next number begins: 3.5 and 3.6 do not meet.
JUST_UNDER = 0.999
# Zeros at the end of a number in digits stand for rounding only as far as it stays this near, as a share of it.
ROUND_ZEROS = 0.025


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and greatest true value that a statement allows, both included."""

    low: float
    high: float

    def meets(self, other: Bounds) -> bool:
        """Whether some value is allowed by both."""
        return self.low <= other.high + _slack(other.high) and other.low <= self.high + _slack(self.high)

    def holds(self, value: float) -> bool:
        """Whether the value is allowed."""
        return self.low - _slack(self.low) <= value <= self.high + _slack(self.high)


def find_bounds(figure: Figure) -> Bounds:
    """The bounds of a figure, by its number, how it was rounded, and the words before it."""
    quantity = figure.quantity
    if quantity.value is None:
        low = quantity.low if quantity.low is not None else -inf
        high = quantity.high if quantity.high is not None else inf
        return Bounds(float(low), float(high))
    value = float(quantity.value)
    words = figure.span.text.lower()
    half = rounding_step(figure) / 2 * JUST_UNDER
    if quantity.approx == "about":
        reach = max(abs(value) * LOOSE, half)
        return Bounds(value - reach, value + reach)
    if quantity.approx == "below":
        near = any(word in words for word in load_words("figures", "near_below"))
        return Bounds(value - max(abs(value) * LOOSE, half) if near else 0.0, value)
    if quantity.approx == "above":
        near = any(word in words for word in load_words("figures", "near_above"))
        return Bounds(value, value + max(abs(value) * LOOSE, half) if near else max(value * FAR_ABOVE, value))
    return Bounds(value - half, value + half)


def rounding_step(figure: Figure) -> float:
    """The place value to which the number was plainly rounded; 0 where it counts to the last one.

    A number in digits with two or more zeros at its end may be rounded to them; one spelled
    with a scale word or a decimal point is rounded to its last stated digit.
    """
    quantity = figure.quantity
    if quantity.value is None:
        return 0.0
    value, step = abs(float(quantity.value)), float(quantity.step)
    if step > 1 or (step < 1 and not value.is_integer()) or quantity.kind in ("percent", "measure", "ratio"):
        return step
    if not value.is_integer() or value < 100:
        return 0.0
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return min(float(10**zeros), 2 * ROUND_ZEROS * value) if zeros >= 2 else 0.0


def compatible(one: Figure, other: Figure) -> bool:
    """Whether both statements can be true of one number."""
    return find_bounds(one).meets(find_bounds(other))


def same_number(one: Figure, other: Figure) -> bool:
    """Whether the stated numbers are equal, whatever words stand beside them."""
    a, b = one.quantity, other.quantity
    if a.value is None or b.value is None:
        return a.value is b.value and (a.low, a.high) == (b.low, b.high)
    return isclose(a.value, b.value, rel_tol=1e-12, abs_tol=1e-12)


def _slack(value: float) -> float:
    return 0.0 if abs(value) == inf else abs(value) * 1e-9
