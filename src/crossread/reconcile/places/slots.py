"""Two places of one kind in one slot: ``it fell into the Marl Sea`` in one report, ``the Tarn Sea`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.places.comparing import compare_places
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Toponym
from crossread.model.places import Place
from crossread.model.sentences import Sentence
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.places.towns import names_place
from crossread.reconcile.sentences import SentenceKey, SentencePairs
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Content words beside the places that two sentences must share, and their share of the shorter one, to tell one thing.
_SHARED, _LIKE = 3, 0.75
# The same where both places belong to one noun: "a villa in Spain".
_SHARED_BESIDE, _LIKE_BESIDE = 2, 0.5
_KINDS = frozenset({"water", "mountain", "country", "state", "county", "region", "building", "continent"})


@dataclass(frozen=True, slots=True)
class Filling:
    """A place in a sentence, with the word before it, ``slot``, and the lemmas of the rest of the sentence.

    ``noun`` is the noun that the place belongs to, where it belongs to one; ``order`` is the report's place in the
    story.
    """

    reading: Reading
    order: int
    sentence: int
    slot: str
    toponym: Toponym
    place: Place
    lemmas: frozenset[str]
    noun: str | None = None

    @property
    def key(self) -> SentenceKey:
        """Where the sentence stands."""
        return self.reading.report.id, self.sentence


def find_slot_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each two places that reports have in the same words, where neither names the other's."""
    fillings = [filling for order, reading in enumerate(readings) for filling in _fillings(reading, order)]
    pairs = SentencePairs(readings)
    told: set[frozenset[str]] = set()
    for left, right in _rivals(fillings):
        key = frozenset((left.place.id, right.place.id))
        if key not in told and _differ(left, right) and pairs.hold(left.key, right.key):
            told.add(key)
            yield _compose(left, right)


def _rivals(fillings: Sequence[Filling]) -> list[tuple[Filling, Filling]]:
    """Fillings of one slot in two reports by two places of one kind, in the order of the reports."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for number, filling in enumerate(fillings):
        buckets.setdefault((filling.slot, filling.place.kind), []).append(number)
    found = [
        (one, other)
        for same in buckets.values()
        for one, other in combinations(same, 2)
        if fillings[one].order != fillings[other].order and fillings[one].place.id != fillings[other].place.id
    ]
    found.sort(key=lambda pair: (fillings[pair[0]].order, fillings[pair[1]].order, pair))
    return [(fillings[one], fillings[other]) for one, other in found]


def _fillings(reading: Reading, order: int) -> Iterator[Filling]:
    for number, sentence in enumerate(reading.sentences):
        for toponym in reading.places:
            place = toponym.place
            if place is None or toponym.demonym or place.kind not in _KINDS or not sentence.span.contains(toponym.span):
                continue
            before = [token.lower for token in sentence.tokens_before(toponym.span)[-2:] if token.lower != "the"]
            if before and before[-1] in load_words("sites", "homes.slots"):
                own = {word.lower() for word in toponym.span.text.split()}
                yield Filling(
                    reading,
                    order,
                    number,
                    before[-1],
                    toponym,
                    place,
                    frozenset(sentence.lemmas) - own,
                    _find_noun(sentence, toponym),
                )


def _find_noun(sentence: Sentence, toponym: Toponym) -> str | None:
    """The noun behind whose preposition the place stands, by its lemma: ``villa`` of ``a villa in Spain``."""
    tokens = sentence.tokens
    inside = {at for at, token in enumerate(tokens) if toponym.span.start <= token.start < toponym.span.end}
    last = next((tokens[at] for at in sorted(inside) if tokens[at].head not in inside), None)
    preposition = tokens[last.head] if last is not None and last.relation == "pobj" else None
    noun = tokens[preposition.head] if preposition is not None else None
    return noun.lemma.lower() if noun is not None and noun.tag == "NOUN" else None


def _differ(one: Filling, other: Filling) -> bool:
    shared, fewer = len(one.lemmas & other.lemmas), min(len(one.lemmas), len(other.lemmas))
    least, like = (_SHARED, _LIKE) if one.noun is None or one.noun != other.noun else (_SHARED_BESIDE, _LIKE_BESIDE)
    alike = shared >= least and shared >= like * fewer
    if not alike or not _are_two(one.place, other.place):
        return False
    return not (names_place(one.reading, other.place) or names_place(other.reading, one.place))


def _are_two(one: Place, other: Place) -> bool:
    return compare_places(one, other) in ("apart", "unknown")


def _compose(one: Filling, other: Filling) -> Discrepancy:
    spans = (one.toponym.span, other.toponym.span)
    if one.noun is not None and one.noun == other.noun:
        sides = tuple(
            compose_side([side.toponym.span], f"{side.noun} {side.slot} {side.place.name}") for side in (one, other)
        )
        return compose_discrepancy("place", "medium", 0.7, sides, case="opposites", about=one.noun)
    return at_odds((compose_side([span], span.text) for span in spans), "medium", 0.7)
