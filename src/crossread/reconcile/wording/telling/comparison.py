"""A sentence beside a report that may tell the same: its sentence that shares most, and the few around."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossread.reconcile.wording.telling.sentences import Numbers, ToldReport, ToldSentence, Words, open_words

# What one report says in a sentence, another spreads over so many.
WINDOW = 3

Rarity = Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """A sentence, another report, and what of that report lies nearest to it.

    ``best`` is the report's sentence that shares most by the rarity of its words, None where none shares any;
    ``shared`` the rarity of the words that the two share, ``stems`` and ``numbers`` those of the run of sentences
    around it that together has most of the sentence.
    """

    sentence: ToldSentence
    report: ToldReport
    rarity: Rarity
    best: int | None
    shared: float
    stems: Words
    openings: Words
    numbers: Numbers

    @property
    def forbids(self) -> bool:
        """Whether the report cannot tell all of it there: it lacks a number, or one denies where the other does not."""
        if self.best is None or self.sentence.told.numbers - self.numbers:
            return True
        return self.sentence.told.denies != self.report.sentences[self.best].told.denies

    def weigh(self, words: Iterable[str]) -> float:
        """The sum of the rarity of the words."""
        return math.fsum(self.rarity[word] for word in words)


def compare(sentence: ToldSentence, report: ToldReport, rarity: Rarity) -> Comparison:
    """Put a sentence beside a report."""
    scores: defaultdict[int, float] = defaultdict(float)
    for word in sorted(sentence.stems & report.stems):
        for number in report.holders[word]:
            scores[number] += rarity[word]
    if not scores:
        return Comparison(sentence, report, rarity, None, 0.0, frozenset(), frozenset(), frozenset())
    best = min(scores, key=lambda number: (-scores[number], number))
    run = max(_runs_around(best, len(report.sentences)), key=lambda run: _weigh_run(run, sentence, report, rarity))
    around = [report.sentences[number] for number in run]
    stems = frozenset[str]().union(*(one.stems for one in around))
    numbers = frozenset[float]().union(*(one.told.numbers for one in around))
    return Comparison(sentence, report, rarity, best, scores[best], stems, open_words(stems), numbers)


def _runs_around(best: int, length: int) -> list[range]:
    """The runs of sentences that hold the best, in order."""
    firsts = range(max(0, best - WINDOW + 1), max(0, min(best, length - WINDOW)) + 1)
    return [range(first, min(first + WINDOW, length)) for first in firsts]


def _weigh_run(run: range, sentence: ToldSentence, report: ToldReport, rarity: Rarity) -> float:
    held = frozenset[str]().union(*(report.sentences[number].stems for number in run))
    return math.fsum(rarity[word] for word in sentence.stems & held)
