"""The event in two parts of a town: ``in the Fernhill neighborhood`` in one report, ``in Roselea`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.sides import compose_side
from crossread.reconcile.times.tellings import kinds_in
from crossread.text.lexicon import load_words

# A part of a town has so many words in its name at most.
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a town in which a report puts the event."""

    reading: Reading
    name: str
    span: Span


def find_area_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy: two reports with one part of a town each, of which neither names the other's."""
    areas = [area for reading in readings for area in _only(list(_areas(reading)))]
    for one, other in combinations(areas, 2):
        words = set(one.name.split()), set(other.name.split())
        apart = not words[0] & words[1] or words[0] < words[1] or words[1] < words[0]
        if apart and not _names(one.reading, other) and not _names(other.reading, one):
            yield _compose(one, other, areas, readings)
            return


def _only(areas: list[Area]) -> list[Area]:
    """The first of a report's areas; none of a report that names several."""
    return areas[:1] if len({area.name for area in areas}) == 1 else []


def _areas(reading: Reading) -> Iterator[Area]:
    for sentence in reading.sentences:
        if not kinds_in(sentence):
            continue
        for at, token in enumerate(sentence.tokens):
            if token.lower in load_words("sites", "homes.areas"):
                first, last = _name_before(sentence.tokens, at)
                if first < last and _follows_article(sentence.tokens, first):
                    span = sentence.cut(sentence.tokens[first], sentence.tokens[last - 1])
                    yield Area(reading, span.text.lower(), span)


def _follows_article(tokens: Sequence[Token], first: int) -> bool:
    """Whether "the" stands before a name, or before an adjective before it: ``the upscale Fernhill neighborhood``."""
    before = tokens[max(0, first - 2) : first]
    words = [token.lower for token in before]
    return words[-1:] == ["the"] or (words[:1] == ["the"] and before[-1].tag == "ADJ")


def _name_before(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The capitalised words right before a word."""
    first = at
    while first > 1 and at - first < _LONGEST and tokens[first - 1].text[:1].isupper():
        first -= 1
    return first, at


def _names(reading: Reading, area: Area) -> bool:
    """Whether the report names the area, and not only what is called after it: ``Fernhill``, ``Fernhill Hospital``."""
    return any(_is_named(sentence.tokens, area.name.split()) for sentence in reading.sentences)


def _is_named(tokens: Sequence[Token], name: Sequence[str]) -> bool:
    for at in range(len(tokens) - len(name) + 1):
        words = [token.lower for token in tokens[at : at + len(name)]]
        behind = tokens[at + len(name) : at + len(name) + 1]
        if words == list(name) and not any(token.text[:1].isupper() for token in behind):
            return True
    return False


def _compose(one: Area, other: Area, areas: Sequence[Area], readings: Sequence[Reading]) -> Discrepancy:
    """Two areas, or one by a longer and a shorter name, which is of less weight."""
    severity: Severity = "low" if set(one.name.split()) & set(other.name.split()) else "medium"
    return at_odds((_side(one, areas, readings), _side(other, areas, readings)), severity, 0.7)


def _side(area: Area, areas: Sequence[Area], readings: Sequence[Reading]) -> Side:
    """The area, with whoever else names it and no other such part of the town."""
    spans = [_first_mention(reading, area, areas) for reading in readings]
    return compose_side([span for span in spans if span is not None], area.span.text)


def _first_mention(reading: Reading, area: Area, areas: Sequence[Area]) -> Span | None:
    told = (other.span for other in areas if other.reading is reading and other.name == area.name)
    named = (toponym.span for toponym in reading.places if toponym.span.text.lower() == area.name)
    return next(told, None) or next(named, None)
