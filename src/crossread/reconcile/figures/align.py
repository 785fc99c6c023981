"""Mentions of one measured thing become one group: agglomerative clustering with pairs that must stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.reconcile.figures.candidates import propose_pairs
from crossread.reconcile.figures.items import Item, Items, sort_by_report
from crossread.reconcile.figures.likeness.pairs import FigureLikeness, Likenesses, Pair
from crossread.reconcile.figures.linkage import Linkage

# The log-odds from which a pair may join two groups.
# With stories left out nine of ten joined pairs are right at this (``python -m benchmarks.fit --dry``).
JOIN = 0.5


@dataclass(frozen=True, eq=False)
class Group:
    """Mentions of one measured thing in story order, with why each later one was joined.

    ``moved``: it holds a row that stands under one place in one report and another elsewhere.
    """

    items: tuple[Item, ...]
    why: tuple[str, ...]
    moved: bool = False

    @property
    def first(self) -> int:
        """The story-order number of its first mention: a name for the group while it is worked on."""
        return self.items[0].number

    @cached_property
    def by_report(self) -> dict[str, tuple[Item, ...]]:
        """Its mentions in each report, by the report's id."""
        return sort_by_report(self.items)


def align_items(items: Items) -> tuple[Group, ...]:
    """Group all figures; groups come in the order of their first mention.

    Pairs are taken from the likeliest down; two groups join where no pair between them must stay apart and the mean
    log-odds of the pairs are still high enough (average linkage, Sokal and Michener 1958).
    """
    likenesses = Likenesses(items)
    linkage = Linkage(items.figures, likenesses)
    reasons: dict[int, tuple[int, FigureLikeness]] = {}
    for (a, b), likeness in _likely_pairs(items, likenesses):
        if linkage.join(a, b):
            reasons.setdefault(max(a, b), (min(a, b), likeness))
    by_number = {item.number: item for item in items.figures}
    return tuple(_compose(group, by_number, reasons) for group in linkage.groups)


def _likely_pairs(items: Items, likenesses: Likenesses) -> list[tuple[Pair, FigureLikeness]]:
    """The pairs that may be one thing, the likeliest first."""
    compared = ((pair, likenesses.find_likely(*pair, JOIN)) for pair in propose_pairs(items.figures))
    likely = [(pair, likeness) for pair, likeness in compared if likeness is not None]
    return sorted(likely, key=lambda found: (-found[1].score, found[0]))


def _compose(group: list[int], items: dict[int, Item], reasons: dict[int, tuple[int, FigureLikeness]]) -> Group:
    why = []
    for number in group:
        if number in reasons:
            earlier, likeness = reasons[number]
            why.append(explain_pair(items[number], items[earlier], likeness.reasons))
    return Group(tuple(items[number] for number in group), tuple(why))


def explain_pair(item: Item, other: Item, reasons: Sequence[str]) -> str:
    """One line: which mention joins which, by what."""
    return f"{item.report.id} {item.figure.span.text!r} with {other.report.id} {other.figure.span.text!r}: same " + (
        ", ".join(reasons) or "measure"
    )
