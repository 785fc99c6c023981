"""How likely two figures are to measure one thing, and which pairs are worth asking about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from weakref import WeakKeyDictionary

from crossread.reconcile.figures.conflicts import find_conflict
from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness import weights
from crossread.reconcile.figures.likeness.background import Background, compose_background
from crossread.reconcile.figures.likeness.bonds import BONDS, Bond
from crossread.reconcile.figures.likeness.counterparts import COUNTERPARTS, LEAST, LIKELY, are_counterparts
from crossread.reconcile.figures.likeness.features import Feature
from crossread.reconcile.figures.likeness.limits import LIMITS
from crossread.reconcile.figures.likeness.needs import Need
from crossread.reconcile.figures.likeness.questions import MetNeeds, Questions
from crossread.reconcile.figures.likeness.rarities import find_rarity
from crossread.reconcile.figures.likeness.table import AGREEMENT, LIKENESS
from crossread.reconcile.weights import Weights

# A feature that adds so much to the log-odds is named where two figures are joined, at most so many of them.
TELLING = 0.3
MOST_NAMED = 4
# The log-odds of two figures that a bond joins.
CERTAIN = 10.0

# Two reports agree on nothing that less than one in two such pairs of equal numbers would measure: then the log-odds
# are at most so much.
UNSUPPORTED = -0.5
# The log-odds that two figures have at most of which a limit says that they are hardly one.
LIMITED = -3.0
# Those of two that must stay apart.
APART = -inf

Pair = tuple[int, int]
# The values of a pair's features by their names; and a feature's name, its comparison and its weight.
_Values = dict[str, float]
_Question = tuple[str, Callable[[Item, Item, Background], float], float]

# What is compared against, kept for as long as the items of the story are.
_backgrounds: WeakKeyDictionary[Items, Background] = WeakKeyDictionary()


def _find_background(items: Items) -> Background:
    if items not in _backgrounds:
        _backgrounds[items] = compose_background(items)
    return _backgrounds[items]


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
        self._background = _find_background(items)
        self._weights = weights.load_weights()
        self._agreement = weights.load_agreement()
        features = (feature.needs for feature in (*LIKENESS, *AGREEMENT))
        limits, bonds = (limit.needs for limit in LIMITS), (bond.needs for bond in BONDS)
        self._needs = MetNeeds(items, self._background, (*features, *limits, *bonds))
        self._likeness_questions = Questions(_ask(LIKENESS, self._weights), self._needs)
        self._agreement_questions = Questions(_ask(AGREEMENT, self._agreement), self._needs)
        self._limits = Questions(((limit.needs, limit) for limit in LIMITS), self._needs)
        self._bonds = Questions(((bond.needs, bond) for bond in BONDS), self._needs)
        self._values: _Values = {}
        self._known: dict[Pair, FigureLikeness | None] = {}

    def compare(self, one: int, other: int) -> FigureLikeness | None:
        """How alike two figures are, by their numbers; None where they must stay apart."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            items = self._items[pair[0]], self._items[pair[1]]
            self._known[pair] = self._judge(*items, self._cap(*items))
        return self._known[pair]

    def find_likely(self, one: int, other: int, least: float) -> FigureLikeness | None:
        """The same where the log-odds are so high at least, else None; nothing is weighed that cannot be."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            items = self._items[pair[0]], self._items[pair[1]]
            cap = self._cap(*items)
            if not isinstance(cap, Bond) and APART < cap < least and not self._is_rare(*items, cap):
                return None
            self._known[pair] = self._judge(*items, cap)
        likeness = self._known[pair]
        return likeness if likeness is not None and likeness.score >= least else None

    def _is_rare(self, one: Item, other: Item, cap: float) -> bool:
        """Whether the numbers are one that few things share, though what is told of the two supports no join."""
        return cap >= UNSUPPORTED and find_rarity(one, other, self._background) is not None

    def _are_of_one_story(self, one: Item, other: Item) -> bool:
        """Whether one report holds both, or both reports belong to the story."""
        return one.report.id == other.report.id or self._strangers.isdisjoint({one.report.id, other.report.id})

    def _cap(self, one: Item, other: Item) -> float | Bond:
        """The log-odds that the two have at most, whatever their features say, or the bond that joins them."""
        self._values = {}
        if find_conflict(one, other) is not None or not self._are_of_one_story(one, other):
            return APART
        if (one.number, other.number) in self._background.shared:
            return APART
        met = self._needs.of_pair(one, other)
        for bond in self._bonds.choose(met):
            if bond.applies(one, other, self._background):
                return bond
        if any(limit.applies(one, other, self._background) for limit in self._limits.choose(met)):
            return LIMITED
        equal = one.report.id != other.report.id and one.same_number(other)
        return UNSUPPORTED if equal and not self._agree(one, other) else inf

    def _judge(self, one: Item, other: Item, cap: float | Bond) -> FigureLikeness | None:
        if isinstance(cap, Bond):
            return FigureLikeness(CERTAIN, (cap.name,))
        return None if cap == APART else self._weigh(one, other, cap)

    def _weigh(self, one: Item, other: Item, cap: float) -> FigureLikeness:
        said = self._say(one, other, self._likeness_questions.choose(self._needs.of_pair(one, other)))
        score = min(self._weights.base + sum(part for _, part in said), cap)
        if cap == inf and LEAST <= score < LIKELY and are_counterparts(one, other, self._background):
            return FigureLikeness(LIKELY, (COUNTERPARTS,))
        rarity = find_rarity(one, other, self._background) if score < LIKELY and cap >= UNSUPPORTED else None
        if rarity is not None:
            return FigureLikeness(LIKELY, (rarity.name,))
        telling = sorted((-part, name) for name, part in said if part >= TELLING)
        return FigureLikeness(score, tuple(name for _, name in telling[:MOST_NAMED]))

    def _agree(self, one: Item, other: Item) -> bool:
        """Whether two equal numbers are rather of one thing than of two, by what is told of them."""
        said = self._say(one, other, self._agreement_questions.choose(self._needs.of_pair(one, other)))
        return self._agreement.base + sum(part for _, part in said) >= 0

    def _say(self, one: Item, other: Item, questions: Sequence[_Question]) -> list[tuple[str, float]]:
        """What each feature that has something to say of the two adds to the log-odds.

        What belongs to both questions is worked out for the one and remembered for the other.
        """
        values, background, said = self._values, self._background, []
        for name, compare, weight in questions:
            value = values.get(name)
            if value is None:
                value = values[name] = compare(one, other, background)
            if value:
                said.append((name, value * weight))
        return said


def _ask(features: Iterable[Feature], counted: Weights) -> Iterable[tuple[Need | None, _Question]]:
    return ((one.needs, (one.name, one.compare, counted.features[one.name])) for one in features)
