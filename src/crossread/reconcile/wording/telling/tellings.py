"""How likely each other report tells a sentence, at all and whole, and where."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.reconcile.sentences import weigh_words
from crossread.reconcile.weights import Weights, read_weights
from crossread.reconcile.wording.telling.comparison import Comparison, compare
from crossread.reconcile.wording.telling.sentences import ToldReports, ToldSentence
from crossread.reconcile.wording.telling.table import FEATURES

# A sentence is put beside so many reports: those that have most of its words. Further ones tell it no better.
MOST_REPORTS = 12
# Words that more reports have lead to none, unless a sentence has no rarer.
MANY_REPORTS = 40


@dataclass(frozen=True, slots=True)
class Retelling:
    """How likely a report tells something of a sentence (``any``) and all of it (``whole``), and where it would."""

    report: str
    any: float
    whole: float
    span: Span | None


class Tellings:
    """The readings of a story, and who of them tells what a sentence of another tells.

    ``told`` are reports that have been read for this before.
    """

    def __init__(self, readings: Sequence[Reading], told: ToldReports | None = None) -> None:
        known = told or ToldReports()
        self._rarity = weigh_words(readings)
        self._reports = {reading.report.id: known.find(reading) for reading in readings}
        self._readings = {reading.report.id: reading for reading in readings}
        self._order = {name: number for number, name in enumerate(self._reports)}
        self._having: defaultdict[str, list[str]] = defaultdict(list)
        for name, report in self._reports.items():
            for word in sorted(report.stems):
                self._having[word].append(name)

    def tell(self, span: Span) -> list[Retelling]:
        """What the other reports tell of the sentence in which the span begins, in the order of the reports.

        Reports that have none of its words are left out: they do not tell it.
        """
        sentence = self.find(span)
        return [self._judge(sentence, name) for name in self._find_likely(sentence)]

    def find(self, span: Span) -> ToldSentence:
        """The sentence in which the span begins, as it is compared."""
        at = self._readings[span.report].sentence_number_at(span)
        assert at is not None
        return self._reports[span.report].sentences[at]

    def share(self, span: Span, other: Span) -> float:
        """What share of the words of one sentence, by their rarity, another has, 0 to 1."""
        ours, theirs = self.find(span).stems, self.find(other).stems
        whole = math.fsum(self._rarity[word] for word in ours)
        return math.fsum(self._rarity[word] for word in ours & theirs) / whole if whole else 0.0

    def _judge(self, sentence: ToldSentence, name: str) -> Retelling:
        report = self._reports[name]
        found = compare(sentence, report, self._rarity)
        where = report.sentences[found.best].span if found.best is not None else None
        measured = [(feature.name, feature.measure(found)) for feature in FEATURES]
        whole = 0.0 if found.forbids else load_whole().estimate(measured)
        return Retelling(name, load_any().estimate(measured), whole, where)

    def _find_likely(self, sentence: ToldSentence) -> list[str]:
        own = sentence.span.report
        words = sorted(sentence.stems, key=lambda word: (len(self._having[word]), word))
        rare = [word for word in words if len(self._having[word]) <= MANY_REPORTS] or words[:1]
        shared: Counter[str] = Counter()
        for word in rare:
            for name in self._having[word]:
                if name != own:
                    shared[name] += 1
        likely = sorted(shared, key=lambda name: (-shared[name], self._order[name]))[:MOST_REPORTS]
        return sorted(likely, key=self._order.__getitem__)

    def compare(self, span: Span, report: str) -> Comparison:
        """The sentence in which the span begins beside a report, as it is judged."""
        return compare(self.find(span), self._reports[report], self._rarity)


def load_any() -> Weights:
    """What counts for a report telling something of a sentence: ``any.json`` beside this module."""
    return read_weights(__package__, "any.json")


def load_whole() -> Weights:
    """What counts for a report telling all of a sentence: ``whole.json`` beside this module."""
    return read_weights(__package__, "whole.json")


def measure(found: Comparison) -> list[float]:
    """How much there is of each feature, in the order of the table."""
    return [feature.measure(found) for feature in FEATURES]
