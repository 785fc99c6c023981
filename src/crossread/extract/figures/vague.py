"""Amounts that words only bound: ``dozens``, ``tens of millions``, ``several hundred``; and pairs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crossread.extract.figures.lexemes import Lexeme
from crossread.extract.figures.numerals import Number
from crossread.text.lexicon import load_lexicon, load_words


def read_vague(lexemes: Sequence[Lexeme], first: int) -> Number | None:
    """The vague amount that begins at this lexeme; None where there is none."""
    word = lexemes[first].lower
    if word in load_lexicon("number_words")["vague"]:
        return _read_plural(lexemes, first)
    if word == "a" and _at(lexemes, first + 1) in ("few", "couple", "pair"):
        return _read_quantifier(lexemes, first + 1) or _read_pair(lexemes, first + 1)
    if word in ("several", "few", "couple", "many"):
        return _read_quantifier(lexemes, first)
    return _read_pair(lexemes, first) if word == "pair" else None


def _at(lexemes: Sequence[Lexeme], index: int) -> str:
    return lexemes[index].lower if 0 <= index < len(lexemes) else ""


def _read_plural(lexemes: Sequence[Lexeme], first: int) -> Number | None:
    """``dozens``; ``hundreds of thousands`` multiplies, as far as the words go."""
    table = load_lexicon("number_words")["vague"]
    word = lexemes[first].lower
    if word in ("scores", "tens") and _at(lexemes, first + 1) != "of":
        return None
    low, high = (Decimal(bound) for bound in table[word])
    end = first + 1
    while _at(lexemes, end) == "of" and (again := _at(lexemes, end + 1)) in table and again not in ("tens", "scores"):
        scale = Decimal(table[again][0]) if again != "dozens" else Decimal(12)
        low, high, end = low * scale, high * scale, end + 2
    if word == "tens" and end == first + 1:
        return None
    return Number(None, low, end, "vague", low, high, scaled=end > first + 1)


def _read_quantifier(lexemes: Sequence[Lexeme], first: int) -> Number | None:
    """``several hundred``, ``few dozen``, ``couple of thousand``: a scale word must follow."""
    words = load_lexicon("number_words")
    scales = words["scales"] | words["groups"] | {f"{scale}s": value for scale, value in words["scales"].items()}
    end = first + 1
    if _at(lexemes, first) == "couple" and _at(lexemes, end) == "of":
        end += 1
    if _at(lexemes, end) not in scales and _at(lexemes, end) != "dozens":
        return None
    low, high = (Decimal(bound) for bound in words["quantifiers"][_at(lexemes, first)])
    factor = Decimal(1)
    while (word := _at(lexemes, end)) in scales or word == "dozens":
        factor, end = factor * Decimal(scales.get(word, 12)), end + 1
    return Number(None, factor, end, "vague", low * factor, high * factor, scaled=True)


def _read_pair(lexemes: Sequence[Lexeme], first: int) -> Number | None:
    """``a pair of shootings`` and ``a couple of days`` are two; ``a pair of gloves`` is one thing."""
    if _at(lexemes, first) not in ("pair", "couple") or _at(lexemes, first + 1) != "of":
        return None
    if any(_at(lexemes, at) in load_words("number_names", "worn_in_pairs") for at in range(first + 2, first + 5)):
        return None
    return Number(Decimal(2), Decimal(1), first + 1, "words")
