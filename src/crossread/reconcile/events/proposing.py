"""Which sentences of two reports speak of one thing: the most alike, by the rarity of the words that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crossread.meaning.words.stems import stem
from crossread.model.mentions import Reading

# A sentence meets so many of another report's.
MOST = 3

Sentences = list[frozenset[str]]
Pair = tuple[int, int]


def weigh_words(readings: Sequence[Reading]) -> dict[str, float]:
    """Each word's rarity over the sentences of all readings (inverse document frequency, Spärck Jones 1972)."""
    seen: Counter[str] = Counter()
    total = 0
    for reading in readings:
        for words in sentence_words(reading):
            seen.update(words)
            total += 1
    return {word: math.log((1 + total) / count) for word, count in seen.items()}


def sentence_words(reading: Reading) -> Sentences:
    """The stems of the content words of each sentence."""
    return [frozenset(stem(lemma) for lemma in sentence.lemmas) for sentence in reading.sentences]


def propose_pairs(ours: Sentences, theirs: Sentences, weights: dict[str, float]) -> set[Pair]:
    """Pairs of sentences, each among the first three of the other's report, either way."""
    found = set(_closest(ours, theirs, weights))
    return found | {(one, other) for other, one in _closest(theirs, ours, weights)}


def _closest(ours: Sentences, theirs: Sentences, weights: dict[str, float]) -> Iterator[Pair]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(theirs):
        for word in words:
            places[word].append(number)
    for number, words in enumerate(ours):
        scores: dict[int, float] = defaultdict(float)
        for word in words:
            for other in places.get(word, ()):
                scores[other] += weights.get(word, 0.0)
        ranked = sorted(scores, key=lambda other: (-scores[other], other))
        yield from ((number, other) for other in ranked[:MOST])
