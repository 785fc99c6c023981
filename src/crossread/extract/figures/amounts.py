"""Reads one amount: a number in any writing, with the unit or currency that touches it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossread.extract.figures.bounds import find_bound_before
from crossread.extract.figures.currencies import apply_letter_scale, find_currency
from crossread.extract.figures.lexemes import Lexeme, Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.figures.numerals import Number, read_number, small_words
from crossread.extract.figures.portions import read_portion
from crossread.extract.figures.ranges import UnitNumber
from crossread.extract.figures.units import Unit, find_compound, find_unit_after, find_unit_before
from crossread.extract.figures.vague import read_vague
from crossread.text.lexicon import load_lexicon, load_words

_STARTERS = load_words("figure_reading", "amounts.starters")
_OF_PARTS = load_words("figure_reading", "amounts.of_parts")

# "Half of 1 percent" is one amount.
_OF_ONE = {("of", "1"), ("of", "one"), ("of", "a")}
_ATTRIBUTES = load_words("figure_reading", "amounts.attributes")


@cache
def _starters() -> frozenset[str]:
    words = load_lexicon("number_words")
    tables = ("vague", "multiples", "folds", "quantifiers")
    return frozenset(small_words()) | {word for table in tables for word in words[table]} | _STARTERS


def begins_amount(lexeme: Lexeme) -> bool:
    """Whether a number may begin at this lexeme."""
    return lexeme.kind == "n" or (lexeme.kind == "w" and lexeme.lower in _starters())


def read_amount(line: LexemeLine, index: int) -> UnitNumber | None:
    """The amount that begins at this lexeme; None where there is none."""
    lexemes = line.lexemes
    number = read_vague(lexemes, index) or read_portion(lexemes, index) or read_number(lexemes, index)
    if number is None:
        return _read_article(lexemes, index)
    currency = find_currency(lexemes, index) if number.form in ("digits", "words") else None
    number = apply_letter_scale(lexemes, number, currency is not None)
    if currency is not None:
        after = find_unit_after(lexemes, number.end)
        closing = after if after and after.kind == "money" and not currency.name.endswith(after.name + "s") else None
        return UnitNumber(number, currency, currency.edge, index, closing.edge if closing else number.end)
    unit = _find_unit(line, number)
    if unit is None and (scale := find_unit_before(lexemes, index)):
        return UnitNumber(number, scale, index, index, number.end)
    if unit is None:
        if number.comma_decimal and not number.scaled:
            return None
        return UnitNumber(number, None, index, index, number.end)
    return _add_half(lexemes, _read_compound(lexemes, UnitNumber(number, unit, index, index, unit.edge)))


def _find_unit(line: LexemeLine, number: Number) -> Unit | None:
    lexemes = line.lexemes
    after = find_unit_after(lexemes, number.end)
    if number.form == "part" and lexemes.words(number.end, number.end + 2) in _OF_ONE:
        share = find_unit_after(lexemes, number.end + 2)
        return share if share and share.kind == "percent" else after
    if after is None:
        loose = number.form == "vague" or lexemes.word(number.end - 1) in ("couple", "pair")
        after = find_unit_after(lexemes, number.end + 1) if loose and lexemes.word(number.end) == "of" else None
        return after if after and after.kind in ("money", "duration") else None
    if after.name in _ATTRIBUTES and lexemes.word(after.edge - 1) == after.name and number.value != 1:
        hyphenated = lexemes.word(number.end) == "-"
        if not hyphenated and line.tag(after.edge).startswith("NN"):
            return None
    return after


def _read_article(lexemes: Lexemes, index: int) -> UnitNumber | None:
    """``less than a minute``, ``about an hour``: one, where a bound stands before; ``a year and a half``."""
    if lexemes.word(index) not in ("a", "an"):
        return None
    unit = find_unit_after(lexemes, index + 1)
    if unit is None or unit.kind not in ("duration", "measure", "money"):
        return None
    if lexemes.word(unit.edge) == "-" or (unit.kind == "measure" and unit.name not in _halvable()):
        return None
    one = UnitNumber(Number(Decimal(1), Decimal(1), index + 1, "words"), unit, index, index, unit.edge)
    more = _add_half(lexemes, one)
    if more is not one:
        return more
    bare = lexemes.word(index + 1) in ("second", "block", "day") or find_bound_before(lexemes, index) is None
    return None if bare else one


def _add_half(lexemes: Lexemes, amount: UnitNumber) -> UnitNumber:
    """``a year and a half``, ``two hours and a half``: the half is of the unit; not ``a mile and a half dozen``."""
    unit, end = amount.unit, amount.end
    halved = unit is not None and (unit.kind == "duration" or unit.name in _halvable())
    if unit is None or not halved or amount.value is None or lexemes.words(end, end + 2) != ("and", "a"):
        return amount
    part = load_lexicon("number_words")["parts"].get(lexemes.word(end + 2))
    if part not in (2, 4) or lexemes.word(end + 3) in _OF_PARTS or lexemes.is_number(end + 3):
        return amount
    value = amount.value + Decimal(1) / Decimal(part)
    number = replace(amount.number, value=value, step=Decimal("0.1"), end=end + 3)
    return UnitNumber(number, replace(unit, edge=end + 3), amount.start, amount.first, end + 3)


@cache
def _halvable() -> frozenset[str]:
    units = load_lexicon("units")
    return frozenset(name for table in ("length", "weight", "volume", "area") for name in units[table])


def _read_compound(lexemes: Lexemes, amount: UnitNumber) -> UnitNumber:
    """``7 minutes 30 seconds`` is one amount, in the larger unit."""
    unit = amount.unit
    smaller = find_compound(lexemes, unit) if unit is not None else None
    if unit is None or smaller is None or amount.value is None:
        return amount
    joined = lexemes.word(unit.edge) == "-" or (lexemes.word(unit.edge) == "and" and unit.kind == "duration")
    at = unit.edge + joined
    rest = read_number(lexemes, at) if at < len(lexemes) else None
    after = find_unit_after(lexemes, rest.end) if rest is not None else None
    bare_inches = unit.name == "foot" and at > unit.edge and after is None
    if rest is None or rest.value is None or not (bare_inches or (after and after.name == smaller[0])):
        return amount
    end = after.edge if after is not None else rest.end
    value = amount.value + rest.value / smaller[1]
    number = replace(amount.number, value=round(value, 6), step=Decimal("0.01"), end=end)
    return UnitNumber(number, replace(unit, edge=end), amount.start, amount.first, end)
