"""Which sentences of two reports speak of one thing: the most alike, by the rarity of the words that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from crossread.meaning.words.stems import stem
from crossread.model.mentions import Reading

# The report's id and the sentence's index in its reading.
SentenceKey = tuple[str, int]
# A sentence is asked for so many of another report's.
MOST = 3


class SentenceIndex:
    """The sentences of a story by their words, weighted by inverse document frequency (Spärck Jones 1972).

    Likeness is the cosine of two sentences' weights, 0 to 1. Words are stems of content words. Nothing is compared
    before it is asked for.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._words: dict[SentenceKey, frozenset[str]] = {
            (reading.report.id, number): frozenset(map(stem, sentence.lemmas))
            for reading in readings
            for number, sentence in enumerate(reading.sentences)
        }
        seen = Counter(word for words in self._words.values() for word in words)
        self.weights = {word: log((1 + len(self._words)) / count) for word, count in seen.items()}
        self._size = {key: self._norm(words) for key, words in self._words.items()}
        self._holders: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for (report, number), words in self._words.items():
            for word in words:
                self._holders[report][word].append(number)
        self._closest: dict[tuple[SentenceKey, str], tuple[int, ...]] = {}

    def _norm(self, words: frozenset[str]) -> float:
        return sqrt(sum(self.weights[word] ** 2 for word in sorted(words))) or 1.0

    def likeness(self, one: SentenceKey, other: SentenceKey) -> float:
        """The cosine of two sentences."""
        shared = self._words.get(one, frozenset()) & self._words.get(other, frozenset())
        if not shared:
            return 0.0
        return sum(self.weights[word] ** 2 for word in sorted(shared)) / (self._size[one] * self._size[other])

    def closest(self, key: SentenceKey, report: str) -> tuple[int, ...]:
        """The sentences of a report that are most like one, the likest first, at most ``MOST``."""
        if (key, report) not in self._closest:
            self._closest[key, report] = self._rank(key, report)
        return self._closest[key, report]

    def _rank(self, key: SentenceKey, report: str) -> tuple[int, ...]:
        holders = self._holders.get(report, {})
        met = {number for word in self._words.get(key, ()) for number in holders.get(word, ())}
        alike = {number: self.likeness(key, (report, number)) for number in met if (report, number) != key}
        return tuple(sorted(alike, key=lambda number: (-alike[number], number))[:MOST])
