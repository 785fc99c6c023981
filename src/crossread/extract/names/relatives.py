"""``President NAME`` beside a relative of the same surname: who of a family is meant.

News gives an office with the surname alone when everybody knows its holder. Where the only full
name of that surname is a relative's, the office must not go to the relative.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from crossread.extract.names.candidates import NameCandidate
from crossread.text.lexicon import load_lexicon

# How far before a name a word for a relative may stand, in tokens: ``daughters, Ann and Una NAME``.
REACH = 6
YOUNGER = frozenset({"jr", "jnr", "iii"})


@cache
def _offices() -> dict[str, str]:
    table: dict[str, str] = load_lexicon("titles")["offices"]
    return table


@cache
def _kin() -> frozenset[str]:
    return frozenset(load_lexicon("titles")["words"]["relatives"])


def title_keys(candidate: NameCandidate) -> set[str]:
    """The words of the titles beside a name, each by what it is compared by."""
    return {candidate.words.key[at] for first, last in candidate.titles for at in range(first, last)}


def read_offices(candidate: NameCandidate) -> set[str]:
    """The public offices among the titles beside a name, each by the word that it is compared by."""
    keys = title_keys(candidate)
    return {_offices()[key] for key in keys & _offices().keys()}


def read_offices_before(candidate: NameCandidate) -> set[str]:
    """The offices that stand right before the name: ``President NAME``, ``Prime Minister NAME``."""
    words = candidate.words
    ends = [last for _, last in candidate.titles if last <= candidate.first] if candidate.titled else []
    keys = {words.key[at] for last in ends for at in range(max(0, last - 2), last)}
    return {_offices()[key] for key in keys & _offices().keys()}


def is_relative(candidate: NameCandidate) -> bool:
    """Whether a word for a relative is among the titles or stands shortly before the name in its sentence."""
    words, first = candidate.words, candidate.first
    keys = title_keys(candidate)
    while first > 0 and candidate.first - first < REACH and not words.first_in_sentence[first]:
        first -= 1
        keys.add(words.key[first])
    return not keys.isdisjoint(_kin())


def holds_other_office(candidate: NameCandidate, offices: Set[str], relative: bool, suffix: str | None) -> bool:
    """Whether the surname comes with an office that is nowhere given to this bearer, who is somebody's relative."""
    given = read_offices_before(candidate)
    return bool(given) and not given & offices and (relative or suffix in YOUNGER)
