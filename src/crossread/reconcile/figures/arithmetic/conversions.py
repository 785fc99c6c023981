"""One amount in two units, side by side: ``20 knots (23 mph)``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.mentions import Figure
from crossread.model.operands import Operand, Verdict
from crossread.reconcile.figures.arithmetic.facts import Reckoning, make_check, take
from crossread.reconcile.figures.bounds import find_bounds
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_pattern

_BETWEEN = load_pattern("arithmetic", "conversions.between")
# A converted number is rounded to be read: within a twentieth it stands; beyond a tenth it is wrong.
ROUND = 0.05
WRONG = 0.12


def check_conversions(aligned: Aligned) -> Iterator[Check]:
    """Every pair of figures in two units of one quantity that stand beside each other."""
    ordered = sorted(
        aligned.items.figures, key=lambda item: (item.report.id, item.figure.span.part, item.figure.span.start)
    )
    for one, other in pairwise(ordered):
        if one.near(other) and _BETWEEN.match(_between(one, other)):
            check = _compare(one, other)
            if check is not None:
                yield check


def convert(value: float, unit: str, to: str) -> float | None:
    """The value in another unit; None where the two do not measure the same quantity."""
    for table in load_lexicon("measures").values():
        if unit in table and to in table:
            scale, offset = table[unit]
            other_scale, other_offset = table[to]
            return float((value * scale + offset - other_offset) / other_scale)
    return None


def _compare(one: Item, other: Item) -> Check | None:
    a, b = one.figure.quantity, other.figure.quantity
    if a.unit is None or b.unit is None or a.unit == b.unit or a.value is None or b.value is None:
        return None
    result = convert(float(a.value), a.unit, b.unit)
    if result is None or not result:
        return None
    off = abs(result - float(b.value)) / abs(result)
    fits = find_bounds(other.figure).holds(result) or _fits_back(one.figure, other.figure)
    if not fits and ROUND < off <= WRONG:
        return None
    holds = fits or off <= ROUND
    verdict: Verdict = "exact" if off < 1e-3 else "rounded" if holds else "wrong"
    operands = (take("from", one), Operand("result", result, b.unit), take("stated", other))
    return make_check("conversion", holds, Reckoning("conversion", operands, verdict), [one, other])


def _fits_back(one: Figure, other: Figure) -> bool:
    """Whether the first number could be the rounded one of the two."""
    a, b = one.quantity, other.quantity
    assert a.unit and b.unit and b.value is not None
    back = convert(float(b.value), b.unit, a.unit)
    return back is not None and find_bounds(one).holds(back)


def _between(one: Item, other: Item) -> str:
    a, b = one.figure.span, other.figure.span
    return one.report.part(a.part)[a.end : b.start] if a.part == b.part and b.start - a.end < 24 else "-"
