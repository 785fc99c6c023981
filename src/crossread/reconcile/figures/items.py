"""Every figure of every reading, in one order, with what comparing needs at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.meaning.quantities import Stated, compare, same_number
from crossread.model.accounts import FigureMention
from crossread.model.mentions import Claim, Figure, Measure, ReadBreakdown, Reading, Sentence, Token
from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.figures.pairs import Pairing
from crossread.reconcile.figures.people import PeopleClass
from crossread.reconcile.sentences import SentenceIndex

# "An estimated 1.9 billion" and "2.07 billion" are told of one thing, whether both are right or not.
NEAR = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One figure mention of the story.

    ``number`` is its place in the story's order. ``stated`` is its quantity in base terms. ``unit`` is the counted
    noun, plural endings taken off; ``action`` the class of deed, None where the verb belongs to none; ``deed``
    the same with those classes made one that may be told of the same people (see ``deeds``). ``words``
    are the lower-cased words of its measure without the unit, ``context`` those of its
    sentence; ``owners`` are the last names that a sum or share
    is told of. ``age_of``: whose age it is (see ``ages``). ``lead``: it repeats, or is, the first
    number that its report gives for the deed, in its headline or in its text. ``definite``: it is
    told of as known (``the five``). ``listing`` is the index of the breakdown it is
    a part of, ``row`` that list's dimension, its place in it and all its numbers; ``pairing`` the
    two counts of people that it is one of; ``whole`` the number of the item it is said to be part of.
    ``sentence`` is the one that it stands in, None where the reading has none.
    """

    number: int
    report: Report
    figure: Figure
    stated: Stated
    unit: str | None
    action: str | None
    deed: str | None
    words: frozenset[str]
    condition: frozenset[str]
    context: frozenset[str]
    owners: frozenset[str]
    people: PeopleClass | None
    severity: str | None
    age_of: str | None
    lead: bool
    definite: bool
    place: Place | None
    dimension: str | None
    listing: int | None
    row: tuple[str, int, tuple[float | int | None, ...]] | None
    pairing: Pairing | None
    whole: int | None
    sentence: Sentence | None = None

    @property
    def measure(self) -> Measure:
        """What the figure measures."""
        return self.figure.measure

    @property
    def value(self) -> float | None:
        """The stated number; None for a range or a word without one."""
        value = self.figure.quantity.value
        return None if value is None else float(value)

    @property
    def mention(self) -> FigureMention:
        """The figure as the account cites it."""
        return FigureMention(self.figure.span, self.figure.attributed_to, self.figure.quoted)

    @property
    def beside(self) -> bool:
        """Whether the words set it beside people or things already counted (``six others``)."""
        return self.measure.relation in ("others", "another")

    def agrees(self, other: Item) -> bool:
        """Whether both may be of one thing by their numbers: of one number, bounded as it may be, or roughly near."""
        return self.same_number(other) or not self.disputes(other) or self._is_roughly(other)

    def _is_roughly(self, other: Item) -> bool:
        """Whether one is said to be about a number that the other's is near."""
        gap, size = abs(self.stated.low - other.stated.low), max(abs(self.stated.low), abs(other.stated.low))
        return "about" in (self.stated.approx, other.stated.approx) and gap <= NEAR * size

    def disputes(self, other: Item) -> bool:
        """Whether the two statements cannot both be right."""
        return compare(self.stated, other.stated).disputes

    def states(self, other: Item) -> bool:
        """Whether both state one number: equal, or equal once rounded or converted."""
        return compare(self.stated, other.stated).relation == "same"

    def same_number(self, other: Item) -> bool:
        """Whether the stated numbers are equal, whatever words stand beside them."""
        return same_number(self.stated, other.stated)

    def near(self, other: Item) -> bool:
        """Whether both stand in one sentence."""
        return self.report.id == other.report.id and self.figure.sentence == other.figure.sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of its sentence."""
        return self.sentence.tokens if self.sentence else ()

    @property
    def tokens_before(self) -> tuple[Token, ...]:
        """The tokens of its sentence that stand before it."""
        return self.sentence.tokens_before(self.figure.span) if self.sentence else ()

    def tokens_until(self, span: Span) -> tuple[Token, ...] | None:
        """What stands between it and a span further on in its sentence; None for a span elsewhere."""
        if self.sentence is None or not self.sentence.span.contains(span) or span.start < self.figure.span.end:
            return None
        return self.sentence.tokens_between(self.figure.span.end, span.start)


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A breakdown of one report with its items."""

    report: Report
    source: ReadBreakdown
    parts: tuple[Item, ...]
    whole: Item | None


@dataclass(frozen=True, slots=True, eq=False)
class ClaimItem:
    """A comparison in words, with the items that it names and the tokens of its sentence."""

    report: Report
    claim: Claim
    figures: tuple[Item, ...]
    whole: Item | None
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, eq=False)
class Items:
    """All items, listings and claims of a story, in its order.

    ``singles`` are people counted without a number; ``implied`` the lists with such people among
    their parts, those with one number alone too (which are not among ``listings``). ``strangers`` are the ids of
    reports that do not belong to the story.
    """

    readings: tuple[Reading, ...]
    figures: tuple[Item, ...]
    listings: tuple[Listing, ...]
    claims: tuple[ClaimItem, ...]
    singles: tuple[Item, ...] = ()
    implied: tuple[Listing, ...] = ()
    strangers: frozenset[str] = frozenset()

    @cached_property
    def sentences(self) -> SentenceIndex:
        """The sentences of the story by their words."""
        return SentenceIndex(self.readings)

    @cached_property
    def _by_report(self) -> dict[str, tuple[Item, ...]]:
        return sort_by_report(self.figures)

    @cached_property
    def _singles_by_report(self) -> dict[str, tuple[Item, ...]]:
        return sort_by_report(self.singles)

    def of_report(self, report: str) -> tuple[Item, ...]:
        """The figures of one report, in order."""
        return self._by_report.get(report, ())

    def singles_of(self, report: str) -> tuple[Item, ...]:
        """The people whom one report counts without a number, in order."""
        return self._singles_by_report.get(report, ())


def sort_by_report(items: Sequence[Item]) -> dict[str, tuple[Item, ...]]:
    """The items of each report, by its id, in order."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.report.id, []).append(item)
    return {report: tuple(same) for report, same in found.items()}
