"""Reports that do not belong: they share no person, body, place or number with the others, and hardly a word."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from crossread.model.mentions import Reading
from crossread.reconcile.sentences import weigh_words

# Fewer reports have no majority that one of them could be outside of.
_LEAST = 3
# Numbers up to this are in any two texts.
_SMALL = 12
# Likeness of all words, by their rarity, from which two reports tell of one thing whatever they name.
_ALIKE = 0.12


def find_outliers(readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the reports that share nothing with any other, where all others hang together.

    Nothing is said of fewer than three reports, nor where the rest falls apart too.
    """
    if len(readings) < _LEAST:
        return frozenset()
    linked: dict[str, set[str]] = {reading.report.id: set() for reading in readings}
    marks = {reading.report.id: collect_marks(reading) for reading in readings}
    vectors = weigh_reports(readings)
    for one, other in combinations([reading.report.id for reading in readings], 2):
        if marks[one] & marks[other] or measure_likeness(vectors[one], vectors[other]) >= _ALIKE:
            linked[one].add(other)
            linked[other].add(one)
    alone = frozenset(report for report, others in linked.items() if not others)
    return alone if len(readings) - len(alone) >= max(2, len(alone) + 1) else frozenset()


def collect_marks(reading: Reading) -> frozenset[str]:
    """The names, places and larger numbers of a report, folded so that they may be compared."""
    names = {f"name {name.name.lower().split()[-1]}" for name in reading.names if name.kind != "other"}
    places = {
        f"place {toponym.place.id}"
        for toponym in reading.places
        if toponym.place is not None and toponym.place.kind not in ("country", "continent")
    }
    numbers = {
        f"{figure.quantity.value} {figure.quantity.unit}"
        for figure in reading.figures
        if figure.quantity.value is not None and figure.quantity.value > _SMALL and figure.quantity.kind != "duration"
    }
    return frozenset(names | places | numbers)


def weigh_reports(readings: Sequence[Reading]) -> dict[str, dict[str, float]]:
    """The words of each report with their rarity, by report id."""
    weights = weigh_words(readings)
    return {
        reading.report.id: {
            lemma: weights.get(lemma, 0.0) for sentence in reading.sentences for lemma in sentence.lemmas
        }
        for reading in readings
    }


def measure_likeness(one: dict[str, float], other: dict[str, float]) -> float:
    """The cosine of two reports' words."""
    shared = sum(weight * other[word] for word, weight in sorted(one.items()) if word in other)
    lengths = [math.sqrt(sum(weight * weight for _, weight in sorted(words.items()))) for words in (one, other)]
    return shared / (lengths[0] * lengths[1]) if all(lengths) else 0.0
