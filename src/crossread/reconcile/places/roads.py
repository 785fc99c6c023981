"""One name under two kinds of road: ``Old Alder Street`` in one report, ``Old Alder Avenue`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.places.streets import street_key
from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.times.tellings import kinds_in
from crossread.text.lexicon import load_words

# A road's name has so many words at most, its kind not counted.
LONGEST = 3
# Content words beside the name that two sentences must share, and their share of the shorter one, to tell of one thing.
SHARED, LIKE = 3, 0.5


@dataclass(frozen=True, slots=True)
class Road:
    """A road as a report names it: its ``name`` and ``kind`` (``old alder``, ``street``), its sentence's words."""

    reading: Reading
    name: str
    kind: str
    span: Span
    lemmas: frozenset[str]


def find_road_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy for each name: two kinds of road in sentences that tell the same, no report with both."""
    roads = [road for reading in readings for road in _roads(reading)]
    told: set[str] = set()
    for one, other in combinations(roads, 2):
        if one.name == other.name and one.name not in told and _differ(one, other, roads):
            told.add(one.name)
            yield _compose(one, other)


def _roads(reading: Reading) -> Iterator[Road]:
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            first = _name_start(sentence.tokens, at) if _is_kind(token) and _ends(sentence.tokens, at) else at
            if first < at:
                span = _cut(sentence, first, at)
                name, _, kind = street_key(span.text).rpartition(" ")
                lemmas = frozenset(sentence.lemmas) - {word.lower() for word in span.text.split()}
                yield Road(reading, name, kind, span, lemmas)


def _is_kind(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower.rstrip(".") in load_words("sites", "street_types")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name ends there: ``Marl Highway``, and not ``Marl Highway Patrol``."""
    behind = tokens[at + 1 : at + 2]
    return not behind or not behind[0].text[:1].isupper()


def _name_start(tokens: Sequence[Token], at: int) -> int:
    """Where the capitalised words before the kind begin."""
    first = at
    while (
        first > 0 and at - first < LONGEST and tokens[first - 1].text[:1].isupper() and tokens[first - 1].text.isalpha()
    ):
        first -= 1
    return first


def _cut(sentence: Sentence, first: int, last: int) -> Span:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    whole = sentence.span
    return Span(whole.report, whole.part, start, end, whole.text[start - whole.start : end - whole.start])


def _differ(one: Road, other: Road, roads: Sequence[Road]) -> bool:
    """Whether the two are of two kinds, told of in one matter, in reports of which neither names the other's."""
    if one.kind == other.kind or one.reading is other.reading:
        return False
    kinds = {(road.reading.report.id, road.kind) for road in roads if road.name == one.name}
    if (one.reading.report.id, other.kind) in kinds or (other.reading.report.id, one.kind) in kinds:
        return False
    shared = len(one.lemmas & other.lemmas)
    alike = shared >= SHARED and shared >= LIKE * min(len(one.lemmas), len(other.lemmas))
    return alike or _tell_of_one_kind(one, other)


def _tell_of_one_kind(one: Road, other: Road) -> bool:
    """Whether both sentences, or those beside them, tell of one kind of happening, as the event's own place is told."""
    return bool(_kinds(one) & _kinds(other))


def _kinds(road: Road) -> set[str]:
    sentences = road.reading.sentences
    at = next((at for at, sentence in enumerate(sentences) if sentence.span.contains(road.span)), None)
    near = sentences[max(0, (at or 0) - 1) : (at or 0) + 2] if at is not None else ()
    return {kind for sentence in near for kind in kinds_in(sentence)}


def _compose(one: Road, other: Road) -> Discrepancy:
    said = " is ".join(f"“{road.span.text}” in {road.reading.report.name}" for road in (one, other))
    sides = tuple(Side(road.span.text, (road.span,)) for road in (one, other))
    return Discrepancy("", "place", "low", 0.7, f"{said}.", None, sides)
