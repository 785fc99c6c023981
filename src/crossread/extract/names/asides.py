"""What stands between a name and its apposition: an age, a party."""

from __future__ import annotations

from crossread.extract.names.affiliations import PARTIES, find_party
from crossread.extract.names.words import Words
from crossread.text.lexicon import load_words

_LETTERS = load_words("name_reading", "affiliations.postnominals")


def skip_age(words: Words, end: int) -> int:
    """The token behind ``, 41`` or ``(41`` that follows a name; ``end`` where no age does."""
    at = end + 1 if words.key[end + 1 : end + 2] == ["also"] else end  # "NAME, also 16,"
    if (
        at + 2 < len(words)
        and words.text[end] in {",", "("}
        and words.text[at + 1].isdecimal()
        and len(words.text[at + 1]) <= 3
    ):
        return at + 2
    return end


def skip_asides(words: Words, end: int) -> int:
    """The token behind an age and a party that follow a name: ``(D-Ohio)``, ``, R-Utah``, ``(R)``, ``(Utah)``."""
    at = skip_age(words, _skip_letters(words, end))
    if words.text[at : at + 1] == ["("] and words.text[at + 2 : at + 3] == [")"] and _is_seat(words, at + 1):
        return at + 3
    party = find_party(words, at)
    if party is None:
        return at
    bracketed = words.text[at] == "(" and words.text[party[1] : party[1] + 1] == [")"]
    return party[1] + 1 if bracketed else party[1]


def _skip_letters(words: Words, end: int) -> int:
    """Behind ``, MD`` and ``, Ph.D.``, which say what somebody has taken."""
    lettered = words.text[end : end + 3 : 2] == [",", ","] and words.key[end + 1] in _LETTERS
    return end + 2 if lettered else end


def _is_seat(words: Words, index: int) -> bool:
    return words.text[index] in PARTIES or (words.label[index] == "GPE" and words.text[index][0].isupper())
