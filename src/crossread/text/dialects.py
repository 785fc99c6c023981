"""Spellings of one word between which a desk's style chooses: British and American, spoken and spelt out."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from crossread.text.lexicon import load_lexicon

# ``-ise`` and ``-ize`` with their endings: words of five letters or more, so that ``wise`` is never ``wize``.
_ISE = re.compile(r"(?<=[a-z]{2})([iy])s(e[sdr]?|ers|ing|ations?|able)$")
# A doubled l behind a vowel that is not the word's first: ``travelled``, ``counsellors``, but not ``filled``.
_DOUBLED = re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|ings|er|ers|or|ors|ous)$)")
_VOWEL = re.compile(r"[aeiouy]+")
_ENDINGS = ("", "s", "ed", "ing", "d", "er", "ers", "al", "able", "ably", "ful", "less", "ly", "hood", "hoods")
# What an apostrophe stands for. ``'s`` and ``'d`` each stand for two words, and ``'s`` may be a possessive.
_CONTRACTED = {
    "n't": ("not",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will",),
    "'m": ("am",),
    "'s": ("is", "has"),
    "'d": ("had", "would"),
}
_IRREGULAR = {"can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "let's": ("let", "us")}
# At most so many ways of spelling out are tried: runs of changed words are short.
_MOST_WAYS = 16


@cache
def american(word: str) -> str:
    """The word, in lower case, as American English spells it; unchanged where both spell it alike."""
    pairs = _pairs()
    if word in pairs:
        return pairs[word]
    if len(word) > 5:
        word = _ISE.sub(r"\1z\2", word)
    # Shorter words in ``-lled`` are another word with one l: ``filled``, ``tilled``.
    if len(_VOWEL.findall(word)) > 2 or (word.endswith("led") and len(word) > 6):
        word = _DOUBLED.sub("l", word)
    return word


def same_spelling(one: str, other: str) -> bool:
    """Whether the two words, in lower case, are British and American spellings of one."""
    return one == other or american(one) == american(other)


def spelled_out(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every way in which contractions and spoken forms among the words can be spelt out; the spellings American."""
    choices = [_ways(word) for word in words]
    found: set[tuple[str, ...]] = set()
    for number, way in enumerate(product(*choices)):
        if number >= _MOST_WAYS:
            break
        found.add(tuple(part for word in way for part in word))
    return frozenset(found)


def _ways(word: str) -> tuple[tuple[str, ...], ...]:
    spoken: dict[str, str] = load_lexicon("spellings")["spoken"]
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.strip("'") in spoken:
        return (tuple(spoken[word.strip("'")].split()),)
    for ending, full in _CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = american(word.removesuffix(ending))
            return tuple((stem, one) for one in full)
    return ((american(word),),)


@cache
def _pairs() -> dict[str, str]:
    table = load_lexicon("spellings")
    pairs: dict[str, str] = {}
    for british in table["our"]:
        for ending in _ENDINGS:
            pairs[british + ending] = british.replace("our", "or", 1) + ending
    for british, us in table["pairs"].items():
        for ending in ("", "s"):
            pairs.setdefault(british + ending, us + ending)
        if british.endswith("e"):
            for ending in ("d", "ing"):
                stem = british if ending == "d" else british[:-1]
                pairs.setdefault(stem + ending, _american_ending(us, ending))
    return pairs


def _american_ending(word: str, ending: str) -> str:
    if ending == "d":
        return word + ("d" if word.endswith("e") else "ed")
    return word.removesuffix("e") + "ing"
