"""How a stated number stands to the one that arithmetic gives: exact, rounded, cut short, or wrong."""

from __future__ import annotations

from math import floor, isclose

from crossread.meaning.quantities.claims import Interval, claimed, rounding
from crossread.meaning.quantities.stated import Stated
from crossread.model.operands import Verdict


def judge_result(stated: Stated, low: float, high: float) -> Verdict:
    """How the number stands to a result between ``low`` and ``high``, in base terms.

    These are the least and the greatest that the operands' own rounding allows; for exact operands they are equal.
    ``allowed``: the words ("about", "more than") permit the result without giving its digits.
    """
    if not stated.is_number:
        return "allowed" if claimed(stated).meets(Interval(low, high)) else "wrong"
    value = stated.low
    if isclose(low, value, rel_tol=1e-9, abs_tol=1e-9) and isclose(high, value, rel_tol=1e-9, abs_tol=1e-9):
        return "exact"
    step = rounding(stated)
    half = step / 2 + abs(value) * 1e-9
    if low <= value + half and high >= value - half:
        return "rounded"
    if step and floor(high / step + 1e-9) * step >= value - half and low < value + step:
        return "cut short"
    return "wrong"
