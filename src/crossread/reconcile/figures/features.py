"""What speaks for two figures being one measured thing: every feature with its weight, in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import log

from crossread.meaning import deeds
from crossread.reconcile.figures.conflicts import CLOSE, twin_rows
from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.items import Item


@dataclass(frozen=True, slots=True)
class WordWeights:
    """How much a shared word tells in this story: rare words tell more than common ones."""

    weights: dict[str, float]
    default: float
    totals: dict[frozenset[str], float] = field(default_factory=dict)

    def total(self, words: frozenset[str]) -> float:
        """The summed weight of the words, in alphabetical order so that no rounding depends on a hash."""
        if not words:
            return 0.0
        if words not in self.totals:
            self.totals[words] = sum(self.weights.get(word, self.default) for word in sorted(words))
        return self.totals[words]


def weigh_words(items: Iterable[Item]) -> WordWeights:
    """Inverse document frequency over the figures of the story."""
    counts: Counter[str] = Counter()
    size = 0
    for item in items:
        size += 1
        counts.update(item.words | item.context)
    return WordWeights({word: log(1 + size / count) for word, count in counts.items()}, log(1 + size))


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison: from -1 (against) over 0 (silent) to 1 (for), times ``weight``.

    ``example`` are texts of reports of whose figures it says something, ``counter`` texts of which it is silent.
    """

    name: str
    weight: float
    compare: Callable[[Item, Item, WordWeights], float]
    example: tuple[str, ...]
    counter: tuple[str, ...]


def compare_words(one: Item, other: Item, weights: WordWeights) -> float:
    """Weighted overlap of the clauses' words: half by the shorter clause, half by both together."""
    shared = weights.total(one.words & other.words)
    if not shared:
        return 0.0
    a, b = weights.total(one.words), weights.total(other.words)
    return (shared / min(a, b) + shared / (a + b - shared)) / 2


def compare_context(one: Item, other: Item, weights: WordWeights) -> float:
    """Weighted overlap of the whole sentences' words."""
    shared = weights.total(one.context & other.context)
    if not shared:
        return 0.0
    return shared / (weights.total(one.context) + weights.total(other.context) - shared)


def compare_action(one: Item, other: Item, _: WordWeights) -> float:
    """The same class of deed."""
    if not one.deed or one.deed != other.deed:
        return 0.0
    return 1.0 if one.action == other.action else 0.7


def compare_lead(one: Item, other: Item, _: WordWeights) -> float:
    """Both the first number that their reports, or a headline and its text, give for a deed that is told in tolls."""
    toll = deeds.rises(one.action) and one.deed == other.deed
    row = "place" in (one.dimension, other.dimension)
    if row or (one.unit and not one.people) or (other.unit and not other.people):
        return 0.0
    if one.severity and one.severity == other.severity and one.deed == other.deed:
        return 1.0 if one.lead and other.lead else 0.0
    if not toll or one.severity or other.severity:
        return 0.0
    if one.report.id == other.report.id:
        return 1.0 if one.lead and other.lead and one.figure.span.part != other.figure.span.part else 0.0
    return 1.0 if one.lead and other.lead else -0.5


def compare_severity(one: Item, other: Item, _: WordWeights) -> float:
    """Both of those badly hurt, or both of those lightly hurt."""
    if one.severity is None or one.severity != other.severity or one.deed != other.deed:
        return 0.0
    return 1.0 if narrowed_alike(one, other) else 0.6 if deeds.is_grave(one.severity) else 0.3


def compare_unit(one: Item, other: Item, _: WordWeights) -> float:
    """The same noun, a telling one more than one for people of any kind; two nouns for people."""
    a, b = one.unit, other.unit
    if not a or not b:
        return 0.0
    if a == b:
        return 0.5 if one.people and one.people.generic else 1.0
    if one.stated.family not in ("count", "share") and one.states(other):
        return 1.0  # 1,000 acres and 405 hectares
    if one.dimension == other.dimension == "place":
        return 0.3  # a row's noun is lent to it by the head of its list
    if one.people and other.people:
        if one.people == other.people:
            return 0.4 if one.people.generic else 0.9
        return -0.4 if one.people.role and other.people.role else 0.2
    return -0.7


def compare_reference(one: Item, other: Item, _: WordWeights) -> float:
    """``the five victims`` after ``five people``: the same number of people, pointed back at, in one report."""
    if one.report.id != other.report.id or not one.same_number(other):
        return 0.0
    later = max(one, other, key=lambda item: item.number)
    return 1.0 if later.definite and one.people and other.people else 0.0


def compare_rows(one: Item, other: Item, _: WordWeights) -> float:
    """Rows of two lists over one dimension; fully, where the lists give the same numbers in the same order."""
    if one.report.id == other.report.id or not one.dimension or one.dimension != other.dimension:
        return 0.0
    return 1.0 if twin_rows(one, other) else 0.2


def compare_age(one: Item, other: Item, _: WordWeights) -> float:
    """The age of a person of one name."""
    return 1.0 if one.age_of and one.age_of == other.age_of else 0.0


def compare_place(one: Item, other: Item, _: WordWeights) -> float:
    """The same place; against, where one is a row of a list over places and the other names none."""
    a, b = one.measure.place, other.measure.place
    listed = "place" in (one.dimension, other.dimension)
    if a and b:
        return 1.0 if listed else 0.3 if a.lower() == b.lower() else 0.0
    if listed and (a or b):
        # A row's place may stand elsewhere in the other's sentence: "Corran saw 12 arrests".
        name = frozenset((a or b or "").lower().split())
        return 0.6 if name <= (other.words if a else one.words) else -1.0
    return 0.0


def compare_part(one: Item, other: Item, _: WordWeights) -> float:
    """A part of a stated whole against a figure that stands for itself."""
    return -1.0 if (one.whole is None) != (other.whole is None) else 0.0


def compare_value(one: Item, other: Item, _: WordWeights) -> float:
    """Equal numbers, the more digits the better; numbers that both can be true; else against."""
    if one.same_number(other):
        value = abs(one.value or 0.0)
        return 0.5 if value < 10 else 0.8 if value < 100 else 1.0
    if one.value is None or other.value is None:
        return 0.0 if one.agrees(other) else -1.0
    far = abs(one.value - other.value) / max(abs(one.value), abs(other.value))
    if one.agrees(other):
        return 0.8 if far <= CLOSE else 0.3
    return -0.5 if far <= CLOSE else -1.0


def compare_owner(one: Item, other: Item, _: WordWeights) -> float:
    """The rate or sum of one named person or family, more so where both are told of one year."""
    if not one.owners & other.owners:
        return 0.0
    years = [(item.measure.time or "")[:4] for item in (one, other)]
    return 1.0 if years[0] == years[1] and years[0].isdecimal() else 0.4


FEATURES: tuple[Feature, ...] = (
    Feature(
        "words",
        2.5,
        compare_words,
        ("The flood closed 14 bridges.", "The flood closed 15 bridges."),
        ("Some 14 boats sank.", "The tax raised $30."),
    ),
    Feature(
        "sentence",
        1.5,
        compare_context,
        ("The flood closed 14 bridges.", "The flood closed 15 bridges."),
        ("Some 14 boats sank.", "Taxes raised $30."),
    ),
    Feature(
        "deed",
        1.5,
        compare_action,
        ("Five people were arrested.", "Six people were detained."),
        ("Five people were arrested.", "Six people were rescued."),
    ),
    Feature(
        "first number",
        1.5,
        compare_lead,
        ("Five people were arrested.", "Six people were arrested."),
        ("The flood closed 14 bridges.", "Some 14 boats sank."),
    ),
    Feature(
        "severity",
        2.0,
        compare_severity,
        ("Five people were critically injured.", "Six people were critically injured."),
        ("Five people were injured.", "Six people were injured."),
    ),
    Feature(
        "unit",
        1.6,
        compare_unit,
        ("Some 14 boats sank.", "Some 15 boats drifted."),
        ("The tax raised 14 percent.", "About 20 drifted."),
    ),
    Feature(
        "reference",
        1.5,
        compare_reference,
        ("Five guests were hurt. The five people went home.",),
        ("Five guests were hurt.", "Five people were hurt."),
    ),
    Feature(
        "list",
        2.6,
        compare_rows,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio and 9 in Texas."),
        ("Police arrested 12 people.", "Police arrested 12 people."),
    ),
    Feature(
        "person",
        4.0,
        compare_age,
        ("Ana Brandt, 34, was rescued.", "Ana Brandt, 34, was found."),
        ("Ana Brandt, 34, was rescued.", "Otto Lind, 34, was found."),
    ),
    Feature(
        "owner",
        3.0,
        compare_owner,
        ("Ana Brandt's tax rate was 14 percent.", "Ana Brandt's tax rate was 15 percent."),
        ("Ana Brandt's tax rate was 14 percent.", "Otto Lind's tax rate was 14 percent."),
    ),
    Feature(
        "place",
        2.0,
        compare_place,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio."),
        ("Five people were arrested.", "Five people were arrested."),
    ),
    Feature(
        "whole",
        0.6,
        compare_part,
        ("Nine people were hurt, five of them children.", "Nine people were hurt."),
        ("Nine people were hurt.", "Eight people were hurt."),
    ),
    Feature(
        "value",
        1.5,
        compare_value,
        ("Some 14 boats sank.", "Some 15 boats sank."),
        ("Dozens of boats sank.", "About 30 boats sank."),
    ),
)
# Above this, a pair is taken for one thing; between two groups, the mean of their pairs must be.
JOIN = 2.4
# Equal numbers alone never join: the rest of the measure must speak for it too.
STRUCTURE = 1.0
# Numbers that cannot both be true need a measure this alike, without the value's own say.
JOIN_DISPUTED = 4.4
# The likeness of words that two sums or shares need which differ: one owner, year and unit are not enough.
WORDED = 0.4
# Sums and shares that differ by little.
JOIN_NEAR = 3.5
# Sums and shares that differ by more mostly measure two things; with a word for some ("dozens") many numbers agree.
JOIN_FAR = 5.0


@dataclass(frozen=True, slots=True)
class FigureLikeness:
    """How alike two figures are, whether that alone may join them, and by which features."""

    score: float
    joins: bool
    reasons: tuple[str, ...]


def compare_items(one: Item, other: Item, weights: WordWeights) -> FigureLikeness:
    """Sum the features over two figures that are not in conflict."""
    score = structure = 0.0
    reasons = []
    for feature in FEATURES:
        part = feature.weight * feature.compare(one, other, weights)
        score += part
        if feature.name != "value":
            structure += part
        if part >= 0.4:
            reasons.append(feature.name)
    joins = (
        score >= JOIN and structure >= _needed(one, other) and (bool(one.people) or _worded_alike(one, other, weights))
    )
    return FigureLikeness(score, joins, tuple(reasons))


def _worded_alike(one: Item, other: Item, weights: WordWeights) -> bool:
    """Whether the clauses themselves speak for it, as they must where sums and shares differ."""
    if one.age_of and one.age_of == other.age_of:
        return True
    return one.agrees(other) or compare_words(one, other, weights) >= WORDED


def _needed(one: Item, other: Item) -> float:
    """How much the measure must say without the numbers: more, the less the numbers say."""
    if one.agrees(other):
        vague = (one.value is None or other.value is None) and not one.same_number(other)
        return JOIN_FAR if vague else STRUCTURE
    toll = deeds.rises(one.action) and one.people and other.people
    if toll or narrowed_alike(one, other):
        return JOIN_DISPUTED
    far = abs((one.value or 0.0) - (other.value or 0.0)) / max(abs(one.value or 0.0), abs(other.value or 0.0), 1e-9)
    return JOIN_NEAR if far <= CLOSE else JOIN_FAR
