"""Which sentences of two reports speak of one thing: the most alike, by the rarity of the words that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from crossread.meaning.words.stems import stem
from crossread.model.mentions import Reading

# A sentence meets so many of another report's.
MOST = 3

# Sentences as which a shorter story may be weighed, where its words are compared and nothing is said of their rarity.
FEW = 60

Sentences = list[frozenset[str]]
_NONE: frozenset[str] = frozenset()
# The report's id and the sentence's index in its reading.
SentenceKey = tuple[str, int]


def weigh_words(readings: Sequence[Reading]) -> dict[str, float]:
    """Each word's rarity over the sentences of all readings (inverse document frequency, Spärck Jones 1972)."""
    return _weigh(words for reading in readings for words in sentence_words(reading))


def _weigh(sentences: Iterable[frozenset[str]], least: int = 0) -> dict[str, float]:
    seen: Counter[str] = Counter()
    total = 0
    for words in sentences:
        seen.update(words)
        total += 1
    total = max(total, least)
    return {word: math.log((1 + total) / count) for word, count in seen.items()}


def sentence_words(reading: Reading) -> Sentences:
    """The stems of the content words of each sentence."""
    return [_stems(sentence.lemmas) for sentence in reading.sentences]


@lru_cache(maxsize=20_000)
def _stems(lemmas: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(stem, lemmas))


class SentencePairs:
    """Which sentences of two reports may tell of one thing: one is among the three of its report most like the other.

    A sentence is ranked against a report when a pair of the two is first asked for, and not for every copy of it again.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._words = {reading.report.id: sentence_words(reading) for reading in readings}
        self._weights = _weigh(words for sentences in self._words.values() for words in sentences)
        self._places: dict[str, dict[str, list[int]]] = {}
        self._closest: dict[tuple[frozenset[str], str], tuple[int, ...]] = {}

    def words(self, key: SentenceKey) -> frozenset[str]:
        """The stems of the content words of a sentence."""
        return self._words[key[0]][key[1]]

    def hold(self, one: SentenceKey, other: SentenceKey) -> bool:
        """Whether the two sentences, of two reports, are such a pair."""
        return one[0] != other[0] and (
            other[1] in self._rank(self.words(one), other[0]) or one[1] in self._rank(self.words(other), one[0])
        )

    def _rank(self, words: frozenset[str], report: str) -> tuple[int, ...]:
        """The sentences of the report that share the most with the words, by their rarity, at most ``MOST``."""
        known = self._closest.get((words, report))
        if known is None:
            places = self._find_places(report)
            scores: dict[int, float] = defaultdict(float)
            for word in sorted(words & places.keys()):  # so that no rounding depends on a hash
                for other in places[word]:
                    scores[other] += self._weights[word]
            ranked = sorted(scores, key=lambda other: (-scores[other], other))
            known = self._closest[words, report] = tuple(ranked[:MOST])
        return known

    def _find_places(self, report: str) -> dict[str, list[int]]:
        places = self._places.get(report)
        if places is None:
            places = self._places[report] = {}
            for number, words in enumerate(self._words[report]):
                for word in words:
                    places.setdefault(word, []).append(number)
        return places


class SentenceIndex:
    """The sentences of a story by their words, weighted by inverse document frequency (Spärck Jones 1972).

    Likeness is the cosine of two sentences' weights, 0 to 1. Words are stems of content words. Nothing is compared
    before it is asked for. A story of fewer than ``least`` sentences is weighed as one of so many: in two sentences
    no word is rare, and what two share would weigh next to nothing.
    """

    def __init__(self, readings: Sequence[Reading], least: int = 0) -> None:
        once: dict[frozenset[str], frozenset[str]] = {}  # what sentences of the same words share
        self._words: dict[SentenceKey, frozenset[str]] = {
            (reading.report.id, number): once.setdefault(words, words)
            for reading in readings
            for number, words in enumerate(sentence_words(reading))
        }
        self.weights = _weigh(self._words.values(), least)
        self._squares = {word: weight**2 for word, weight in self.weights.items()}
        # In alphabetical order, so that no rounding depends on a hash.
        self._ordered = {words: tuple(sorted(words)) for words in once}
        self._size = {words: self._norm(ordered) for words, ordered in self._ordered.items()}
        self._holders: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._sizes: dict[str, list[float]] = defaultdict(list)
        for (report, number), words in self._words.items():
            self._sizes[report].append(self._size[words])
            for word in words:
                self._holders[report][word].append(number)
        self._closest: dict[tuple[SentenceKey | frozenset[str], str], tuple[int, ...]] = {}

    def _norm(self, ordered: Sequence[str]) -> float:
        return math.sqrt(sum(self.weights[word] ** 2 for word in ordered)) or 1.0

    def likeness(self, one: SentenceKey, other: SentenceKey) -> float:
        """The cosine of two sentences."""
        ours, theirs = self._words.get(one, _NONE), self._words.get(other, _NONE)
        if ours.isdisjoint(theirs):
            return 0.0
        shared = [self._squares[word] for word in self._ordered[ours] if word in theirs]
        return sum(shared) / (self._size[ours] * self._size[theirs])

    def is_closest(self, one: SentenceKey, other: SentenceKey) -> bool:
        """Whether no sentence of the other's report is liker the one than the other is, and the two share a word."""
        if self._words.get(one, _NONE).isdisjoint(self._words.get(other, _NONE)):
            return False
        return self.closest(one, other[0])[:1] == (other[1],)

    def closest(self, key: SentenceKey, report: str) -> tuple[int, ...]:
        """The sentences of a report that are most like one, the likest first, at most ``MOST``."""
        words = self._words.get(key, _NONE)
        asked = (key if key[0] == report else words, report)  # what copies of a sentence are like is asked once
        if asked not in self._closest:
            self._closest[asked] = self._rank(words, report, but=key)
        return self._closest[asked]

    def _rank(self, words: frozenset[str], report: str, but: SentenceKey) -> tuple[int, ...]:
        holders = self._holders.get(report, {})
        shared: dict[int, float] = defaultdict(float)
        for word in self._ordered.get(words, ()):
            for number in holders.get(word, ()):
                shared[number] += self._squares[word]
        own, sizes = self._size.get(words, 1.0), self._sizes.get(report, [])
        passed = but[1] if but[0] == report else None
        alike = sorted(
            [(-share / (own * sizes[number]), number) for number, share in shared.items() if number != passed]
        )
        return tuple(number for _, number in alike[:MOST])
