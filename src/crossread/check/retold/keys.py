"""Sentences as keys: what two sentences share that tell one thing in different words.

The key of a word is its root, ``replac`` of "replaced" and of "replacement", and the class of words that writers put
for it (``lexicon/en/paraphrases.toml``); the key of a number is its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from crossread.check.owners.runs import read_runs
from crossread.check.slots.surroundings import number_words
from crossread.meaning.words.folding import fold
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.text.lexicon import load_lexicon, load_words

# Words of more letters than this are compared by so many: "replaced" and "replacement".
ROOT = 6

Keys = frozenset[str]
_NONE: Keys = frozenset()


@dataclass(frozen=True, slots=True)
class KeyedSentence:
    """A sentence with the keys of each of its tokens; none for small words, marks, and the rest of a long number.

    ``names`` are the words of its names, folded; ``of_names`` the indices of the tokens that are in one.
    """

    sentence: Sentence
    tokens: Sequence[Token]
    keys: tuple[Keys, ...]
    every: Keys
    names: frozenset[str]
    of_names: frozenset[int]


def read_keyed(reading: Reading) -> Iterator[KeyedSentence]:
    """Every sentence of a reading with its keys."""
    for sentence in reading.sentences:
        keys = tuple(_iter_keys(reading, sentence))
        runs = read_runs(sentence.tokens)
        yield KeyedSentence(
            sentence,
            sentence.tokens,
            keys,
            frozenset(key for of_one in keys for key in of_one),
            frozenset(word for run in runs for word in run.words),
            frozenset(at for run in runs for at in range(run.first, run.last)),
        )


def _iter_keys(reading: Reading, sentence: Sentence) -> Iterator[Keys]:
    numbers = number_words(reading, sentence)
    end = -1
    for token, following in zip(sentence.tokens, (*sentence.tokens[1:], None), strict=True):
        if token.start in numbers:
            end, key = numbers[token.start]
            yield frozenset([key])
        elif token.start < end or token.is_mark:
            yield _NONE
        else:
            phrase = f"{token.lemma.lower()} {following.lower}" if following is not None else ""
            yield keys_of(token.text, token.lemma) | _classes().get(phrase, _NONE)


@lru_cache(maxsize=20_000)
def keys_of(text: str, lemma: str) -> Keys:
    """The roots and classes of a word; none of a word that carries no content, or that only denies."""
    word = fold(text)
    if is_stop_word(word) or word in load_words("checking", "retold.negators"):
        return _NONE
    roots = {root for root in (_root(word), _root(lemma)) if len(root) > 1 and not is_stop_word(root)}
    return frozenset(roots).union(*(_classes().get(root, _NONE) for root in roots))


def _root(word: str) -> str:
    return stem(word)[:ROOT]


@cache
def _classes() -> Mapping[str, Keys]:
    """The root of each word of a class, and each phrase of one, to the classes that it is of."""
    found: dict[str, set[str]] = {}
    for words in load_lexicon("paraphrases")["classes"]:
        for word in words:
            found.setdefault(word if " " in word else _root(word), set()).add(f"({words[0]})")
    return {word: frozenset(names) for word, names in sorted(found.items())}
