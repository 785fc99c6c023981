"""What stands around a figure, a name or a date: the words that say what it is about.

Two mentions are of one thing where the words near them are the same. Nearness counts: in "45 in
New York, 28 in Baltimore" it is the next word, not the sentence, that says whose number it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from crossread.meaning.words.sentences import sentence_bounds
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.meaning.words.tokens import iter_parts
from crossread.text.lexicon import load_lexicon, load_pattern

# A word this many words away counts half as much as the next one.
HALF_DISTANCE = 3.0
# A comma, semicolon, bracket or "and" between them counts as so many words, a dash or colon too.
PAUSE = 2.0
# Words of the sentence never count less than this: they still tell one subject from another.
LEAST_WEIGHT = 0.12

_PAUSE = re.compile(r"[,;:()–—]| - | and\b")

# "12 of domestic violence" goes on to say what is counted; "Denver had 63," has said it. Words on the other side
# count less.
ASIDE = 0.6
_OPEN = load_pattern("checking", "contexts.open")
_CLOSED = re.compile(r"\s*(?:[,.;:)]|$|and\b)")

Context = Mapping[str, float]


@lru_cache(maxsize=20_000)
def read_context(text: str, start: int, end: int) -> Context:
    """The content words around characters ``start`` to ``end``, each with a weight from 0 to 1.

    Kept, since several rules ask for the same place, and the same sources are asked again for every draft.
    """
    first, last = sentence_bounds(text, start, end)
    weights: dict[str, float] = {}
    for word in iter_parts(text, first, last):
        name = name_word(text[word.start : word.end])
        if is_stop_word(name) or _is_number(name) or (word.start < end and start < word.end):
            continue
        weight = _weight(text, (start, end), (word.start, word.end))
        weights[name] = max(weights.get(name, 0.0), weight)
    return weights


@cache
def _classes() -> dict[str, str]:
    """Words to the class of those that reports use for one another: "hurt" and "wounded", "Mrs." and "hers"."""
    return {word: f"({name})" for name, words in sorted(load_lexicon("akin")["words"].items()) for word in words}


@lru_cache(maxsize=20_000)
def name_word(word: str) -> str:
    """What a word goes by in a context: its class, else its stem."""
    return _classes().get(word.lower()) or stem(word)


@lru_cache(maxsize=20_000)
def _is_number(word: str) -> bool:
    """Whether the word is itself a number, which a wrong draft may have in another's place; years say when."""
    if word[0].isdecimal():
        return not (len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20"))
    return word in load_lexicon("number_words")["ones"] or word in load_lexicon("number_words")["tens"]


def _weight(text: str, mention: tuple[int, int], word: tuple[int, int]) -> float:
    aside = _CLOSED.match(text, mention[1]) if word[0] >= mention[1] else _OPEN.match(text, mention[1])
    between = text[mention[1] : word[0]] if word[0] >= mention[1] else text[word[1] : mention[0]]
    distance = len(between.split()) + PAUSE * len(_PAUSE.findall(between))
    return max(LEAST_WEIGHT, math.exp2(-distance / HALF_DISTANCE) * (ASIDE if aside else 1.0))


def rarity(contexts: Iterable[Context]) -> dict[str, float]:
    """Inverse document frequency of every word over the contexts given."""
    counts: dict[str, int] = {}
    total = 0
    for context in contexts:
        total += 1
        for word in context:
            counts[word] = counts.get(word, 0) + 1
    return {word: math.log(1 + total / count) for word, count in sorted(counts.items())}


def compare_with(draft: Context, rare: Mapping[str, float], unknown: float) -> Callable[[Context], float]:
    """A function that says how much of the draft's context stands around a source's mention too, from 0 to 1.

    ``unknown`` is the rarity of a word that no source has. What is the same for all mentions is worked out once.
    """
    weighed = [(word, weight, rare.get(word, unknown)) for word, weight in draft.items()]
    whole = math.fsum(weight * rarity for _, weight, rarity in weighed)

    def compare(source: Context) -> float:
        shared = 0.0
        for word, weight, rarity in weighed:
            theirs = source.get(word)
            if theirs is not None:
                shared += (theirs if theirs < weight else weight) * rarity
        return shared / whole if whole else 0.0

    return compare
