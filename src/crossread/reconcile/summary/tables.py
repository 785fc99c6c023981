"""The word lists of the first lines, and what tells that something is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crossread.meaning.words.patterns import Piece, read_pattern
from crossread.model.summaries import OpenKind
from crossread.text.lexicon import load_lexicon, load_words


@dataclass(frozen=True, slots=True)
class UnknownRule:
    """Words that say that something is not known, with a sentence that has them and one that only looks so."""

    name: str
    kind: OpenKind
    patterns: tuple[tuple[Piece, ...], ...]
    example: str
    counter: str


@cache
def load_unknowns() -> tuple[UnknownRule, ...]:
    """The rules in the order in which they are asked."""
    return tuple(
        UnknownRule(
            rule["name"],
            rule["kind"],
            tuple(map(read_pattern, rule["patterns"])),
            rule["example"],
            rule["counter"],
        )
        for rule in load_lexicon("summaries")["unknowns"]
    )


def find_askable(words: Iterable[str]) -> list[tuple[UnknownRule, tuple[Piece, ...]]]:
    """Every pattern with its rule that may stand among the words: those that have its first word, in their order."""
    patterns, beginning = _load_patterns()
    numbers = set(beginning[""]).union(*(beginning[word] for word in {*words} if word in beginning))
    return [patterns[number] for number in sorted(numbers)]


@cache
def _load_patterns() -> tuple[list[tuple[UnknownRule, tuple[Piece, ...]]], dict[str, list[int]]]:
    """All patterns in order, and by their first word which they are; those that may do without it under ``""``."""
    patterns = [(rule, pattern) for rule in load_unknowns() for pattern in rule.patterns]
    beginning: dict[str, list[int]] = {"": []}
    for number, (_, pattern) in enumerate(patterns):
        choices, optional = pattern[0]
        for word in [""] if optional else choices:
            beginning.setdefault(word, []).append(number)
    return patterns, beginning


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lists of words."""
    return load_words("summaries", name)


@cache
def load_idle() -> tuple[tuple[Piece, ...], ...]:
    """What people do not know in a plight, and no report could tell: what to do, what will happen."""
    return tuple(map(read_pattern, load_lexicon("summaries")["idle"]))


@cache
def load_service() -> tuple[tuple[Piece, ...], ...]:
    """What a report asks of its readers: to call with information, to follow, to click."""
    return tuple(map(read_pattern, load_lexicon("summaries")["service"]))
