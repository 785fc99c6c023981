"""The event in two towns: sentences that tell the same and put it in places that share no ground."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.places.comparing import compare_places
from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading, Toponym
from crossread.model.places import Place
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.places.odds import at_odds
from crossread.text.lexicon import load_words

# Content words that two sentences must share, and their share of the shorter one, to tell of one thing.
SHARED, LIKE = 4, 0.5
# Sentences of a report's beginning in which it says where the event was.
LEAD = 3
# Kilometres below which one report may name a town and another the one beside it.
BESIDE = 50.0


@dataclass(frozen=True, slots=True)
class Setting:
    """A town in which a sentence of a report's lead says that something was, with the words of that sentence."""

    reading: Reading
    toponym: Toponym
    place: Place
    lemmas: frozenset[str]
    days: frozenset[str]


def find_town_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy: the first two reports that tell the same of two towns, neither naming the other's."""
    settings = [setting for reading in readings for setting in _settings(reading)]
    for one, other in combinations(settings, 2):
        if one.reading is not other.reading and _tell_the_same(one, other) and _apart(one, other):
            yield _compose(one, other)
            return


def _settings(reading: Reading) -> Iterator[Setting]:
    running = [one for one in reading.sentences if one.span.part == "text" and len(one.lemmas) >= SHARED]
    for toponym in reading.places:
        sentence = next((found for found in running[:LEAD] if found.span.contains(toponym.span)), None)
        if sentence is None or toponym.place is None or toponym.demonym or toponym.place.kind != "city":
            continue
        if is_where(sentence, toponym.span):
            names = {word.lower() for word in toponym.span.text.split()}
            days = (time.first[:10] for time in reading.times if time.first and sentence.span.contains(time.span))
            yield Setting(reading, toponym, toponym.place, frozenset(sentence.lemmas) - names, frozenset(days))


def is_where(sentence: Sentence, span: Span) -> bool:
    """Whether the word before a place says that something was there: ``at Norwick``, ``in Norwick``."""
    before = sentence.tokens_before(span)[-1:]
    return bool(before) and before[0].lower in load_words("matching", "towns.where")


def _tell_the_same(one: Setting, other: Setting) -> bool:
    if one.days and other.days and not one.days & other.days:  # captions of two pictures
        return False
    shared = len(one.lemmas & other.lemmas)
    return shared >= SHARED and shared >= LIKE * min(len(one.lemmas), len(other.lemmas))


def _apart(one: Setting, other: Setting) -> bool:
    """Whether the towns are far from each other and no report names both."""
    return are_far(one.place, other.place) and not (
        names_place(one.reading, other.place) or names_place(other.reading, one.place)
    )


def are_far(one: Place, other: Place) -> bool:
    """Whether two towns share no ground, nor is the one beside the other."""
    return compare_places(one, other) == "apart" and _kilometres(one, other) >= BESIDE


def names_place(reading: Reading, place: Place) -> bool:
    """Whether a report names the place anywhere."""
    return any(toponym.place is not None and toponym.place.id == place.id for toponym in reading.places)


def _kilometres(one: Place, other: Place) -> float:
    """The distance on a sphere; endless where either has no position."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return math.inf
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    turned = math.radians(other.longitude - one.longitude)
    cosine = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(turned)
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))


def _compose(one: Setting, other: Setting) -> Discrepancy:
    return at_odds((_side(one), _side(other)), "medium", 0.7)


def _side(setting: Setting) -> Side:
    """The town, with the region that contains it."""
    span: Span = setting.toponym.span
    region = next(iter(setting.place.within[-2:-1]), None)
    return Side("", (span,), (span.text,), place=region, reports=(span.report,))
