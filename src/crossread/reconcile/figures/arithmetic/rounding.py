"""How a stated number stands to the one that arithmetic gives, in the unit that it is stated in."""

from __future__ import annotations

from crossread.meaning.quantities import Interval, claimed, judge_result
from crossread.model.operands import Verdict
from crossread.reconcile.figures.items import Item


def judge_value(item: Item, low: float, high: float) -> Verdict:
    """Compare a stated number with the range that its operands give."""
    scale, offset = _written(item)
    return judge_result(item.stated, low * scale + offset, high * scale + offset)


def bounds(item: Item) -> Interval:
    """The values that the item's words leave open."""
    claim, (scale, offset) = claimed(item.stated), _written(item)
    return Interval((claim.low - offset) / scale, (claim.high - offset) / scale)


def _written(item: Item) -> tuple[float, float]:
    """The scale of the item's unit in base terms, and where its zero stands."""
    stated = item.stated
    return stated.scale, stated.low - stated.number * stated.scale
