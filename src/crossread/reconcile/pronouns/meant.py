"""Whom a pronoun means, where one person is likely enough."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.pronouns.candidates import Candidate, NamedBefore, Pronoun
from crossread.reconcile.pronouns.table import FEATURES
from crossread.reconcile.weights import Weights, read_weights

SURE = 0.9
DIGITS = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """A person, by the fullest form of the name in the report, and how likely a pronoun means them, 0 to 1."""

    name: str
    likely: float


class MeantPeople:
    """Whom ``he`` and ``she`` of some reports mean."""

    def __init__(self, readings: Sequence[Reading] = ()) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._read: dict[str, tuple[NamedBefore, dict[int, Pronoun]]] = {}

    def find(self, sentence: Sentence, pronoun: Token) -> str | None:
        """The name of whom a token of a sentence means; None where it is no such pronoun, or leaves a doubt."""
        reading = self._readings.get(sentence.span.report)
        if reading is None or sentence.span.part != "text":
            return None
        named, pronouns = self._read_report(reading)
        asked = pronouns.get(pronoun.start)
        best = judge(named, asked) if asked is not None else None
        return best.name if best is not None and best.likely >= SURE else None

    def _read_report(self, reading: Reading) -> tuple[NamedBefore, dict[int, Pronoun]]:
        known = self._read.get(reading.report.id)
        if known is None:
            named = NamedBefore(reading)
            known = self._read[reading.report.id] = named, {one.token.start: one for one in named.pronouns}
        return known


def judge(named: NamedBefore, pronoun: Pronoun) -> Meant | None:
    """The likeliest person, and how likely; None where nobody is named before."""
    weights = load_meant()
    judged = [Meant(one.name, _estimate(one, weights)) for one in named.find_candidates(pronoun)]
    return max(judged, key=lambda one: one.likely, default=None)


def load_meant() -> Weights:
    """What counts for a person being meant: ``meant.json`` beside this module."""
    return read_weights(__package__, "meant.json")


def measure(candidate: Candidate) -> list[float]:
    """How much there is of each feature, in the order of the table."""
    return [feature.measure(candidate) for feature in FEATURES]


def _estimate(candidate: Candidate, weights: Weights) -> float:
    parts = (weights.features[feature.name] * feature.measure(candidate) for feature in FEATURES)
    return round(1 / (1 + math.exp(-(weights.base + math.fsum(parts)))), DIGITS)
