"""Groups of people that a report counts side by side, against the count of them all.

``persons`` finds single people without a number, ``reading`` all groups as rows, ``ties`` says what sets two rows side
by side, ``chains`` which runs of them, ``wholes`` which count they may come to, ``partitions`` which do, and
``faults`` which closed lists do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check, CheckKind
from crossread.model.operands import Verdict
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.arithmetic.groups.faults import find_faults
from crossread.reconcile.figures.arithmetic.groups.partitions import Partition, find_partitions
from crossread.reconcile.figures.arithmetic.groups.reading import read_rows
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned


def check_groups(aligned: Aligned) -> Iterator[Check]:
    """A check for every such sum that comes out, and for closed lists that do not."""
    told = [read_rows(aligned, reading) for reading in aligned.items.readings]
    found = find_partitions(told)
    yield from (_state(aligned, one) for one in found)
    for rows in told:
        for whole, parts in find_faults(rows):
            if not any(set(one.parts) & set(parts) for one in found):
                yield _state(aligned, Partition(whole, parts, 0.0))


def _state(aligned: Aligned, found: Partition) -> Check:
    whole = found.whole.item
    assert whole is not None
    parts = [row.operand for row in found.parts]
    holds = found.whole.comes_from(sum(row.value for row in found.parts))
    verdict: Verdict = "wrong" if not holds else "exact" if exact(whole) else "allowed"
    reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), verdict)
    items = [*_said(aligned, whole), *(row.item for row in found.parts if row.item)]
    return make_check(
        _kind(found.parts), holds, reckoning, items, [row.span for row in found.parts if row.item is None]
    )


def _kind(parts: Sequence[Row]) -> CheckKind:
    """Two of which one is the rest, or a part, complement each other."""
    rest = any(row.beside or (row.item and row.item.measure.relation == "part") for row in parts)
    return "complement" if rest and len(parts) == 2 else "sum"


def _said(aligned: Aligned, item: Item) -> list[Item]:
    """Everywhere that its report gives the number."""
    same = [other for other in aligned.stated_in(aligned.group(item), item.report) if other.value == item.value]
    return same or [item]
