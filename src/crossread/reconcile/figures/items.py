"""Every figure of every reading, in one order, with what comparing needs at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.accounts import FigureMention
from crossread.model.mentions import Claim, Figure, Measure, ReadBreakdown, Reading
from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.reconcile.figures.ages import find_age_owner
from crossread.reconcile.figures.bounds import compatible
from crossread.reconcile.figures.deeds import find_action, find_deed, state_words
from crossread.reconcile.figures.people import PeopleClass, classify_people
from crossread.text.lexicon import load_words


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One figure mention of the story.

    ``number`` is its place in the story's order. ``unit`` is the counted noun, plural endings
    taken off; ``action`` the class of deed, None where the verb belongs to no class; ``deed``
    the same with those classes made one that may be told of the same people (see ``deeds``). ``words``
    are the lower-cased words of its measure without the unit, ``context`` those of its
    sentence. ``age_of``: whose age it is (see ``ages``). ``lead``: it repeats, or is, the first
    number that its report gives for the deed, in its headline or in its text. ``definite``: ``the``
    stands before it. ``listing`` is the index of the breakdown it is
    a part of, ``row`` that list's dimension, its place in it and all its numbers; ``whole`` the
    number of the item it is said to be part of.
    """

    number: int
    report: Report
    figure: Figure
    unit: str | None
    action: str | None
    deed: str | None
    words: frozenset[str]
    condition: frozenset[str]
    context: frozenset[str]
    people: PeopleClass | None
    severity: str | None
    age_of: str | None
    lead: bool
    definite: bool
    place: Place | None
    dimension: str | None
    listing: int | None
    row: tuple[str, int, tuple[float | int | None, ...]] | None
    whole: int | None

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

    def near(self, other: Item) -> bool:
        """Whether both stand in one sentence."""
        return self.report.id == other.report.id and self.figure.sentence == other.figure.sentence


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A breakdown of one report with its items."""

    report: Report
    source: ReadBreakdown
    parts: tuple[Item, ...]
    whole: Item | None


@dataclass(frozen=True, slots=True, eq=False)
class ClaimItem:
    """A comparison in words, with the items that it names."""

    report: Report
    claim: Claim
    figures: tuple[Item, ...]
    whole: Item | None


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """All items, listings and claims of a story, in its order."""

    readings: tuple[Reading, ...]
    figures: tuple[Item, ...]
    listings: tuple[Listing, ...]
    claims: tuple[ClaimItem, ...]

    def sentence(self, item: Item) -> str:
        """The text of the sentence that the item stands in; empty where the reading has none."""
        for reading in self.readings:
            if reading.report.id == item.report.id:
                index = item.figure.sentence
                return reading.sentences[index].span.text if 0 <= index < len(reading.sentences) else ""
        return ""


def story_order(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """First published first, undated last, then by report id: the same for every order given."""
    return tuple(sorted(readings, key=lambda reading: (reading.report.published or "9999", reading.report.id)))


def collect_items(readings: Sequence[Reading]) -> Items:
    """Items of all readings in story order; indices that point outside a reading are ignored."""
    figures: list[Item] = []
    listings: list[Listing] = []
    claims: list[ClaimItem] = []
    ordered = story_order(readings)
    deadly = any(figure.measure.action == "kill" for reading in ordered for figure in reading.figures)
    for reading in ordered:
        first = len(figures)
        figures.extend(_reading_items(reading, first, len(listings), deadly))
        here = figures[first:]
        listings.extend(
            Listing(reading.report, source, _pick(here, source.parts), _pick_one(here, source.whole))
            for source in reading.breakdowns
        )
        claims.extend(
            ClaimItem(reading.report, claim, _pick(here, claim.figures), _pick_one(here, claim.whole))
            for claim in reading.claims
        )
    return Items(ordered, tuple(figures), tuple(listings), tuple(claims))


def _reading_items(reading: Reading, first: int, first_listing: int, deadly: bool) -> list[Item]:
    listing_of: dict[int, int] = {}
    for index, breakdown in enumerate(reading.breakdowns):
        for part in breakdown.parts:
            listing_of.setdefault(part, index)
    places = {toponym.place.id: toponym.place for toponym in reading.places if toponym.place is not None}
    leads: dict[tuple[str, str], Figure] = {}
    items = []
    for index, figure in enumerate(reading.figures):
        measure, quantity = figure.measure, figure.quantity
        listing = listing_of.get(index)
        unit, action = find_unit(measure), find_action(measure)
        deed = find_deed(reading, figure, deadly)
        if quantity.kind == "count" and deed:
            leads.setdefault((deed, figure.span.part), figure)
        items.append(
            Item(
                number=first + index,
                report=reading.report,
                figure=figure,
                unit=unit,
                action=action,
                deed=deed,
                words=_words(measure),
                condition=content((measure.condition or "").lower().split()) - state_words(),
                context=_context(reading, figure.sentence),
                people=classify_people(unit) if quantity.kind in ("count", "change") else None,
                severity=_severity(measure),
                age_of=find_age_owner(figure, reading),
                lead=deed is not None
                and any((deed, part) in leads and compatible(leads[deed, part], figure) for part in ("title", "text")),
                definite=_is_definite(reading.report, figure),
                place=places.get(measure.place_id or ""),
                dimension=None if listing is None else reading.breakdowns[listing].dimension,
                listing=None if listing is None else first_listing + listing,
                row=None if listing is None else _row(reading, listing, index),
                whole=_whole(figure, index, first, len(reading.figures)),
            )
        )
    return items


def find_unit(measure: Measure) -> str | None:
    """The counted noun in lower case and singular, as far as its ending tells; crew members are ``crew``."""
    if not measure.unit:
        return None
    unit = measure.unit.lower()
    if "crew" in unit or (unit == "member" and "crew" in measure.terms):
        return "crew"
    if unit.endswith("s") and not unit.endswith(("ss", "us", "is")) and len(unit) > 3:
        return unit[:-1]
    return unit


def content(words: Iterable[str]) -> frozenset[str]:
    """The words without those that say nothing of what is measured."""
    return frozenset(word.strip(".,;:'\"“”") for word in words) - load_words("figures", "function_words") - {""}


def _words(measure: Measure) -> frozenset[str]:
    words = {term.lower() for term in measure.terms}
    words.update((measure.condition or "").lower().split())
    if measure.action:
        words.add(measure.action.lower())
    words.discard((measure.unit or "").lower())
    return content(words)


def _context(reading: Reading, sentence: int) -> frozenset[str]:
    if not 0 <= sentence < len(reading.sentences):
        return frozenset()
    return frozenset(reading.sentences[sentence].lemmas)


def _severity(measure: Measure) -> str | None:
    words = {*measure.terms, *(measure.condition or "").lower().replace("-", " ").split()}
    if words & load_words("figures", "slight") or ({"non", "not"} & words and "threaten" in " ".join(words)):
        return "slight"
    return "grave" if words & load_words("figures", "grave") or {"life", "threaten"} <= words else None


def _row(reading: Reading, listing: int, index: int) -> tuple[str, int, tuple[float | int | None, ...]] | None:
    breakdown = reading.breakdowns[listing]
    if any(not 0 <= part < len(reading.figures) for part in breakdown.parts) or len(breakdown.parts) < 2:
        return None
    values = tuple(reading.figures[part].quantity.value for part in breakdown.parts)
    return breakdown.dimension, breakdown.parts.index(index), values


def _is_definite(report: Report, figure: Figure) -> bool:
    before = report.part(figure.span.part)[max(0, figure.span.start - 7) : figure.span.start].lower()
    return before.endswith(("the ", "these ", "those ", "all "))


def _whole(figure: Figure, index: int, first: int, count: int) -> int | None:
    whole = figure.whole
    return None if whole is None or whole == index or not 0 <= whole < count else first + whole


def _pick(items: Sequence[Item], indices: Sequence[int]) -> tuple[Item, ...]:
    return tuple(items[index] for index in indices if 0 <= index < len(items))


def _pick_one(items: Sequence[Item], index: int | None) -> Item | None:
    return items[index] if index is not None and 0 <= index < len(items) else None
