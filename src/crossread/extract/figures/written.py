"""Every number as it is written, whatever it counts: a street number, a flight and a score are numbers too.

The reader of quantities decides what counts as a figure. This one decides nothing: a draft may have any of them wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossread.extract.figures.bounds import find_bound_before
from crossread.extract.figures.currencies import apply_letter_scale, find_currency
from crossread.extract.figures.lexemes import Lexeme, Lexemes, split_lexemes
from crossread.extract.figures.numerals import read_number, small_words
from crossread.extract.figures.portions import read_portion
from crossread.extract.figures.units import find_unit_after
from crossread.extract.passages import Passage
from crossread.model.mentions import Approximation, Limit, Numeral, NumeralShape
from crossread.text.labels import iter_labels
from crossread.text.lexicon import load_lexicon, load_listed, load_words

# Longer runs of digits are identifiers.
MOST_DIGITS = 15
_HUNDREDTH = 0.01
_RUN = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Written:
    """A number among lexemes: its characters (half-open), its value, and the place value of its last stated digit."""

    start: int
    end: int
    value: float
    step: float
    shape: NumeralShape
    approx: Approximation = "exact"
    limit: Limit | None = None


def find_numerals(passage: Passage) -> Iterator[Numeral]:
    """The numbers of a passage in order; none overlap, and none lies in digits that are words (``24/7``)."""
    labels = list(iter_labels(passage.text))
    for found in iter_written(split_lexemes(passage.text)):
        if any(start < found.end and found.start < end for start, end in labels):
            continue
        span = passage.chars(found.start, found.end)
        yield Numeral(span, found.value, found.step, found.shape, found.approx, found.limit)


def iter_written(lexemes: Lexemes) -> Iterator[Written]:
    """The numbers of some lexemes in order; none overlap."""
    index = 0
    while index < len(lexemes):
        if lexemes[index].kind == "p":
            index += 1
            continue
        found, end = _read(lexemes, index)
        yield from found
        index = max(end, index + 1)


def _read(lexemes: Lexemes, index: int) -> tuple[list[Written], int]:
    """What begins at a lexeme, and the lexeme after it."""
    lexeme = lexemes[index]
    if lexeme.kind == "p" or (lexeme.kind == "w" and not _may_begin(lexemes, index)):
        return [], index + 1
    if lexeme.kind == "x":
        return _read_runs(lexeme), index + 1
    return (
        _read_part(lexemes, index)
        or _read_ordinal(lexemes, index)
        or _read_code(lexemes, index)
        or _read_number(lexemes, index)
    )


def _read_runs(lexeme: Lexeme) -> list[Written]:
    """The runs of digits of a piece that is no number, ``4/5/2031``; none of an address or a handle."""
    if not lexeme.text[0].isdecimal():
        return []
    return [_plain_run(match, lexeme.start) for match in _RUN.finditer(lexeme.text) if _fits(match[0])]


def _may_begin(lexemes: Lexemes, index: int) -> bool:
    """Whether a word is one that numbers begin with, or touches what it may be a code with: nearly none is."""
    word = lexemes[index].lower
    return word in _first_words() or (
        lexemes.touches(index + 1) and (lexemes[index + 1].kind != "p" or word == "quarter")
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset({"a", "an", "half", *small_words(), *load_listed("number_words", "ordinals")})


def _plain_run(match: re.Match[str], start: int) -> Written:
    return Written(start + match.start(), start + match.end(), float(match[0]), 1.0, "plain")


def _fits(digits: str) -> bool:
    return len(digits) <= MOST_DIGITS


def _read_part(lexemes: Lexemes, index: int) -> tuple[list[Written], int] | None:
    """``a third``, ``two-thirds``, ``half``: a share, bounded as the words before it say."""
    parts: dict[str, int] = load_lexicon("number_words")["parts"]
    word = lexemes.word(index)
    count = 1 if word in ("a", "an") else int(small_words().get(word, _digit(lexemes, index)))
    at = index + 1 + (lexemes.word(index + 1) == "-")
    portion = read_portion(lexemes, index)
    if portion is not None and portion.form == "words":
        return None  # "half a million" is a number
    if word == "half":
        value, end = 0.5, index + 1
    elif count and lexemes.word(at) in parts and not (word == "an" and lexemes.word(at + 1) == "-"):
        value, end = count / parts[lexemes.word(at)], at + 1
    else:
        return None
    start, end_at = lexemes[index].start, lexemes[end - 1].end
    return [Written(start, end_at, value, _HUNDREDTH, "part", *_bound(lexemes, index))], end


def _bound(lexemes: Lexemes, first: int) -> tuple[Approximation, Limit | None]:
    """How the words before a number make it rough or bound it."""
    bound = find_bound_before(lexemes, first)
    return (bound.approx, bound.limit) if bound else ("exact", None)


def _digit(lexemes: Lexemes, index: int) -> Decimal:
    text = lexemes[index].text
    return Decimal(text) if len(text) == 1 and text.isdecimal() else Decimal(0)


def _read_ordinal(lexemes: Lexemes, index: int) -> tuple[list[Written], int] | None:
    """``second``, ``70th``."""
    lexeme, ordinals = lexemes[index], load_listed("number_words", "ordinals")
    if lexeme.lower in ordinals:
        return [Written(lexeme.start, lexeme.end, ordinals.index(lexeme.lower) + 1.0, 1.0, "ordinal")], index + 1
    digits = lexeme.text.replace(",", "")
    ending = lexemes.touches(index + 1) and lexemes.word(index + 1) in load_words("number_words", "ordinal_endings")
    if ending and digits.isdecimal() and _fits(digits):
        return [Written(lexeme.start, lexemes[index + 1].end, float(digits), 1.0, "ordinal")], index + 2
    return None


def _read_code(lexemes: Lexemes, index: int) -> tuple[list[Written], int] | None:
    """``QX17``, ``4B``: letters that touch digits and are no scale of them."""
    end = index + 1
    while lexemes.touches(end) and lexemes[end].kind in "nw":
        end += 1
    run = lexemes[index:end]
    if run[0].kind == "w" and end > index + 1 and find_currency(lexemes, index + 1) is not None:
        return None  # "$US6,500"
    if len(run) == 1 or (run[0].kind == "n" and _is_scale(lexemes, index, end)):
        return None
    digits = "".join(character for lexeme in run for character in lexeme.text if character.isdecimal())
    if not digits or not _fits(digits):
        return [], end
    return [Written(run[0].start, run[-1].end, float(digits), 1.0, "code")], end


def _is_scale(lexemes: Lexemes, index: int, end: int) -> bool:
    """Whether the letters behind the digits scale them: ``186K``, ``1.2bn``, ``1.5m``; ``½`` adds to them."""
    words = load_lexicon("number_words")
    letters = lexemes.word(index + 1)
    scale = letters in words["letter_scales"] or letters in words["short_scales"] or letters in words["scales"]
    return scale or all(lexeme.kind == "n" for lexeme in lexemes[index:end])


def _read_number(lexemes: Lexemes, index: int) -> tuple[list[Written], int]:
    """Digits or number words with their scale, currency and percent; "one" by itself is as often a pronoun."""
    number = read_portion(lexemes, index)
    if number is None or number.form != "words":
        number = read_number(lexemes, index)
    if number is None or number.value is None:
        return [], index + 1
    currency = find_currency(lexemes, index) if lexemes[index].kind == "n" else None
    number = apply_letter_scale(lexemes, number, currency is not None)
    share = find_unit_after(lexemes, number.end)
    end = share.edge if share is not None and share.kind == "percent" else number.end
    plain = "".join(lexeme.lower for lexeme in lexemes[index:end])
    value = float(number.value or 0)
    if plain == "one" or abs(value) >= 10.0**MOST_DIGITS:
        return [], end
    shape: NumeralShape = "money" if currency else "share" if end != number.end else "plain"
    first = currency.edge if currency else index
    start, end_at = lexemes[first].start, lexemes[end - 1].end
    return [Written(start, end_at, value, float(number.step), shape, *_bound(lexemes, first))], end
