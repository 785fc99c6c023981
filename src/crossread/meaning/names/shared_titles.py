"""Titles in the plural, as a list of people has them, for one of the list: ``Senators`` is ``Senator`` on a card."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from crossread.text.lexicon import load_words

_Table = Literal["roles", "lowered", "abbreviated", "compounded", "fronting", "relatives", "ties"]
# Abbreviations of titles in the plural.
_SEVERAL = load_words("titles", "several.words")
_TIES = load_words("titles", "several.ties")


def title_of_one(title: str) -> str:
    """The title as one of several bears it: ``owner of the club`` for ``owners of the club``.

    What is no role in the plural is left alone: ``head of sales``, ``hostess``, ``one of the founders``.
    """
    words = title.split()
    tie = next((at for at, word in enumerate(words) if word in _TIES), len(words))
    if tie == 0 or words[0].lower() == "one" or _one(words[tie - 1]) is None:
        return title
    ends = [at for at in range(tie) if at == tie - 1 or words[at + 1] == "and"]
    return " ".join((_one(word) or word) if at in ends else word for at, word in enumerate(words))


def _one(word: str) -> str | None:
    """The singular of a role's noun in the plural, with its full stop; None of any other word."""
    stop = "." if word.endswith(".") else ""
    bare = word.removesuffix(".")
    for end, single in (("people", "person"), ("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        one = bare.removesuffix(end) + single
        if bare.endswith(end) and one.lower() in _roles() and bare.lower() not in _roles():
            return one + stop
    return None


@cache
def _roles() -> frozenset[str]:
    """The nouns that say who somebody is, in the singular."""
    told = frozenset[str]().union(*(load_words("titles", f"words.{table}") for table in get_args(_Table)))
    return told - _SEVERAL - frozenset(word for word in told if word.endswith("s") and word[:-1] in told)
