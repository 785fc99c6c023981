"""What kind of dwelling it was: ``inside an apartment`` in one report, ``in a house`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Literal

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.sides import compose_side
from crossread.reconcile.times.tellings import kinds_in
from crossread.text.lexicon import load_lexicon, load_words

# Words between "in" and the dwelling.
_REACH = 5

Bearing = Literal["scene", "home"]


@dataclass(frozen=True, slots=True)
class Dwelling:
    """A dwelling that is the event's scene, or somebody's home (``his condo``)."""

    reading: Reading
    bearing: Bearing
    kind: str
    span: Span


def find_dwelling_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one for the scene and one for the home: reports that name one kind each, and another."""
    for bearing in ("scene", "home"):
        found = [one for reading in readings for one in _only(reading, bearing)]
        pair = next(((one, other) for one, other in combinations(found, 2) if one.kind != other.kind), None)
        if pair is not None:
            yield _compose([[one for one in found if one.kind == side.kind] for side in pair])


def _only(reading: Reading, bearing: str) -> Sequence[Dwelling]:
    """The first of a report's; none where it names several kinds."""
    found = [one for one in _dwellings(reading) if one.bearing == bearing]
    return found[:1] if len({one.kind for one in found}) == 1 else ()


def _dwellings(reading: Reading) -> Iterator[Dwelling]:
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            kind = _kind(token)
            bearing = _bearing(sentence, at) if kind else None
            if kind and bearing:
                yield Dwelling(reading, bearing, kind, sentence.cut(token, token))


def _kind(token: Token) -> str | None:
    return _kinds().get(token.lower)


@cache
def _kinds() -> dict[str, str]:
    """The kind of each word for a dwelling; of several the first."""
    table = load_lexicon("sites")["dwellings"]
    return {word: kind for kind, words in reversed(list(table.items())) for word in words}


def _bearing(sentence: Sentence, at: int) -> Bearing | None:
    tokens = sentence.tokens
    if (
        at == 0
        or tokens[at].tag != "NOUN"
        or _kind(tokens[at - 1])
        or (at + 1 < len(tokens) and tokens[at + 1].tag in ("NOUN", "PROPN"))
    ):
        return None
    if tokens[at - 1].lower in load_words("sites", "homes.owners") or _is_of_owner(tokens[at + 1 : at + 4]):
        return "home"
    before = [token.lower for token in tokens[max(0, at - _REACH) : at]]
    inside = any(word in load_words("sites", "relations.inside") for word in before)
    return "scene" if inside and kinds_in(sentence) else None


def _is_of_owner(behind: Sequence[Token]) -> bool:
    """``of the suspect``."""
    return len(behind) == 3 and behind[0].lower == "of" and behind[2].lower in load_words("sites", "homes.suspects")


def _compose(sides: Sequence[Sequence[Dwelling]]) -> Discrepancy:
    ranked = sorted(sides, key=len, reverse=True)
    return at_odds((compose_side((one.span for one in side), side[0].span.text) for side in ranked), "low", 0.6)
