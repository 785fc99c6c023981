"""A percentage of change beside its two numbers: ``67 died, an 8 percent increase over last year, when 62 did``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.arithmetic.rounding import bounds, judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

# Numbers smaller than this come to many percentages.
SMALLEST = 10
# With more numbers beside it a percentage fits some two of them by chance.
MOST = 4


def check_grown(aligned: Aligned) -> Iterator[Check]:
    """Every such percentage that just two numbers of its sentence and the next come to; it only ever confirms."""
    for size in aligned.items.figures:
        way = _find_way(size)
        ends = _ends_near(aligned, size) if way else []
        if 1 < len(ends) <= MOST:
            fits = [pair for pair in permutations(ends, 2) if _fits(size, way, *pair)]
            if len(fits) == 1:
                before, after = fits[0]
                result = Operand("result", abs((after.value or 0.0) / (before.value or 1.0) - 1) * 100, "percent")
                operands = (take("from", before), take("to", after), result, take("stated", size))
                verdict = judge_value(size, *_range(way, before, after))
                yield make_check("change", True, Reckoning("change", operands, verdict), [size, before, after])


def _find_way(size: Item) -> str:
    """``up`` or ``down`` for a percentage that its words make a change: ``an 8 percent increase``."""
    quantity = size.figure.quantity
    return quantity.direction or "" if quantity.unit == "percent" and exact(size) else ""


def _ends_near(aligned: Aligned, size: Item) -> list[Item]:
    """The numbers of one unit in its sentence; those of the next sentence only where its own has one."""
    found = [item for item in aligned.items.of_report(size.report.id) if _is_end(item)]
    own = [item for item in found if item.near(size)]
    after = [item for item in found if item.figure.sentence == size.figure.sentence + 1] if len(own) == 1 else []
    units = [_unit(item) for item in own]
    return [item for item in [*own, *after] if _unit(item) == max(units, key=units.count)] if own else []


def _is_end(item: Item) -> bool:
    return item.figure.quantity.kind in ("count", "money", "measure") and exact(item) and (item.value or 0) >= SMALLEST


def _unit(item: Item) -> tuple[str, str | None]:
    kind = item.figure.quantity.kind
    return kind, "people" if item.people is not None else item.unit


def _fits(size: Item, way: str, before: Item, after: Item) -> bool:
    grown = (after.value or 0.0) > (before.value or 0.0)
    return grown == (way == "up") and judge_value(size, *_range(way, before, after)) in ("exact", "rounded")


def _range(way: str, before: Item, after: Item) -> Sequence[float]:
    """The least and the greatest percentage that the two numbers' own wording allows."""
    start, end = bounds(before), bounds(after)
    ends = 100 * (end.low / start.high - 1), 100 * (end.high / max(start.low, 1e-9) - 1)
    return sorted(abs(one) for one in ends) if way == "down" else ends
