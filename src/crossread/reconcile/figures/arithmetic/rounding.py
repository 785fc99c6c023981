"""How a stated number stands to the one that arithmetic gives: exact, rounded, cut short, or wrong."""

from __future__ import annotations

from math import floor, isclose

from crossread.model.mentions import Figure
from crossread.model.operands import Verdict
from crossread.reconcile.figures.bounds import find_bounds, rounding_step


def judge_value(stated: Figure, low: float, high: float) -> Verdict:
    """Compare a stated number with the range that its operands give.

    ``low`` and ``high`` are the least and greatest result that the operands' own rounding
    allows; for exact operands they are equal. ``allowed`` means that the words ("about",
    "more than") permit the result without giving its digits.
    """
    value = stated.quantity.value
    bounds = find_bounds(stated)
    if value is None or stated.quantity.approx != "exact":
        return "allowed" if low <= bounds.high and bounds.low <= high else "wrong"
    value = float(value)
    if isclose(low, value, rel_tol=1e-9, abs_tol=1e-9) and isclose(high, value, rel_tol=1e-9, abs_tol=1e-9):
        return "exact"
    step = rounding_step(stated)
    half = step / 2 + abs(value) * 1e-9
    if low <= value + half and high >= value - half:
        return "rounded"
    if step and floor(high / step + 1e-9) * step >= value - half and low < value + step:
        return "cut short"
    return "wrong"
