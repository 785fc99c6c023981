"""Words of one class of which one excludes the other: a van is no truck, a pickup is one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from crossread.model.sentences import Token
from crossread.text.lexicon import load_lexicon

# Words of the longest entry.
LONGEST = 2
_TAGS: dict[str, tuple[str, ...]] = {"nouns": ("NOUN", "PROPN"), "adjectives": ("ADJ", "NOUN")}
Sort = Literal["nouns", "adjectives"]
_SORTS: tuple[Sort, ...] = ("nouns", "adjectives")


class Kind(NamedTuple):
    """A member of a class: ``("vehicle", ("truck", "pickup"))``."""

    sort: Sort
    family: str
    path: tuple[str, ...]

    def excludes(self, other: Kind) -> bool:
        """Whether what is the one is not the other."""
        shorter = min(len(self.path), len(other.path))
        return self[:2] == other[:2] and self.path[:shorter] != other.path[:shorter]

    def may_be(self, other: Kind) -> bool:
        """Whether one is the other, or a sort of it."""
        return self[:2] == other[:2] and not self.excludes(other)


def find_kind(tokens: Sequence[Token], at: int) -> tuple[Kind, int] | None:
    """The kind that the words at the token name, and how many words they are; the longest entry wins."""
    if tokens[at].lower not in _openings() and tokens[at].lemma.lower() not in _openings():
        return None
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = tokens[at : at + size]
        last = words[-1]
        said = " ".join([*(token.lower for token in words[:-1]), last.lemma.lower()])
        kind = _entries().get(said) or _entries().get(" ".join(token.lower for token in words))
        if kind is not None and last.tag in _TAGS[kind.sort]:
            return kind, size
    return None


@cache
def _openings() -> frozenset[str]:
    """The words that entries begin with."""
    return frozenset(entry.split()[0] for entry in _entries())


@cache
def _entries() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for sort in _SORTS:
        for family, entries in load_lexicon("kinds")[sort].items():
            for entry in entries:
                name, *synonyms = entry.split("=")
                path = tuple(name.split("/"))
                for word in (path[-1], *synonyms):
                    found.setdefault(word, Kind(sort, family, path))
    return found
