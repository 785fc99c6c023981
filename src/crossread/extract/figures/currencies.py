"""Money before a number (``$``, ``US$``, ``A $``, ``EUR``, ``Rs.``), and the letters of its scale (``$1.2b``)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossread.extract.figures.lexemes import Lexeme, Lexemes
from crossread.extract.figures.numerals import Number
from crossread.extract.figures.units import Unit
from crossread.text.lexicon import load_lexicon, load_words

# Sums in yen have so many digits where a letter stands for the currency.
_SHORTEST_YEN = 3


def find_currency(lexemes: Lexemes, first: int) -> Unit | None:
    """The currency that stands before the number at ``first``; its edge is where the currency begins."""
    at = first - 1
    if lexemes.word(at) in ("-", "=") and at > 0 and lexemes.touches(first):
        at -= 1
    if at < 0:
        return None
    lexeme, money = lexemes[at], load_lexicon("currencies")
    if lexeme.lower == "." and lexemes.word(at - 1) == "rs":
        return Unit("rupee", "money", at - 1)
    if lexeme.text in money["signs"]:
        return _read_sign(lexemes, at)
    if lexeme.kind != "w":
        return None
    if lexemes.touches(first) and lexemes.word(at - 1) == "$":
        prefixed = money["dollar_prefixes"].get(lexeme.lower.replace(".", ""))
        return Unit(prefixed, "money", at - 1) if prefixed else None
    name = money["codes"].get(lexeme.text)
    if name is None or not lexemes.is_number(first) or (at and lexemes[at - 1].lower == "-" and lexemes.touches(at)):
        return None
    if name == "yen" and len(lexeme.text) == 1 and len(lexemes[first].text) < _SHORTEST_YEN:
        return None  # "the rocket's Y2": a version
    apart = len(lexeme.text) > 2 or lexeme.text in ("Rs", "RM")
    return Unit(name, "money", at) if apart or lexemes.touches(first) else None


def _read_sign(lexemes: Lexemes, at: int) -> Unit:
    """A sign with the letters that tell whose dollar it is: ``US$``, ``A$``, ``S $``."""
    sign, money = lexemes[at], load_lexicon("currencies")
    plain = Unit(money["signs"][sign.text], "money", at)
    before = lexemes[at - 1] if at else None
    if sign.text != "$" or before is None or not before.is_capital:
        return plain
    prefixed = money["dollar_prefixes"].get(before.lower.replace(".", ""))
    if prefixed is None or (sign.spaced and (len(before.text) > 2 or _is_article(lexemes, at - 1))):
        return plain
    return Unit(prefixed, "money", at - 1)


def _is_article(lexemes: Lexemes, index: int) -> bool:
    return lexemes[index].text == "A" and (index == 0 or lexemes[index - 1].text in '.!?"“:')


def apply_letter_scale(lexemes: Lexemes, number: Number, currency: bool) -> Number:
    """Multiplies by one letter that touches digits (``$1.2b``, ``4.3M``), or a capital B or M after a blank."""
    if number.scaled or number.value is None or number.end >= len(lexemes) or lexemes[number.end - 1].kind != "n":
        return number
    letter = lexemes[number.end]
    factor = load_lexicon("number_words")["letter_scales"].get(letter.lower)
    if factor is None or letter.kind != "w" or not _is_scale(lexemes, letter, number.end, currency):
        return number
    scale = Decimal(factor)
    return replace(number, value=number.value * scale, step=number.step * scale, end=number.end + 1, scaled=True)


def _is_scale(lexemes: Lexemes, letter: Lexeme, at: int, currency: bool) -> bool:
    after = lexemes.word(at + 1)
    if letter.spaced and currency and letter.text == "m":
        return True
    if letter.spaced:
        return letter.text in ("B", "M") and not after.startswith(".")
    if currency or letter.text in ("K", "M", "B") or letter.lower == "k":
        return True
    counted = at + 1 < len(lexemes) and lexemes[at + 1].kind == "w" and lexemes[at + 1].spaced
    known = after in load_words("number_words", "after_letter") or after in _currency_words()
    return counted and (after.endswith("s") or known)


@cache
def _currency_words() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("currencies")["words"].values() for word in words)
