"""Whom a pronoun means, where one person is likely enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.mentions import NameMention, Reading
from crossread.reconcile.pronouns.candidates import Candidate, NamedBefore, Pronoun
from crossread.reconcile.pronouns.table import FEATURES
from crossread.reconcile.weights import Weights, read_weights

# From how likely on somebody is meant. In stories left out of the fit 95 of 100 are, and six in ten pronouns are
# answered (``python -m benchmarks.fit.pronouns --dry``).
SURE = 0.85


@dataclass(frozen=True, slots=True)
class Meant:
    """A person, by the last mention before the pronoun, and how likely the pronoun means them, 0 to 1."""

    mention: NameMention
    likely: float


class MeantPeople:
    """Whom ``he`` and ``she`` of some reports mean; each report is read when it is first asked for."""

    def __init__(self, readings: Sequence[Reading] = ()) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._known: dict[str, dict[int, NameMention]] = {}

    def find(self, report: str, start: int) -> NameMention | None:
        """The last mention of whom the pronoun that begins at a character of the report's text means.

        None where no such pronoun stands there outside quotation marks, or nobody is likely enough.
        """
        if report not in self._known:
            reading = self._readings.get(report)
            self._known[report] = dict(_find_meant(reading)) if reading is not None else {}
        return self._known[report].get(start)


def _find_meant(reading: Reading) -> list[tuple[int, NameMention]]:
    named = NamedBefore(reading)
    judged = ((pronoun, judge(named, pronoun)) for pronoun in named.pronouns)
    return [(pronoun.token.start, one.mention) for pronoun, one in judged if one is not None and one.likely >= SURE]


def judge(named: NamedBefore, pronoun: Pronoun) -> Meant | None:
    """The likeliest person, the last named of equals, and how likely; None where nobody is named before."""
    weights = load_meant()
    judged = [
        Meant(one.mention, weights.estimate((feature.name, feature.measure(one)) for feature in FEATURES))
        for one in named.find_candidates(pronoun)
    ]
    return max(judged, key=lambda one: one.likely, default=None)


def load_meant() -> Weights:
    """What counts for a person being meant: ``meant.json`` beside this module."""
    return read_weights(__package__, "meant.json")


def measure(candidate: Candidate) -> list[float]:
    """How much there is of each feature, in the order of the table."""
    return [feature.measure(candidate) for feature in FEATURES]
