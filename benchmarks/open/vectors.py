"""TF-IDF vectors of sentences, for the baseline."""

from __future__ import annotations

import math
import re
from collections import Counter

Vector = dict[str, float]


def weigh_sentences(sentences: list[str]) -> list[Vector]:
    """A vector of length one for each sentence: its words by how often they stand in it and how rare they are."""
    bags = [Counter(re.findall(r"[a-z]{2,}", sentence.lower())) for sentence in sentences]
    spread = Counter(word for bag in bags for word in bag)
    return [_normalise({w: n * math.log(1 + len(bags) / spread[w]) for w, n in bag.items()}) for bag in bags]


def _normalise(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else vector


def cosine(one: Vector, other: Vector) -> float:
    """Likeness of two vectors of length one."""
    return sum(one[word] * other[word] for word in sorted(one.keys() & other.keys()))
