"""One amount in two units, side by side: ``20 knots (23 mph)``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crossread.meaning.quantities import compare, convert
from crossread.model.accounts import Check
from crossread.model.operands import Operand, Verdict
from crossread.reconcile.figures.arithmetic.facts import Reckoning, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_pattern

_BETWEEN = load_pattern("arithmetic", "conversions.between")
# A converted number that is further off than this, as a share of it, is wrong; nearer ones may be loosely converted.
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


def _compare(one: Item, other: Item) -> Check | None:
    a, b = one.figure.quantity, other.figure.quantity
    if a.unit is None or b.unit is None or a.unit == b.unit or a.value is None or b.value is None:
        return None
    result = convert(float(a.value), a.unit, b.unit)
    if result is None or not result:
        return None
    off = abs(result - float(b.value)) / abs(result)
    holds = compare(one.stated, other.stated).relation in ("same", "compatible")
    if not holds and off <= WRONG:
        return None
    verdict: Verdict = "exact" if off < 1e-3 else "rounded" if holds else "wrong"
    operands = (take("from", one), Operand("result", result, b.unit), take("stated", other))
    return make_check("conversion", holds, Reckoning("conversion", operands, verdict), [one, other])


def _between(one: Item, other: Item) -> str:
    a, b = one.figure.span, other.figure.span
    return one.report.part(a.part)[a.end : b.start] if a.part == b.part and b.start - a.end < 24 else "-"
