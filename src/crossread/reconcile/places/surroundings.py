"""In it or outside it: ``shots were fired inside the club`` in one report, ``outside the club`` in another.

What stands in the open or under a roof by its own name is told apart too: ``on the sidewalk``, ``in the lobby``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, SiteRelation
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.sides import compose_side
from crossread.reconcile.times.tellings import kinds_in, tells_where
from crossread.text.lexicon import load_words

# Words between a preposition and the noun for what stands there; more where the noun itself says where that is.
_REACH, _REACH_OF_SPOT = 3, 6
# The one name for all spots that are in the open or under a roof.
_SPOT = "spot"
_RELATIONS: tuple[SiteRelation, ...] = ("inside", "near")


@dataclass(frozen=True, slots=True)
class Surrounding:
    """A noun for a building or work, and whether a report puts the event in it or near it."""

    reading: Reading
    noun: str
    relation: SiteRelation
    span: Span


def find_surrounding_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy: some reports put the event in it, others outside or near it, and none does both."""
    nouns: dict[str, list[Surrounding]] = defaultdict(list)
    for reading in readings:
        for found in _surroundings(reading):
            nouns[found.noun].append(found)
    for noun in sorted(nouns):
        sides = [[one for one in nouns[noun] if one.relation == relation] for relation in _RELATIONS]
        reports = [{one.reading.report.id for one in side} for side in sides]
        if all(reports) and not reports[0] & reports[1]:
            yield _compose(sides)
            return


def _surroundings(reading: Reading) -> Iterator[Surrounding]:
    for sentence in reading.sentences:
        if not kinds_in(sentence) or any(quoted.contains(sentence.span) for quoted in reading.quoted):
            continue
        for at, token in enumerate(sentence.tokens):
            if not _stands_alone(sentence, at):
                continue
            if token.tag == "NOUN" and token.lemma.lower() in load_words("sites", "landmarks.nouns"):
                found = _relation(sentence.tokens, at)
                if found is not None and tells_where(sentence, sentence.cut(found[1], token)):
                    yield Surrounding(reading, token.lemma.lower(), found[0], sentence.cut(found[1], token))
            spot = _spot(sentence.tokens, at)
            if spot is not None and tells_where(sentence, sentence.cut(spot[1], token)):
                yield Surrounding(reading, _SPOT, spot[0], sentence.cut(spot[1], token))


def _spot(tokens: Sequence[Token], at: int) -> tuple[SiteRelation, Token] | None:
    """Whether a phrase that ends in a noun is for a spot in the open or under a roof, and its first word."""
    for start in range(at - 1, max(-1, at - _REACH_OF_SPOT - 2), -1):
        word = tokens[start].lower
        if word == "outside":
            return "near", tokens[start]
        if word in load_words("sites", "relations.inside"):
            return _covered(word, tokens[at], tokens[start])
        leads = word == "of" and start > 0 and tokens[start - 1].lower in ("outside", "inside")
        if tokens[start].tag not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART") and not leads:
            return None
    return None


def _covered(word: str, noun: Token, first: Token) -> tuple[SiteRelation, Token] | None:
    lemma = noun.lemma.lower()
    if lemma in load_words("sites", "spots.outdoors"):
        return "near", first
    roofed = lemma in load_words("sites", "spots.indoors") and word != "on"
    return ("inside", first) if roofed else None


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether the noun names the thing, and is no part of another's name: ``the school``, and not ``school bus``."""
    behind = sentence.tokens[at + 1 : at + 2]
    token = sentence.tokens[at]
    return token.tag in ("NOUN", "PROPN") and not any(after.tag in ("NOUN", "PROPN") for after in behind)


def _relation(tokens: Sequence[Token], at: int) -> tuple[SiteRelation, Token] | None:
    """How the words before a noun put something to it, and the first of them."""
    for start in range(at - 1, max(-1, at - _REACH - 2), -1):
        for length in (3, 2, 1):
            words = " ".join(token.lower for token in tokens[max(0, start - length + 1) : start + 1])
            if words in load_words("sites", "relations.near"):
                return "near", tokens[max(0, start - length + 1)]
        if tokens[start].lower in ("in", "inside", "within"):
            return "inside", tokens[start]
        if tokens[start].tag not in ("DET", "ADJ", "NOUN", "PROPN", "VERB", "NUM", "PART"):
            return None
    return None


def _compose(sides: Sequence[Sequence[Surrounding]]) -> Discrepancy:
    ranked = sorted(sides, key=len, reverse=True)
    return at_odds((compose_side((one.span for one in side), side[0].span.text) for side in ranked), "low", 0.6)
