"""Two numbers that one report gives of one thing: ``fired 12 shots``, and further down ``fired 20 shots``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from crossread.meaning import deeds
from crossread.model.accounts import AccountFigure, Discrepancy
from crossread.model.mentions import FigureKind, Reading
from crossread.reconcile.figures.arithmetic.facts import exact
from crossread.reconcile.figures.arithmetic.groups.background import find_background
from crossread.reconcile.figures.discrepancies.alike import find_subject, find_verb, name_kind
from crossread.reconcile.figures.discrepancies.scopes import of_one_scope
from crossread.reconcile.figures.discrepancies.sides import make_side
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sentences import SentenceIndex
from crossread.reconcile.sides import compose_discrepancy
from crossread.text.lexicon import load_words
from crossread.text.listing import lower_number

# How alike the two sentences must be.
LIKE = 0.3
# A toll that is more than so many times another is hardly a slip.
MOST_APART = 2.0
SURE = 0.5
_APART = load_words("arithmetic", "alike.apart")


def find_own_conflicts(aligned: Aligned, figures: dict[int, AccountFigure]) -> Iterator[Discrepancy]:
    """A discrepancy for every two such figures of a report, each figure in one of them at most."""
    index = aligned.items.sentences
    for reading in aligned.items.readings:
        told: set[int] = set()
        pairs = _Comparer(reading, index)
        items = [item for item in aligned.items.of_report(reading.report.id) if _is_plain(item)]
        for one, other in combinations(items, 2):
            groups = {aligned.group(one).first, aligned.group(other).first}
            if (
                len(groups) > 1
                and not groups & told
                and pairs.are_of_one_thing(one, other)
                and not _is_a_course(aligned, one, other)
            ):
                told |= groups
                yield _describe(aligned, figures, one, other)


def _is_plain(item: Item) -> bool:
    """Whether it counts or measures things or the dead, in running text, and is no row, part or rest.

    Of other people reports tell parts.
    """
    counted = item.people is None or (deeds.is_last(item.action) and exact(item) and item.people.generic)
    whole = counted and item.listing is None and item.whole is None and item.measure.relation == "plain"
    return bool(item.value) and whole and not item.age_of and item.unit is not None and item.figure.span.part == "text"


class _Comparer:
    """Two numbers of one report at a time; what is read of each is read once."""

    def __init__(self, reading: Reading, index: SentenceIndex) -> None:
        self._reading, self._index = reading, index
        self._told: dict[int, tuple[str | None, FigureKind, str]] = {}
        self._subjects: dict[int, str | None] = {}

    @cached_property
    def _elsewhere(self) -> frozenset[int]:
        return find_background(self._reading)

    def are_of_one_thing(self, one: Item, other: Item) -> bool:
        """Whether one number is given of one thing, and another number of it elsewhere."""
        apart = one.figure.sentence != other.figure.sentence and one.unit == other.unit
        if not apart or one.stated == other.stated:
            return False
        if one.people is not None:
            return one.disputes(other) and self._are_one_toll(one, other)
        if not self._are_told_alike(one, other) or not one.disputes(other):
            return False
        keys = [(item.report.id, item.figure.sentence) for item in (one, other)]
        return self._index.likeness(*keys) >= LIKE and not _are_told_apart(self._reading, one, other)

    def _are_told_alike(self, one: Item, other: Item) -> bool:
        """Whether both are what one verb is said of, and of one subject where that is told."""
        verb = self._find_told(one)[0]
        if verb is None or self._find_told(one) != self._find_told(other):
            return False
        return len({subject for item in (one, other) if (subject := self._find_subject(item))}) == 1

    def _find_told(self, item: Item) -> tuple[str | None, FigureKind, str]:
        if item.number not in self._told:
            self._told[item.number] = find_verb(item), item.figure.quantity.kind, name_kind(item)
        return self._told[item.number]

    def _find_subject(self, item: Item) -> str | None:
        if item.number not in self._subjects:
            self._subjects[item.number] = find_subject(item)
        return self._subjects[item.number]

    def _are_one_toll(self, one: Item, other: Item) -> bool:
        """``killed two people``, ``three people dead``: of one event by all that is told, none of them who did it."""
        small, great = sorted((one.value or 0.0, other.value or 0.0))
        near = great <= MOST_APART * small and small > 1 and one.deed == other.deed
        main = self._elsewhere.isdisjoint({one.figure.sentence, other.figure.sentence})
        apart = _are_told_apart(self._reading, one, other)
        return near and main and not apart and len(of_one_scope([(one,), (other,)])) > 1


def _is_a_course(aligned: Aligned, one: Item, other: Item) -> bool:
    """Whether the report itself says somewhere that a number is the first of several, or of another."""
    same = [said for item in (one, other) for said in aligned.stated_in(aligned.group(item), item.report)]
    return any(token.lower in _APART for item in same for token in item.tokens)


def _are_told_apart(reading: Reading, one: Item, other: Item) -> bool:
    """Whether the sentences have times or names against each other."""
    times = [_times(reading, item) for item in (one, other)]
    names = [_names(item) for item in (one, other)]
    return any(a and b and a != b for a, b in (times, names))


def _times(reading: Reading, item: Item) -> frozenset[str]:
    span = item.sentence.span if item.sentence else item.figure.span
    return frozenset(time.first for time in reading.times if span.contains(time.span) and time.first)


def _names(item: Item) -> frozenset[str]:
    """The words in capitals, but for the first of the sentence."""
    return frozenset(token.lower for token in item.tokens[1:] if token.tag == "PROPN")


def _describe(aligned: Aligned, figures: dict[int, AccountFigure], one: Item, other: Item) -> Discrepancy:
    sides = [aligned.stated_in(aligned.group(item), item.report) for item in (one, other)]
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=SURE,
        sides=tuple(make_side(same, lower_number(same[0].figure.span.text), value=same[0].value) for same in sides),
        case="values",
        figure=figures[aligned.group(one).first].id,
    )
