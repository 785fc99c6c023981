"""Reads one written number: digits in any style, number words, mixed numbers, with their scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal

from crossread.extract.figures.lexemes import Lexemes
from crossread.text.lexicon import load_lexicon

NumeralForm = Literal["digits", "words", "vague", "part", "ratio"]

_VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
}  # fmt: skip
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009'’٬]\d{3})+")
_PLAIN = re.compile(r"\d*\.?\d+")
_COMMA_DECIMAL = re.compile(r"\d+[,٫]\d{1,2}")
_SCIENTIFIC = re.compile(r"(\d+(?:\.\d+)?) ?[×x] ?10([-−]?)\^?[-−]?(\d{1,3})")
# Nothing in the news needs more digits, and arithmetic on them would take its time.
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, lexemes up to ``end``. ``step`` is the place value of its last stated digit.

    ``value`` is None for words without a number (``dozens``), which have bounds alone. ``scaled``
    says that a word or letter of scale closes it. ``comma_decimal``: ``1,5``, plain only with a scale or unit.
    """

    value: Decimal | None
    step: Decimal
    end: int
    form: NumeralForm
    low: Decimal | None = None
    high: Decimal | None = None
    scaled: bool = False
    comma_decimal: bool = False


@cache
def _table(name: str) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in load_lexicon("number_words")[name].items()}


@cache
def small_words() -> dict[str, Decimal]:
    """Words for numbers below a hundred that are one word."""
    return _table("ones") | _table("tens")


def parse_digits(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and step of one numeral, or None where its separators say that it is no number."""
    if len(text) > LONGEST:
        return None
    text = text.replace(", ", ",")
    if text in _VULGAR:
        above, below = _VULGAR[text]
        return Decimal(above) / Decimal(below), Decimal("0.01")
    if power := _SCIENTIFIC.fullmatch(text):
        exponent = int(power[3]) * (-1 if power[2] else 1)
        return Decimal(power[1]).scaleb(exponent), Decimal(1).scaleb(exponent - len(power[1].partition(".")[2]))
    if _PLAIN.fullmatch(text):
        plain = text
    elif _ENGLISH.fullmatch(text) or _INDIAN.fullmatch(text):
        plain = text.replace(",", "")
    elif _EUROPEAN.fullmatch(text):
        plain = text.replace(".", "").replace(",", ".")
    elif _SPACED.fullmatch(text):
        plain = re.sub(r"\D", "", text)
    elif _COMMA_DECIMAL.fullmatch(text):
        plain = text.replace(",", ".").replace("٫", ".")
    else:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    places = len(plain.partition(".")[2])
    return value, Decimal(1).scaleb(-places)


def read_number(lexemes: Lexemes, first: int) -> Number | None:
    """The number that begins at this lexeme, scale included; None where there is none."""
    lexeme = lexemes[first]
    if lexeme.kind == "n":
        return _read_digits(lexemes, first)
    if lexeme.kind != "w":
        return None
    word = lexeme.lower
    if word in small_words():
        return _read_words(lexemes, first)
    if word in ("a", "an"):
        return _read_article(lexemes, first)
    return None


def _read_digits(lexemes: Lexemes, first: int) -> Number | None:
    lexeme = lexemes[first]
    parsed = parse_digits(lexeme.text)
    if parsed is None:
        return None
    value, step = parsed
    end = first + 1
    following = lexemes[end] if end < len(lexemes) else None
    if following is not None and following.text in _VULGAR and step == 1:
        above, below = _VULGAR[following.text]
        value, step, end = value + Decimal(above) / Decimal(below), Decimal("0.01"), end + 1
    elif mixed := _read_slash(lexemes, end):
        value, step, end = value + mixed, Decimal("0.01"), end + 3
    else:
        value, step, end = _add_half(lexemes, value, step, end)
    value, step, end, scaled = _apply_scales(lexemes, value, step, end)
    comma = bool(_COMMA_DECIMAL.fullmatch(lexeme.text))
    return Number(value, step, end, "digits", scaled=scaled, comma_decimal=comma)


def _read_slash(lexemes: Lexemes, index: int) -> Decimal | None:
    """The proper fraction ``1/2`` of a mixed number ``1 1/2``, standing apart."""
    if index + 2 >= len(lexemes) or lexemes[index].kind != "n" or lexemes.word(index + 1) not in ("/", "⁄"):
        return None
    above, below = lexemes[index].text, lexemes[index + 2].text
    if above.isdecimal() and below in ("2", "3", "4", "5", "8", "16") and 0 < int(above[:3]) < int(below):
        return Decimal(int(above)) / Decimal(int(below))
    return None


def _add_half(lexemes: Lexemes, value: Decimal, step: Decimal, end: int) -> tuple[Decimal, Decimal, int]:
    """Adds ``and a half``, ``and three quarters``, with blanks or hyphens between."""
    index = end
    words: list[str] = []
    while index < len(lexemes) and len(words) < 3:
        lexeme = lexemes[index]
        if lexeme.lower == "-" and not lexeme.spaced:
            index += 1
            continue
        if lexeme.kind != "w":
            break
        words.append(lexeme.lower)
        index += 1
        if words[0] != "and":
            return value, step, end
        if len(words) == 3:
            parts = load_lexicon("number_words")["parts"]
            count = 1 if words[1] in ("a", "one") else int(small_words().get(words[1], Decimal(0)))
            if count and words[2] in parts and count < parts[words[2]] <= 4:
                return value + Decimal(count) / Decimal(parts[words[2]]), Decimal("0.1"), index
    return value, step, end


def _apply_scales(lexemes: Lexemes, value: Decimal, step: Decimal, end: int) -> tuple[Decimal, Decimal, int, bool]:
    """Multiplies by the scale words that follow (``million``, ``hundred million``, ``bn``, ``dozen``)."""
    scales = _table("scales") | _table("groups")
    short = _table("short_scales")
    scaled = False
    while end < len(lexemes) and value < Decimal(10) ** 15:
        lexeme = lexemes[end]
        hyphen = lexeme.lower == "-" and not lexeme.spaced and lexemes.word(end + 1) in scales
        index = end + 1 if hyphen else end
        word = lexemes.word(index)
        factor = scales.get(word) or short.get(word)
        if factor is None:
            break
        value, step, end, scaled = value * factor, step * factor, index + 1, True
    return value, step, end, scaled


def _read_words(lexemes: Lexemes, first: int) -> Number | None:
    """Number words to any size: ``twenty-two``, ``four hundred and six thousand and one``."""
    small, scales = small_words(), _table("scales")
    total = current = Decimal(0)
    last_factor = Decimal(1)
    index, room = first, Decimal(1000)
    scaled = False
    while index < len(lexemes) and index - first < 40:
        at = _skip_joiner(lexemes, index, first, room)
        word = lexemes.word(at)
        if word in small and small[word] < room:
            current += small[word]
            room = Decimal(10) if small[word] >= 20 else Decimal(0)
            last_factor = Decimal(1)
        elif word == "hundred" and 0 < current < 100:
            current, room, last_factor, scaled = current * 100, Decimal(100), Decimal(100), True
        elif word in scales and word != "hundred" and current:
            total, current = _close_group(total, current, scales[word])
            room, last_factor, scaled = Decimal(1000), scales[word], True
        else:
            break
        index = at + 1
    value, step = total + current, last_factor
    value, step, index = _add_half(lexemes, value, step, index)
    value, step, index, again = _apply_scales(lexemes, value, step, index)
    return Number(value, step, index, "words", scaled=scaled or again)


def _close_group(total: Decimal, current: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    if total and total < scale:
        return (total + current) * scale, Decimal(0)
    return total + current * scale, Decimal(0)


def _skip_joiner(lexemes: Lexemes, index: int, first: int, room: Decimal) -> int:
    """The index after a hyphen, an ``and`` or a comma that joins two number words; else the same."""
    if index == first or index + 1 >= len(lexemes):
        return index
    lexeme, after = lexemes[index], lexemes.word(index + 1)
    joins = after in small_words() or after in _table("scales")
    if not joins:
        return index
    if lexeme.lower == "-" and not lexeme.spaced:
        return index + 1
    large = lexemes.word(index - 1) in _table("scales")
    if lexeme.lower == "and" and large and after in small_words() and room > 0:
        return index + 1
    return index


def _read_article(lexemes: Lexemes, first: int) -> Number | None:
    """``a hundred``, ``a million``, ``a dozen``, ``a hundred and twenty``."""
    scales = _table("scales") | _table("groups")
    word = lexemes.word(first + 1)
    if word == "half" and lexemes.word(first + 2) in scales:
        factor = scales[lexemes.word(first + 2)]
        return Number(factor / 2, factor / 2, first + 3, "words", scaled=True)
    if word not in scales:
        return None
    value, end = scales[word], first + 2
    step = Decimal(1) if word == "dozen" else value
    if lexemes.word(end) == "and" and lexemes.word(end + 1) != "a":
        rest = _read_words(lexemes, end + 1) if lexemes.word(end + 1) in small_words() else None
        if word != "dozen" and rest and rest.value is not None and rest.value < value:
            return Number(value + rest.value, rest.step, rest.end, "words", scaled=True)
    value, step, end = _scale_half(lexemes, value, step, end)
    value, step, end, _ = _apply_scales(lexemes, value, step, end)
    return Number(value, step, end, "words", scaled=True)


def _scale_half(lexemes: Lexemes, value: Decimal, step: Decimal, end: int) -> tuple[Decimal, Decimal, int]:
    """``a million and a half`` is a half of the million more."""
    added, _, after = _add_half(lexemes, Decimal(0), step, end)
    return (value + value * added, value / 2, after) if added else (value, step, end)
