"""How likely two figures are to measure one thing, and which pairs are worth asking about."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.reconcile.figures.conflicts import find_conflict
from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness import weights
from crossread.reconcile.figures.likeness.background import compose_background
from crossread.reconcile.figures.likeness.bonds import find_bond
from crossread.reconcile.figures.likeness.table import FEATURES

# A feature that adds so much to the log-odds is named where two figures are joined, at most so many of them.
TELLING = 0.3
MOST_NAMED = 4
# From here on an equal number says so much that two nouns are taken for names of one thing (documents, files).
TELLING_NUMBER = 1000
# The log-odds of two figures that a bond joins.
CERTAIN = 10.0

# Equal numbers never join alone: below ``LARGE`` what is measured must add so much to the log-odds, above it must not
# speak against; else they are at most ``UNSUPPORTED``.
SUPPORT = 0.2
LARGE = 100
UNSUPPORTED = -0.5

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FigureLikeness:
    """The log-odds that two figures measure one thing, and the features that speak for it most."""

    score: float
    reasons: tuple[str, ...] = ()


class Likenesses:
    """The pairs of a story's figures, each compared when it is first asked for."""

    def __init__(self, items: Items) -> None:
        self._items = {item.number: item for item in items.figures}
        self._strangers = items.strangers
        self._background = compose_background(items)
        self._weights = weights.load_weights()
        self._known: dict[Pair, FigureLikeness | None] = {}

    def compare(self, one: int, other: int) -> FigureLikeness | None:
        """How alike two figures are, by their numbers; None where they must stay apart."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            self._known[pair] = self._weigh(self._items[pair[0]], self._items[pair[1]])
        return self._known[pair]

    def _are_of_one_story(self, one: Item, other: Item) -> bool:
        """Whether one report holds both, or both reports belong to the story."""
        return one.report.id == other.report.id or self._strangers.isdisjoint({one.report.id, other.report.id})

    def _weigh(self, one: Item, other: Item) -> FigureLikeness | None:
        if find_conflict(one, other) is not None or not self._are_of_one_story(one, other):
            return None
        bond = find_bond(one, other, self._background)
        if bond is not None:
            return FigureLikeness(CERTAIN, (bond.name,))
        said = [
            (feature, feature.compare(one, other, self._background) * self._weights.features[feature.name])
            for feature in FEATURES
        ]
        score = self._weights.base + sum(part for _, part in said)
        measure = sum(part for feature, part in said if feature.of_measure)
        if one.report.id != other.report.id and one.same_number(other) and not _is_supported(one, other, measure):
            score = min(score, UNSUPPORTED)
        telling = sorted((-part, feature.name) for feature, part in said if part >= TELLING)
        return FigureLikeness(score, tuple(name for _, name in telling[:MOST_NAMED]))


def _is_supported(one: Item, other: Item, measure: float) -> bool:
    """Whether what is measured speaks for two equal numbers, or of large ones at least not against."""
    needed = SUPPORT if abs(one.value or 0.0) < LARGE else 0.0
    return measure >= needed and not _counts_others(one, other)


def _counts_others(one: Item, other: Item) -> bool:
    """Whether small numbers count things by two nouns: 14 bridges and 14 cars."""
    if one.people or other.people or not one.unit or not other.unit or abs(one.value or 0.0) >= TELLING_NUMBER:
        return False
    return one.stated.family == other.stated.family == "count" and one.unit != other.unit
