"""Words that make a number rough or bound it: ``nearly 500``, ``at least 40``, ``500 or so``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.extract.figures.lexemes import Lexemes, phrase_key
from crossread.model.mentions import Approximation
from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Bound:
    """How a number is bounded, and the lexeme where the words begin (before it) or end (after it)."""

    approx: Approximation
    edge: int


@cache
def _before() -> tuple[dict[tuple[str, ...], Approximation], int]:
    return _load("before")


@cache
def _after() -> tuple[dict[tuple[str, ...], Approximation], int]:
    return _load("after")


def _load(table: str) -> tuple[dict[tuple[str, ...], Approximation], int]:
    phrases: dict[tuple[str, ...], Approximation] = {
        phrase_key(phrase): approx for approx, listed in load_lexicon("bounds")[table].items() for phrase in listed
    }
    return phrases, max(map(len, phrases))


def find_bound_before(lexemes: Lexemes, first: int) -> Bound | None:
    """The longest phrase that ends where the number begins."""
    phrases, longest = _before()
    for length in range(min(longest, first), 0, -1):
        approx = phrases.get(tuple(lexeme.lower for lexeme in lexemes[first - length : first]))
        if approx:
            return Bound(approx, first - length)
    return None


def find_bound_after(lexemes: Lexemes, end: int) -> Bound | None:
    """The longest phrase that begins where the number, with its unit, ends; ``500+`` too."""
    phrases, longest = _after()
    if end < len(lexemes) and lexemes[end].text == "+" and not lexemes[end].spaced:
        return Bound("above", end + 1)
    for length in range(min(longest, len(lexemes) - end), 0, -1):
        approx = phrases.get(tuple(lexeme.lower for lexeme in lexemes[end : end + length]))
        if approx:
            return Bound(approx, end + length)
    return None
