"""Rates that a writer worked out: "more than two pupils for every desk"."""

from __future__ import annotations

from itertools import pairwise, permutations

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_words

# Words between a number and what it is for: "two pupils for every".
REACH = 4
# A rate is so far from the number that is said of it at most: roughly it, and more or less than it.
ROUGHLY, BEYOND = 0.1, 1.5


def is_rate(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether the words make it so many for each of something, and two numbers of one source sentence give it."""
    near = [token.lower for token in copy.reading.tokens_after(figure.span)[:REACH]]
    each = any(pair in load_words("checking", "relations.rates") for pair in _phrases(near))
    return each and any(_fits(amount, one / other) for one, other in _pairs(sources) if other)


def _phrases(words: list[str]) -> list[str]:
    """Every two words that follow each other, and every one."""
    return [*words, *(f"{one} {other}" for one, other in pairwise(words))]


def _pairs(sources: Sources) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for reading in sources.readings.values():
        for sentence in reading.sentences:
            values = [n.value for n in reading.numerals_in(sentence.span) if n.shape == "plain"]
            found += permutations(dict.fromkeys(values), 2)
    return found


def _fits(amount: Stated, rate: float) -> bool:
    if amount.approx == "above":
        return amount.number <= rate <= BEYOND * amount.number
    if amount.approx == "below":
        return amount.number / BEYOND <= rate <= amount.number
    return abs(rate - amount.number) <= ROUGHLY * amount.number
