"""On which side of a landmark: ``a farm north of the River Elm``, ``the farm south of the River Elm``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.sides import compose_side
from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True, eq=False)
class SideOf:
    """A side of something named: its ``letters``, the ``landmark`` and the noun that lies there."""

    reading: Reading
    span: Span
    letters: str
    landmark: tuple[str, ...]
    noun: str


def find_side_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each landmark of which two reports have one thing on opposite sides."""
    told = [side for reading in readings for side in _sides(reading)]
    done: set[tuple[str, ...]] = set()
    for one, other in combinations(told, 2):
        if one.landmark not in done and _differ(one, other) and not _has_both(told, one, other):
            done.add(one.landmark)
            yield at_odds((compose_side([side.span], side.span.text) for side in (one, other)), "medium", 0.7)


def _sides(reading: Reading) -> Iterator[SideOf]:
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            letters = load_lexicon("compass")["sides"].get(token.lower)
            if letters and [one.lower for one in sentence.tokens[at + 1 : at + 2]] == ["of"]:
                yield from _read(reading, sentence, at, letters)


def _read(reading: Reading, sentence: Sentence, at: int, letters: str) -> Iterator[SideOf]:
    tokens = sentence.tokens
    first = at + 3 if at + 2 < len(tokens) and tokens[at + 2].lower == "the" else at + 2
    last = first
    while last < len(tokens) and tokens[last].tag == "PROPN":
        last += 1
    noun = _noun_before(tokens[:at])
    if last > first and noun is not None:
        landmark = tuple(token.lower for token in tokens[first:last])
        yield SideOf(reading, sentence.cut(tokens[at], tokens[last - 1]), letters, landmark, noun)


def _noun_before(before: Sequence[Token]) -> str | None:
    """The noun right before the side, ``just`` and its like passed over: no distance, which may be another place's."""
    nearest = next((token for token in reversed(before) if token.tag != "ADV"), None)
    return nearest.lemma.lower() if nearest is not None and nearest.tag == "NOUN" else None


def _differ(one: SideOf, other: SideOf) -> bool:
    if one.reading is other.reading or (one.landmark, one.noun) != (other.landmark, other.noun):
        return False
    if one.noun in load_lexicon("compass")["distances"]["nouns"]:
        return False
    opposite = load_lexicon("compass")["opposite"]
    return any(opposite[letter] in other.letters for letter in one.letters)


def _has_both(told: Sequence[SideOf], one: SideOf, other: SideOf) -> bool:
    """Whether either report has something on the other's side of the landmark too."""
    return any(
        side.reading is ours.reading and side.landmark == ours.landmark and side.letters == theirs.letters
        for side in told
        for ours, theirs in ((one, other), (other, one))
    )
