"""The event in a town and near it: ``a tram derailed near Norwick``, ``a tram overturned in Norwick``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Toponym
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.sides import compose_side
from crossread.reconcile.times.tellings import tells_where
from crossread.text.lexicon import load_words

# Sentences of a report, its headline among them, in which it says where the event was.
_LEAD = 5

Relation = Literal["in", "near"]


@dataclass(frozen=True, slots=True)
class Position:
    """How a report puts the event to a town: in it or near it."""

    reading: Reading
    relation: Relation
    span: Span


def find_nearness_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy: some reports put the event in a town, others near it, and none does both."""
    places: dict[str, list[Position]] = defaultdict(list)
    for reading in readings:
        for key, position in _positions(reading):
            places[key].append(position)
    for key in sorted(places):
        sides = {relation: [one for one in places[key] if one.relation == relation] for relation in ("in", "near")}
        reports = [{one.reading.report.id for one in side} for side in sides.values()]
        if all(reports) and not reports[0] & reports[1]:
            yield _compose(list(sides.values()))
            return


def _positions(reading: Reading) -> Iterator[tuple[str, Position]]:
    lead = reading.sentences[:_LEAD]
    for toponym in reading.places:
        sentence = next((one for one in lead if one.span.contains(toponym.span)), None)
        if sentence is None or toponym.place is None or toponym.demonym or toponym.place.kind != "city":
            continue
        relation = _relation(sentence, toponym)
        if relation is not None:
            first, last = sentence.tokens_before(toponym.span)[-1], sentence.tokens_in(toponym.span)[-1]
            span = sentence.cut(first, last)
            if tells_where(sentence, span):
                yield toponym.place.id, Position(reading, relation, span)


def _relation(sentence: Sentence, toponym: Toponym) -> Relation | None:
    """The word right before a town; None where it is another, or where the name goes on."""
    before, behind = sentence.tokens_before(toponym.span), sentence.tokens_after(toponym.span)[:1]
    longer = any(
        token.text[:1].isupper() or token.tag in ("NOUN", "PROPN", "ADJ") or token.text in ("'s", "’s")
        for token in behind
    )
    if longer or not before:
        return None
    if before[-1].lower in load_words("sites", "homes.near"):
        return "near"
    return "in" if before[-1].lower == "in" else None


def _compose(sides: Sequence[Sequence[Position]]) -> Discrepancy:
    ranked = sorted(sides, key=len, reverse=True)
    return at_odds((compose_side((one.span for one in side), side[0].span.text) for side in ranked), "low", 0.6)
