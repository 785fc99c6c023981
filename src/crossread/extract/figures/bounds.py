"""Words that make a number rough or bound it: ``nearly 500``, ``at least 40``, ``500 or so``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.extract.figures.lexemes import Lexemes, phrase_key
from crossread.model.mentions import Approximation, Limit
from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Bound:
    """How a number is bounded, and the lexeme where the words begin (before it) or end (after it)."""

    approx: Approximation
    edge: int
    limit: Limit | None = None


Phrases = dict[tuple[str, ...], tuple[Approximation, Limit | None]]


@cache
def _before() -> tuple[Phrases, int]:
    return _load("before")


@cache
def _after() -> tuple[Phrases, int]:
    return _load("after")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in _before()[0])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _after()[0])


def _load(table: str) -> tuple[Phrases, int]:
    words = load_lexicon("bounds")
    meant: dict[str, Limit] = {phrase: limit for limit, listed in words["limits"].items() for phrase in listed}
    plain: dict[Approximation, Limit] = {"above": "more than", "below": "fewer than"}
    phrases: Phrases = {
        phrase_key(phrase): (approx, None if approx == "about" else meant.get(phrase) or plain[approx])
        for approx, listed in words[table].items()
        for phrase in listed
    }
    return phrases, max(map(len, phrases))


def find_bound_before(lexemes: Lexemes, first: int) -> Bound | None:
    """The longest phrase that ends where the number begins."""
    phrases, longest = _before()
    if lexemes.word(first - 1) not in _last_words():
        return None
    for length in range(min(longest, first), 0, -1):
        found = phrases.get(tuple(lexeme.lower for lexeme in lexemes[first - length : first]))
        if found:
            return Bound(found[0], first - length, found[1])
    return None


def find_bound_after(lexemes: Lexemes, end: int) -> Bound | None:
    """The longest phrase that begins where the number, with its unit, ends; ``500+`` too."""
    phrases, longest = _after()
    if end < len(lexemes) and lexemes[end].text == "+" and not lexemes[end].spaced:
        return Bound("above", end + 1, "at least")
    if lexemes.word(end) not in _first_words():
        return None
    for length in range(min(longest, len(lexemes) - end), 0, -1):
        found = phrases.get(tuple(lexeme.lower for lexeme in lexemes[end : end + length]))
        if found:
            return Bound(found[0], end + length, found[1])
    return None
