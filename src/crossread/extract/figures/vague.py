"""Amounts that words only bound: ``dozens``, ``tens of millions``, ``several hundred``; and pairs."""

from __future__ import annotations

from decimal import Decimal

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.numerals import Number
from crossread.text.lexicon import load_lexicon, load_words

_INDEFINITE = load_words("figure_reading", "vague.indefinite")


def read_vague(lexemes: Lexemes, first: int) -> Number | None:
    """The vague amount that begins at this lexeme; None where there is none."""
    word = lexemes[first].lower
    if word in load_lexicon("number_words")["vague"]:
        return _read_plural(lexemes, first)
    if word == "a" and lexemes.word(first + 1) in ("few", "couple", "pair"):
        return _read_quantifier(lexemes, first + 1) or _read_pair(lexemes, first + 1)
    if word in _INDEFINITE:
        return _read_quantifier(lexemes, first)
    return _read_pair(lexemes, first) if word == "pair" else None


def _read_plural(lexemes: Lexemes, first: int) -> Number | None:
    """``dozens``; ``hundreds of thousands`` multiplies, as far as the words go."""
    table = load_lexicon("number_words")["vague"]
    word = lexemes[first].lower
    if word in ("scores", "tens") and lexemes.word(first + 1) != "of":
        return None
    low, high = (Decimal(bound) for bound in table[word])
    end = first + 1
    while lexemes.word(end) == "of" and (again := lexemes.word(end + 1)) in table and again not in ("tens", "scores"):
        scale = Decimal(table[again][0]) if again != "dozens" else Decimal(12)
        low, high, end = low * scale, high * scale, end + 2
    if word == "tens" and end == first + 1:
        return None
    return Number(None, low, end, "vague", low, high, scaled=end > first + 1)


def _read_quantifier(lexemes: Lexemes, first: int) -> Number | None:
    """``several hundred``, ``few dozen``, ``couple of thousand``: a scale word must follow."""
    words = load_lexicon("number_words")
    scales = words["scales"] | words["groups"] | {f"{scale}s": value for scale, value in words["scales"].items()}
    end = first + 1
    if lexemes.word(first) == "couple" and lexemes.word(end) == "of":
        end += 1
    if lexemes.word(end) not in scales and lexemes.word(end) != "dozens":
        return None
    bounds = words["quantifiers"].get(lexemes.word(first))
    if bounds is None:
        return None
    low, high = map(Decimal, bounds)
    factor = Decimal(1)
    while (word := lexemes.word(end)) in scales or word == "dozens":
        factor, end = factor * Decimal(scales.get(word, 12)), end + 1
    return Number(None, factor, end, "vague", low * factor, high * factor, scaled=True)


def _read_pair(lexemes: Lexemes, first: int) -> Number | None:
    """``a pair of shootings`` and ``a couple of days`` are two; ``a pair of gloves`` is one thing."""
    if lexemes.word(first) not in ("pair", "couple") or lexemes.word(first + 1) != "of":
        return None
    if any(lexemes.word(at) in load_words("number_names", "worn_in_pairs") for at in range(first + 2, first + 5)):
        return None
    return Number(Decimal(2), Decimal(1), first + 1, "words")
