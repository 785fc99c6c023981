"""How surely two sentences tell one thing around a word of each: by the rare keys that they share near it.

What a draft shares counts, not how much of it is shared: a writer's own words say nothing against it. A likeness of 1
is as much as one word that stands nowhere else, right beside both.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.sources import Sources
from crossread.model.sentences import Token
from crossread.text.lexicon import load_words

# A word so many words away counts half as much as the next one; a mark or "and" between counts as so many words.
HALF_DISTANCE, PAUSE = 4.0, 2
# What the grammar ties to the place counts at least so much, however far off it stands.
TIED = 0.7
# However far off in its sentence, a word counts so much.
LEAST = 0.15
# What weighs so much stands close by.
CLOSE = 0.4


@dataclass(frozen=True, slots=True, order=True)
class SharedKeys:
    """How much two places share, and how large a part that is of what stands around the draft's, from 0 to 1.

    The more is shared, the greater it is.
    """

    amount: float = 0.0
    part: float = 0.0


NOTHING = SharedKeys()


class KeyRarity:
    """How rare each key is among some sentences, from 0 to 1."""

    def __init__(self, sentences: Sequence[KeyedSentence]) -> None:
        counts: dict[str, int] = {}
        for sentence in sentences:
            for key in sentence.every:
                counts[key] = counts.get(key, 0) + 1
        whole = math.log(1 + max(len(sentences), 1))
        self._rare = {key: math.log(1 + len(sentences) / count) / whole for key, count in sorted(counts.items())}

    def of(self, key: str) -> float:
        """The rarity of a key: 1 where one sentence has it, or none."""
        return self._rare.get(key, 1.0)


def read_rarity(sources: Sources) -> KeyRarity:
    """How rare each key is in the sources."""
    return KeyRarity(sources.take(read_keyed))


def weigh(sentence: KeyedSentence, first: int, last: int) -> tuple[float, ...]:
    """A weight from 0 to 1 for each token, the nearer to those from ``first`` to before ``last`` the more; 0 there."""
    pauses = load_words("checking", "slots.pauses")
    weights = [0.0] * len(sentence.tokens)
    for side in (range(last, len(weights)), range(first - 1, -1, -1)):
        distance = 0
        for at in side:
            token = sentence.tokens[at]
            distance += PAUSE if token.lower in pauses else 0
            if not token.is_mark:
                weights[at] = max(LEAST, math.exp2(-distance / HALF_DISTANCE))
                distance += 1
    for at in _tied(sentence.tokens, first, last):
        weights[at] = max(weights[at], TIED)
    return tuple(weights)


def _tied(tokens: Sequence[Token], first: int, last: int) -> Iterator[int]:
    """The words outside that hang on one of them, or on which one of them hangs: what a verb tells of."""
    for at, token in enumerate(tokens):
        if first <= at < last:
            if not first <= token.head < last:
                yield token.head
        elif first <= token.head < last and not token.is_mark:
            yield at


def compare(
    ours: KeyedSentence, near: Sequence[float], theirs: KeyedSentence, there: Sequence[float], rarity: KeyRarity
) -> SharedKeys:
    """How alike the two places are of which ``near`` and ``there`` are the weights of their sentences' tokens."""
    return compare_keys(ours, near, weigh_keys(theirs, there), rarity)


def compare_keys(
    ours: KeyedSentence, near: Sequence[float], weights: Mapping[str, float], rarity: KeyRarity
) -> SharedKeys:
    """The same, where the keys of the other place are weighed already."""
    shared: dict[str, float] = {}
    whole = 0.0
    for keys, weight in zip(ours.keys, near, strict=True):
        if not keys or not weight:
            continue
        met = [(min(weight, weights[key]) * rarity.of(key), key) for key in sorted(keys) if key in weights]
        if met:
            value, key = max(met)
            shared[key] = max(shared.get(key, 0.0), value)
            whole += weight * rarity.of(key)
        else:
            whole += weight * rarest(keys, rarity)
    amount = math.fsum(shared.values())
    return SharedKeys(amount, amount / whole) if whole else NOTHING


def numbers_near(sentence: KeyedSentence, near: Sequence[float]) -> Keys:
    """The numbers close to a place of a sentence, by their keys."""
    close = (keys for keys, weight in zip(sentence.keys, near, strict=True) if weight >= CLOSE)
    return frozenset(key for keys in close for key in keys if key.startswith("#"))


def rarest(keys: Keys, rarity: KeyRarity) -> float:
    """The rarity of the rarest of some keys."""
    return max((rarity.of(key) for key in keys), default=0.0)


def weigh_keys(sentence: KeyedSentence, near: Iterable[float]) -> dict[str, float]:
    """The keys of a sentence, each with the most that a token of it weighs."""
    found: dict[str, float] = {}
    for keys, weight in zip(sentence.keys, near, strict=True):
        for key in keys if weight else ():
            found[key] = max(found.get(key, 0.0), weight)
    return found
