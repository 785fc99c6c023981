"""Words of one class of which one excludes the other: a van is no truck, a pickup is one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from crossread.meaning.words.kinds import are_apart, find_senses, longest_noun, noun_openings
from crossread.model.sentences import Token
from crossread.text.lexicon import load_lexicon

_NOUNS = frozenset(("NOUN", "PROPN"))
_TELLING = frozenset(("ADJ", "NOUN"))
# ``opposites`` are adjectives of which one is the contrary of the other.
Sort = Literal["nouns", "adjectives", "opposites"]


class Kind(NamedTuple):
    """A word of classes: ``("nouns", "pickup", {"vehicle"})``; of an adjective the word that names what it tells."""

    sort: Sort
    word: str
    families: frozenset[str]

    def excludes(self, other: Kind) -> bool:
        """Whether what is the one is not the other."""
        if self.sort != other.sort or not self.families & other.families:
            return False
        return are_apart(self.word, other.word) if self.sort == "nouns" else self.word != other.word

    def may_be(self, other: Kind) -> bool:
        """Whether one is the other, or a sort of it."""
        return self.sort == other.sort and bool(self.families & other.families) and not self.excludes(other)


def find_kind(tokens: Sequence[Token], at: int) -> tuple[Kind, int] | None:
    """The kind that the words at the token name, and how many words they are; the longest entry wins."""
    if not {tokens[at].lower, tokens[at].lemma.lower()} & _openings():
        return None
    for size in range(min(_longest(), len(tokens) - at), 0, -1):
        words = tokens[at : at + size]
        before = [token.lower for token in words[:-1]]
        for said in dict.fromkeys((words[-1].lower, words[-1].lemma.lower())):
            kind = _look_up(" ".join([*before, said]), words[-1].tag)
            if kind is not None:
                return kind, size
    return None


def _look_up(said: str, tag: str) -> Kind | None:
    senses = find_senses(said) if tag in _NOUNS else ()
    if senses:
        return Kind("nouns", said, frozenset(sense.kind for sense in senses))
    return _adjectives().get(said) if tag in _TELLING else None


@cache
def _longest() -> int:
    return max(longest_noun(), *(len(entry.split()) for entry in _adjectives()))


@cache
def _openings() -> frozenset[str]:
    """The words that entries begin with."""
    return noun_openings() | {entry.split()[0] for entry in _adjectives()}


@cache
def _adjectives() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for family, entries in load_lexicon("kinds")["adjectives"].items():
        for entry in entries:
            name, *synonyms = entry.split("=")
            for word in (name, *synonyms):
                found.setdefault(word, Kind("adjectives", name, frozenset((family,))))
    pairs: dict[str, set[str]] = {}
    for pair in load_lexicon("word_opposites")["adjectives"]["pairs"]:
        for word in pair:
            pairs.setdefault(word, set()).add("/".join(pair))
    for word, families in sorted(pairs.items()):
        found.setdefault(word.replace("-", " - "), Kind("opposites", word, frozenset(families)))
    return found
