"""Two kinds of hurt in one sentence, against the number of all the hurt: four badly and 20 others slightly make 24."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.reconcile.figures.arithmetic.facts import add_up, exact, make_check
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

# Smaller sums are not set against another report's number: it may count other people.
LARGE = 10
# How far off the sum another report's number may be and still be meant for it.
NEAR = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class HurtPair:
    """A number of hurt people, the others hurt of the same sentence, and a stated number of all the hurt."""

    first: Item
    others: Item
    whole: Item

    @property
    def total(self) -> float:
        """What the two come to."""
        return (self.first.value or 0.0) + (self.others.value or 0.0)

    @property
    def holds(self) -> bool:
        """Whether they come to the stated number."""
        return self.total == self.whole.value


def check_injuries(aligned: Aligned) -> Iterator[Check]:
    """Every such pair against the report's own number of the hurt, or against other reports' where it gives none."""
    for pair in find_pairs(aligned):
        same = aligned.stated_in(aligned.group(pair.whole), pair.whole.report)
        wholes = [item for item in same if item.value == pair.whole.value]
        reckoning = add_up([pair.first, pair.others], pair.whole, "exact" if pair.holds else "wrong")
        yield make_check("sum", pair.holds, reckoning, [*wholes, pair.first, pair.others])


def find_pairs(aligned: Aligned) -> list[HurtPair]:
    """In story order."""
    figures = aligned.items.figures
    found = []
    for first, others in pairwise(figures):
        if first.near(others) and _two_kinds_of_hurt(first, others):
            own = [item for item in _stated_hurt(aligned) if item.report.id == first.report.id and not item.near(first)]
            large = (first.value or 0.0) + (others.value or 0.0) >= LARGE
            elsewhere = [item for item in _stated_hurt(aligned) if item.report.id != first.report.id]
            wholes = own or (elsewhere if large else [])
            seen: set[str] = set()
            for item in wholes:
                if item.report.id not in seen and _may_hold_both(item, first, others):
                    seen.add(item.report.id)
                    found.append(HurtPair(first, others, item))
    return found


def _may_hold_both(whole: Item, first: Item, others: Item) -> bool:
    """Whether the whole can be meant for both: the report's own is right or forgets the first, another's is near."""
    value, total = whole.value or 0.0, (first.value or 0.0) + (others.value or 0.0)
    if whole.report.id == first.report.id:
        return value == total or value == others.value
    return abs(value - total) <= NEAR * total


def _two_kinds_of_hurt(first: Item, others: Item) -> bool:
    if not exact(first) or not exact(others) or first.beside or others.measure.relation != "others":
        return False
    if (
        not (deeds.is_plainest(first.action) or deeds.takes_away(first.action))
        or first.whole is not None
        or others.whole is not None
    ):
        return False
    # The words must tell the two apart, how badly hurt or by what, lest one hold the other or both be elsewhere.
    by_degree = _degree(first) != _degree(others) and (
        deeds.is_plainest(others.action) or deeds.is_tended(others.action)
    )
    by_cause = deeds.is_plainest(first.action) and deeds.is_struck(others.action)
    return by_degree or by_cause


def _degree(item: Item) -> str:
    return "grave" if deeds.is_grave(item.severity) or deeds.takes_away(item.action) else item.severity or "plain"


def _stated_hurt(aligned: Aligned) -> list[Item]:
    """The first exact number of all the hurt in each report's text, unqualified by how badly."""
    found: dict[str, Item] = {}
    for item in aligned.items.figures:
        plain = item.severity is None and item.whole is None and item.lead and deeds.is_plainest(item.action)
        if plain and exact(item) and item.figure.span.part == "text":
            found.setdefault(item.report.id, item)
    return list(found.values())
