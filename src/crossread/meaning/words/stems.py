"""Words reduced so that their forms compare equal, and the words that carry no content."""

from __future__ import annotations

from functools import lru_cache

from crossread.meaning.words.folding import fold
from crossread.text.lexicon import load_words


def is_stop_word(word: str) -> bool:
    """Whether a stem is one of the function words that carry no content."""
    return word in load_words("stop_words", "words")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without case, possessive, and the commonest inflections.

    A weak stemmer on purpose (after the S-stemmer of Harman, "How effective is suffixing?", JASIS 1991,
    with ``-ed`` and ``-ing``): it must join "arrests" and "arrested", never "universe" and "university".
    """
    plain = fold(word).removesuffix("'s").removesuffix("'").removesuffix(".")
    if len(plain) <= 3 or not plain.isalpha():
        return plain
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        plain = plain[:-1]
    for ending in ("ing", "ed"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return _undouble(plain.removesuffix(ending))
    return plain.removesuffix("e") if len(plain) > 4 else plain


def _undouble(plain: str) -> str:
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "lsz":
        return plain[:-1]
    return plain.removesuffix("e") if len(plain) > 4 else plain
