"""Groups of figures in the making, and whether two of them may become one.

In a small story every pair between the two is asked. A large group is asked by those that stand for it: one for each
way of telling that it has, counted as often as it is told so, so that a join costs the same in a story of any size.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import product

from crossread.reconcile.figures.candidates import ALL
from crossread.reconcile.figures.conflicts import find_conflict, kind_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.pairs import Likenesses

# The mean of the log-odds of all pairs between two groups that a join takes.
# With stories left out nine of ten joined pairs are right at this (``python -m benchmarks.fit --dry``).
JOIN_MEAN = -1.2
# One pair says no more than this for or against two groups.
MOST_SAID = 4.0
# So many ways of telling are asked for a large group, the commonest.
MOST_ASKED = 8

Told = tuple[Hashable, ...]


@dataclass(slots=True)
class Gathering:
    """A group in the making: its members in order, by their ways of telling, and what may forbid a join.

    ``kinds`` hold one member for each kind of thing that conflicts are told by, ``beside`` one for each sentence.
    """

    numbers: list[int]
    told: dict[Told, list[int]]
    kinds: dict[Told, Item]
    beside: dict[Told, Item]
    listings: set[int] = field(default_factory=set)
    wholes: set[int] = field(default_factory=set)

    def take(self, other: Gathering) -> None:
        """Take the other's members in."""
        self.numbers = sorted(self.numbers + other.numbers)
        for told, numbers in other.told.items():
            self.told[told] = sorted(self.told.get(told, []) + numbers)
        self.kinds = {**other.kinds, **self.kinds}
        self.beside = {**other.beside, **self.beside}
        self.listings |= other.listings
        self.wholes |= other.wholes

    def asked(self) -> list[tuple[int, int]]:
        """The first of each way of telling with how many tell it so, the commonest first."""
        ranked = nsmallest(MOST_ASKED, self.told.values(), key=lambda numbers: (-len(numbers), numbers[0]))
        return [(numbers[0], len(numbers)) for numbers in ranked]


class Linkage:
    """Joins figures into groups where the mean over the pairs between two groups allows it."""

    def __init__(self, figures: Sequence[Item], likenesses: Likenesses) -> None:
        self._items = {item.number: item for item in figures}
        self._likenesses = likenesses
        self._small = len(figures) <= ALL
        self._owner = {item.number: item.number for item in figures}
        self._groups = {item.number: _gather(item) for item in figures}
        self._refused: dict[tuple[int, int], tuple[int, int]] = {}

    @property
    def groups(self) -> list[list[int]]:
        """The groups so far by their first members, each in order."""
        return [self._groups[first].numbers for first in sorted(self._groups)]

    def join(self, one: int, other: int) -> bool:
        """Join the groups of two figures where they may be; False where they are one already, or stay two."""
        keep, drop = sorted((self._owner[one], self._owner[other]))
        if keep == drop:
            return False
        left, right = self._groups[keep], self._groups[drop]
        sizes = (len(left.numbers), len(right.numbers))
        if self._refused.get((keep, drop)) == sizes:
            return False
        if not (self._may_join(left, right) if self._small else self._may_join_large(left, right)):
            self._refused[keep, drop] = sizes
            return False
        for number in right.numbers:
            self._owner[number] = keep
        left.take(self._groups.pop(drop))
        return True

    def _may_join(self, left: Gathering, right: Gathering) -> bool:
        pairs = product(left.numbers, right.numbers)
        return self._is_likely((a, b, 1) for a, b in pairs)

    def _may_join_large(self, left: Gathering, right: Gathering) -> bool:
        if left.listings & right.listings or left.wholes & set(right.numbers) or right.wholes & set(left.numbers):
            return False
        near = ((left.beside[place], right.beside[place]) for place in left.beside.keys() & right.beside.keys())
        if any(find_conflict(*pair) for pair in (*product(left.kinds.values(), right.kinds.values()), *near)):
            return False
        pairs = product(left.asked(), right.asked())
        return self._is_likely((a, b, m * n) for (a, m), (b, n) in pairs)

    def _is_likely(self, pairs: Iterable[tuple[int, int, int]]) -> bool:
        """Whether nothing forbids any of the pairs, and the mean of their log-odds, each so often, is high enough."""
        total, size = 0.0, 0
        for one, other, often in pairs:
            likeness = self._likenesses.compare(one, other)
            if likeness is None:
                return False
            total += often * max(-MOST_SAID, min(MOST_SAID, likeness.score))
            size += often
        return total / size >= JOIN_MEAN


def _gather(item: Item) -> Gathering:
    told = (item.value, item.unit, item.deed, item.severity, item.people, item.lead)
    listings = set() if item.listing is None else {item.listing}
    wholes = set() if item.whole is None else {item.whole}
    return Gathering([item.number], {told: [item.number]}, {_kind(item): item}, {_place(item): item}, listings, wholes)


def _place(item: Item) -> Told:
    """The sentence that it stands in."""
    return item.report.id, item.figure.sentence


def _kind(item: Item) -> Told:
    """What conflicts are told by, lists aside."""
    place = item.measure.place if item.dimension == "place" else None
    exact = item.value if item.age_of or item.owners else None
    bearer = (item.age_of, item.measure.condition, item.unit) if item.age_of else None
    return kind_of(item), bearer, exact, item.people, place, item.owners
