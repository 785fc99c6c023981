"""How much a shared word tells in a story: rare words tell more than common ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log

from crossread.reconcile.figures.items import Item


@dataclass(frozen=True, slots=True)
class WordWeights:
    """The weight of each word of a story; ``default`` is that of a word that it does not have."""

    weights: dict[str, float]
    default: float
    totals: dict[frozenset[str], float] = field(default_factory=dict)

    def total(self, words: frozenset[str]) -> float:
        """The summed weight of the words, in alphabetical order so that no rounding depends on a hash."""
        if not words:
            return 0.0
        if words not in self.totals:
            self.totals[words] = sum(self.weights.get(word, self.default) for word in sorted(words))
        return self.totals[words]


def weigh_words(items: Iterable[Item]) -> WordWeights:
    """Inverse document frequency over the figures of the story."""
    counts: Counter[str] = Counter()
    size = 0
    for item in items:
        size += 1
        counts.update(item.words | item.context)
    return WordWeights({word: log(1 + size / count) for word, count in counts.items()}, log(1 + size))
