"""Sums that explain why two reports give different numbers: 21 here and 6 there make the other's 27."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isclose

from crossread.model.reasons import Reason
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.arithmetic.facts import add_up, exact
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

# More than two further numbers explain anything.
MOST_ADDED = 2
# The candidates nearest to the smaller number that are tried.
NEAREST = 12


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """A smaller number and those that bring it to the greater one."""

    smaller: Item
    added: tuple[Item, ...]
    greater: Item

    @property
    def reason(self) -> Reason:
        """The sum that the report with the smaller number leads to."""
        operands = add_up([self.smaller, *self.added], self.greater).operands
        return Reason("sum", operands, (self.smaller.report.id,))


def explain_difference(aligned: Aligned, smaller: Item, greater: Item) -> Explanation | None:
    """Numbers of the smaller one's report that its words set beside it and the other report leaves out.

    Such a number is another row of the same list, or is said of others or another. It must
    not stand in the report that gives the greater number. One number is preferred to two.
    """
    if not exact(smaller) or not exact(greater):
        return None
    gap = (greater.value or 0.0) - (smaller.value or 0.0)
    candidates = list(_candidates(aligned, smaller, greater))[:NEAREST]
    for size in range(1, MOST_ADDED + 1):
        for added in combinations(candidates, size):
            if isclose(sum(item.value or 0.0 for item in added), gap):
                return Explanation(smaller, added, greater)
    return None


def _candidates(aligned: Aligned, smaller: Item, greater: Item) -> Iterator[Item]:
    rows = _rows_beside(aligned, smaller)
    found: dict[int, Item] = {}
    for item in aligned.items.of_report(smaller.report.id):
        if item.deed != smaller.deed or not item.value or not exact(item):
            continue
        group = aligned.group(item)
        if group is aligned.group(smaller) or aligned.stated_in(group, greater.report):
            continue
        beside = item.beside and _same_unit(item, smaller)
        if item.number in rows or beside:
            found.setdefault(group.first, item)
    yield from sorted(found.values(), key=lambda item: (abs(item.number - smaller.number), item.number))


def _rows_beside(aligned: Aligned, item: Item) -> set[int]:
    own = aligned.tables_of(item.report)
    return {row.number for table in own if any(row is item for row in table.rows) for row in table.rows}


def _same_unit(one: Item, other: Item) -> bool:
    return one.unit == other.unit or (one.people is not None and other.people is not None)


def split_values(group: Group) -> list[tuple[Item, ...]]:
    """The group's items by stated number and how it is worded, those of most reports first.

    Items without a number are left out.
    """
    table: dict[tuple[float, str], list[Item]] = {}
    for item in group.items:
        if item.value is not None:
            table.setdefault((item.value, item.figure.quantity.approx), []).append(item)
    ranked: Sequence[list[Item]] = sorted(
        table.values(), key=lambda same: (-len({item.report.id for item in same}), same[0].number)
    )
    return [tuple(same) for same in ranked]
