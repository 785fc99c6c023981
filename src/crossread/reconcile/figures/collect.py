"""Readings to Items: what comparing needs of every figure, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from crossread.meaning import deeds
from crossread.meaning.quantities import UNSTATED, Stated, compare, state
from crossread.model.mentions import Claim, Figure, Measure, Reading, Token
from crossread.reconcile.figures.bearers import adopt_bearers
from crossread.reconcile.figures.deeds import find_action, find_deed, find_severity
from crossread.reconcile.figures.items import ClaimItem, Item, Items, Listing
from crossread.reconcile.figures.levelling import level_items
from crossread.reconcile.figures.pairs import find_pairings
from crossread.reconcile.figures.people import classify_counted, find_unit
from crossread.reconcile.figures.rows import adopt_places
from crossread.text.lexicon import load_words

LeadKey = tuple[str | None, str | None, str]
PARTS = ("title", "text")
# A toll is headed near the top of a report; further down other events come in.
LEAD_SENTENCES = 15


def story_order(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """First published first, undated last, then by report id: the same for every order given."""
    return tuple(sorted(readings, key=lambda reading: (reading.report.published or "9999", reading.report.id)))


def collect_items(readings: Sequence[Reading], strangers: frozenset[str] = frozenset()) -> Items:
    """Items of all readings in story order; indices that point outside a reading are ignored.

    ``strangers`` are the ids of reports that do not belong to the story.
    """
    figures: list[Item] = []
    listings: list[Listing] = []
    implied: list[Listing] = []
    claims: list[ClaimItem] = []
    ordered = adopt_bearers(adopt_places(story_order(readings)))
    deadly = any(deeds.is_last(figure.measure.action) for reading in ordered for figure in reading.figures)
    for reading in ordered:
        first = len(figures)
        tables = tuple(source for source in reading.breakdowns if len(source.parts) > 1)
        figures.extend(_reading_items(replace(reading, breakdowns=tables), first, len(listings), deadly))
        here = figures[first:]
        read = [
            Listing(reading.report, source, _pick(here, source.parts), _pick_one(here, source.whole))
            for source in reading.breakdowns
        ]
        listings.extend(listing for listing in read if len(listing.source.parts) > 1)
        implied.extend(listing for listing in read if listing.source.implied)
        claims.extend(
            ClaimItem(
                reading.report, claim, _pick(here, claim.figures), _pick_one(here, claim.whole), _tokens(reading, claim)
            )
            for claim in reading.claims
        )
    singles: list[Item] = []
    for reading in ordered:
        found = replace(reading, figures=reading.singles, breakdowns=())
        singles.extend(_reading_items(found, len(figures) + len(singles), len(listings), deadly))
    return level_items(
        Items(ordered, tuple(figures), tuple(listings), tuple(claims), tuple(singles), tuple(implied), strangers)
    )


def _reading_items(reading: Reading, first: int, first_listing: int, deadly: bool) -> list[Item]:
    listing_of: dict[int, int] = {}
    for index, breakdown in enumerate(reading.breakdowns):
        for part in breakdown.parts:
            listing_of.setdefault(part, index)
    places = {toponym.place.id: toponym.place for toponym in reading.places if toponym.place is not None}
    leads = _find_leads(reading, deadly)
    surnames = {name.name.lower().split()[-1] for name in reading.names if name.kind == "person" and name.name.split()}
    pairings = find_pairings(reading, deadly)
    # "Two of the five, badly hurt": how badly is said of the two.
    wholes = {figure.whole for figure in reading.figures}
    items = []
    for index, figure in enumerate(reading.figures):
        measure, quantity = figure.measure, figure.quantity
        listing = listing_of.get(index)
        unit, action = find_unit(measure), find_action(measure)
        severity = None if index in wholes or _hurt_another(reading, figure) else find_severity(measure)
        deed = find_deed(reading, figure, deadly)
        age_of = figure.context.age_of
        stated = _state(figure, age_of is not None)
        items.append(
            Item(
                number=first + index,
                report=reading.report,
                figure=figure,
                stated=stated,
                unit=unit,
                action=action,
                deed=deed,
                words=_words(measure),
                condition=content(_own_condition(measure).lower().split()) - deeds.state_words(),
                context=_context(reading, figure),
                owners=_owners(figure, surnames),
                people=classify_counted(unit, _head(reading, figure)) if quantity.kind in ("count", "change") else None,
                severity=severity,
                age_of=age_of,
                lead=any(
                    not compare(_state(lead, age_of is not None), stated).disputes
                    for part in PARTS
                    if (lead := leads.get((deed, severity, part))) is not None
                ),
                definite=figure.context.definite,
                place=places.get(measure.place_id or ""),
                dimension=None if listing is None else reading.breakdowns[listing].dimension,
                listing=None if listing is None else first_listing + listing,
                row=None if listing is None else _row(reading, listing, index),
                pairing=pairings.get(index),
                whole=_whole(figure, index, first, len(reading.figures)),
                sentence=reading.sentence_of(figure),
            )
        )
    return items


def _state(figure: Figure, is_age: bool) -> Stated:
    return state(figure.quantity, action="age" if is_age else figure.measure.action) or UNSTATED


def _hurt_another(reading: Reading, figure: Figure) -> bool:
    """``two men and a critically injured woman``: how badly is said of the next one named, not of the two."""
    sentence = reading.sentence_of(figure)
    if find_severity(figure.measure) is None or sentence is None:
        return False
    words = [token.lower for token in sentence.tokens_after(figure.span)]
    grades = {word.rpartition("-")[2] for word in deeds.grade_words()}
    first = next((at for at, word in enumerate(words) if word in grades), 0)
    others = load_words("figure_matching", "collect.next_one")
    return any(one == "and" and other in others for one, other in pairwise(words[:first]))


def _head(reading: Reading, figure: Figure) -> Token | None:
    """The noun that it counts, where the words have it."""
    sentence, head = reading.sentence_of(figure), figure.context.head
    inside = sentence.tokens_in(head) if sentence is not None and head is not None else ()
    return inside[-1] if inside else None


def _find_leads(reading: Reading, deadly: bool) -> dict[LeadKey, Figure]:
    """For headline and text, what heads the toll of each deed: the greatest number in the first sentence with any."""
    leads: dict[LeadKey, Figure] = {}
    first_sentence = next((i for i, sentence in enumerate(reading.sentences) if sentence.span.part == "text"), 0)
    for figure in reading.figures:
        deed = find_deed(reading, figure, deadly)
        if figure.quantity.kind != "count" or deed is None or figure.quantity.value is None:
            continue
        if figure.sentence >= first_sentence + LEAD_SENTENCES and figure.span.part == "text":
            continue
        key = (deed, find_severity(figure.measure), figure.span.part)
        first = leads.setdefault(key, figure)
        if first.sentence == figure.sentence and (first.quantity.value or 0) < figure.quantity.value:
            leads[key] = figure
    return leads


def content(words: Iterable[str]) -> frozenset[str]:
    """The words without those that say nothing of what is measured."""
    return frozenset(word.strip(".,;:'\"“”") for word in words) - load_words("figures", "function_words") - {""}


def _owners(figure: Figure, surnames: set[str]) -> frozenset[str]:
    """Whose rate, sum or share of a list it is: its owner, else the names in its clause, else who is said to give it.

    Families go by the name of their members (``the Lunds``). Counts have an owner only where a list names one.
    """
    if figure.measure.owner:
        last = figure.measure.owner.lower().split()[-1]
        return frozenset({last, last.removesuffix("s")})
    if figure.quantity.kind == "count":
        return frozenset()
    words = {term.lower() for term in figure.measure.terms}
    named = frozenset(surname for surname in surnames if surname in words or f"{surname}s" in words)
    speaker = (figure.attributed_to or "").lower().split()
    return named or frozenset(speaker[-1:]) & surnames


def _own_condition(measure: Measure) -> str:
    """What narrows the count beside its place."""
    condition = measure.condition or ""
    return condition.replace(measure.place, "") if measure.place else condition


def _words(measure: Measure) -> frozenset[str]:
    words = {term.lower() for term in measure.terms}
    words.update((measure.condition or "").lower().split())
    if measure.action:
        words.add(measure.action.lower())
    words.discard((measure.unit or "").lower())
    return content(words)


def _tokens(reading: Reading, mention: Figure | Claim) -> tuple[Token, ...]:
    sentence = reading.sentence_of(mention)
    return sentence.tokens if sentence else ()


def _context(reading: Reading, figure: Figure) -> frozenset[str]:
    sentence = reading.sentence_of(figure)
    return frozenset(sentence.lemmas) if sentence else frozenset()


def _row(reading: Reading, listing: int, index: int) -> tuple[str, int, tuple[float | int | None, ...]] | None:
    breakdown = reading.breakdowns[listing]
    if any(not 0 <= part < len(reading.figures) for part in breakdown.parts) or len(breakdown.parts) < 2:
        return None
    values = tuple(reading.figures[part].quantity.value for part in breakdown.parts)
    return breakdown.dimension, breakdown.parts.index(index), values


def _whole(figure: Figure, index: int, first: int, count: int) -> int | None:
    whole = figure.whole
    return None if whole is None or whole == index or not 0 <= whole < count else first + whole


def _pick(items: Sequence[Item], indices: Sequence[int]) -> tuple[Item, ...]:
    return tuple(items[index] for index in indices if 0 <= index < len(items))


def _pick_one(items: Sequence[Item], index: int | None) -> Item | None:
    return items[index] if index is not None and 0 <= index < len(items) else None
