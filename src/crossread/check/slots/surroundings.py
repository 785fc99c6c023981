"""What stands around a name or a number in its sentence: words, other names and other numbers, the nearer the more.

Unlike the words by which two figures are compared, numbers count here: "$750,000 for a speech in Oslo" tells the
town by the sum.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile

from crossread.check.contexts import name_word
from crossread.meaning.words.stems import is_stop_word
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# A word so many words away counts half as much as the next one; a mark or "and" between counts as so many words.
HALF_DISTANCE, PAUSE = 3.0, 2
# However far off in its sentence, a word counts so much: it still tells one subject from another.
LEAST = 0.12
# Beyond so many words no sentence of news goes on; what is one without an end is not looked at whole for each number.
FARTHEST = 150
# Words right behind one that stands between two things, among which the second is named.
NEAR = 5

Surroundings = Mapping[str, float]
# How alike other surroundings are to some, from 0 to 1.
Likeness = Callable[[Surroundings], float]


def read_surroundings(reading: Reading, span: Span) -> Surroundings:
    """The words and numbers of the span's sentence outside it, each with a weight from 0 to 1."""
    sentence = reading.sentence_at(span)
    if sentence is None:
        return {}
    found: dict[str, float] = {}
    for side in (sentence.tokens_after(span), tuple(reversed(sentence.tokens_before(span)))):
        _weigh(side[:FARTHEST], number_words(reading, sentence), found)
    return found


def read_behind(reading: Reading, span: Span) -> Surroundings:
    """The words and numbers right behind the span, up to the first mark."""
    sentence = reading.sentence_at(span)
    if sentence is None:
        return {}
    found: dict[str, float] = {}
    near = tuple(takewhile(lambda token: not token.is_mark, sentence.tokens_after(span)))[:NEAR]
    _weigh(near, number_words(reading, sentence), found)
    return found


def number_words(reading: Reading, sentence: Sentence) -> Mapping[int, tuple[int, str]]:
    """Where each number of the sentence begins, with its end and its value as a word."""
    return {n.start: (n.end, f"#{n.value:g}") for n in reading.numerals_in(sentence.span)}


def _weigh(tokens: Iterable[Token], numbers: Mapping[int, tuple[int, str]], found: dict[str, float]) -> None:
    """Add the words of one side, given from the nearest on."""
    pauses = load_words("checking", "slots.pauses")
    ends = {end for end, _ in numbers.values()}
    distance = 0
    for token in tokens:
        if token.lower in pauses:
            distance += PAUSE
        if token.is_mark:
            continue
        word = numbers[token.start][1] if token.start in numbers else name_word(token.text)
        if token.start in numbers or not (is_stop_word(word) or token.end in ends):
            found[word] = max(found.get(word, 0.0), LEAST, math.exp2(-distance / HALF_DISTANCE))
        distance += 1


def sentence_words(reading: Reading, sentence: Sentence) -> frozenset[str]:
    """The words and numbers of a whole sentence."""
    words = {name_word(token.text) for token in sentence.tokens if not token.is_mark}
    return frozenset(words | {word for _, word in number_words(reading, sentence).values()})


class Rarity:
    """How rare each word and number is among the sentences of some readings."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        counts: dict[str, int] = {}
        total = 0
        for reading in readings:
            for sentence in reading.sentences:
                total += 1
                for word in sentence_words(reading, sentence):
                    counts[word] = counts.get(word, 0) + 1
        self._rare = {word: math.log(1 + total / count) for word, count in sorted(counts.items())}
        self._unknown = math.log(1 + total)

    def of(self, word: str) -> float:
        """The rarity of a word; that of the rarest where no sentence has it."""
        return self._rare.get(word, self._unknown)

    def share(self, ours: Surroundings) -> Likeness:
        """How much of what stands around ours stands around theirs too, from 0 to 1, for any theirs."""
        rare, whole = self._weigh(ours)

        def measure(theirs: Surroundings) -> float:
            shared = ours.keys() & theirs.keys()
            if not shared or not whole:
                return 0.0
            return math.fsum([min(ours[word], theirs[word]) * rare[word] for word in shared]) / whole

        return measure

    def cover(self, ours: Surroundings) -> Likeness:
        """How much of what stands around ours stands in theirs' sentence at all, from 0 to 1, for any theirs."""
        rare, whole = self._weigh(ours)

        def measure(theirs: Surroundings) -> float:
            shared = ours.keys() & theirs.keys()
            if not shared or not whole:
                return 0.0
            return math.fsum([ours[word] * rare[word] for word in shared]) / whole

        return measure

    def _weigh(self, ours: Surroundings) -> tuple[Mapping[str, float], float]:
        """The rarity of each of our words, and what all of them weigh: the same for all that they are compared to."""
        rare = {word: self.of(word) for word in ours}
        return rare, math.fsum([weight * rare[word] for word, weight in ours.items()])
