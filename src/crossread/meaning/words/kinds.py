"""Nouns of one kind, of which one excludes the other: a church is no school, a sedan is a car.

``lexicon/en/word_kinds.toml`` has them by a dictionary, ``kinds.toml`` what that lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from crossread.text.lexicon import load_lexicon


class NounSense(NamedTuple):
    """What a noun is within a kind: ``sedan`` its own node, ``above`` that, ``car`` and ``vehicle``.

    ``loose`` are those of ``above`` whose sorts do not exclude each other, and ``groups`` the numbers of the groups of
    words that may be used of one thing.
    """

    kind: str
    own: frozenset[str]
    above: frozenset[str]
    loose: frozenset[str]
    groups: frozenset[int]

    def excludes(self, other: NounSense) -> bool:
        """Whether what is the one is not the other.

        >>> [church], [school], [chapel] = map(find_senses, ("church", "school", "chapel"))
        >>> church.excludes(school), church.excludes(chapel)
        (True, False)
        """
        if self.kind != other.kind or self.own & other.above or other.own & self.above:
            return False
        return not self.loose & other.loose and not self.groups & other.groups


def find_senses(noun: str) -> tuple[NounSense, ...]:
    """What a noun is, by the plain form of its words: one sense for each kind that it is of."""
    return _senses().get(noun, ())


def are_apart(one: str, other: str) -> bool:
    """Whether two nouns are of one kind and of none as one thing.

    >>> are_apart("kitchen", "bedroom"), are_apart("pistol", "gun"), are_apart("kitchen", "gun")
    (True, False, False)
    """
    pairs = [(ours, theirs) for ours in find_senses(one) for theirs in find_senses(other) if ours.kind == theirs.kind]
    return bool(pairs) and all(ours.excludes(theirs) for ours, theirs in pairs)


@cache
def longest_noun() -> int:
    """The words of the longest noun that is of a kind."""
    return max(len(noun.split()) for noun in _senses())


@cache
def noun_openings() -> frozenset[str]:
    """The words that nouns of kinds begin with."""
    return frozenset(noun.split()[0] for noun in _senses())


@cache
def _senses() -> Mapping[str, tuple[NounSense, ...]]:
    found: dict[str, list[NounSense]] = {}
    listed, kept = load_lexicon("word_kinds"), load_lexicon("kinds")["nouns"]
    for kind in sorted(listed.keys() | kept.keys()):
        held = listed.get(kind, {})
        entries = [*map(_read_entry, held.get("words", ())), *map(_read_path, kept.get(kind, ()))]
        for noun, sense in _iter_senses(kind, entries, held.get("alike", ())):
            found.setdefault(noun, []).append(sense)
    return {noun: tuple(senses) for noun, senses in found.items()}


class _Entry(NamedTuple):
    """A node by its first word, the other words for it, and the nodes that it is a sort of."""

    words: Sequence[str]
    above: Sequence[str]
    loose: bool = False


def _read_entry(entry: str) -> _Entry:
    """An entry of the dictionary's: ``taxi=cab~<car,vehicle``."""
    said, _, above = entry.partition("<")
    return _Entry(said.rstrip("~").split("="), above.split(",") if above else (), said.endswith("~"))


def _read_path(entry: str) -> _Entry:
    """An entry of the list's: ``truck/pickup=pickup truck``."""
    name, *others = entry.split("=")
    *above, word = name.split("/")
    return _Entry((word, *others), above)


def _iter_senses(
    kind: str, entries: Iterable[_Entry], alike: Sequence[Sequence[str]]
) -> Iterator[tuple[str, NounSense]]:
    above: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    loose: set[str] = set()
    for entry in entries:
        name = entry.words[0]
        above.setdefault(name, set()).update(entry.above)
        loose |= {name} if entry.loose else set()
        for word in entry.words:
            own.setdefault(word, set()).add(name)
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(alike):
        for word in group:
            groups.setdefault(word, set()).add(number)
    for word, names in own.items():
        over = _climb(names, above)
        numbers = frozenset(number for name in (word, *names) for number in groups.get(name, ()))
        yield word, NounSense(kind, frozenset(names), over, over & loose, numbers)


def _climb(names: Iterable[str], above: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The nodes and all that they are sorts of."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += above.get(name, ())
    return frozenset(found)
