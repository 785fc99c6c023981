"""Gives a bare number the unit of the one it leans on: ``61.5 cents at best, at worst 48.2``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.figures.composing import ReadQuantity
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.figures.units import find_rate
from crossread.model.mentions import FigureKind, Quantity
from crossread.text.lexicon import load_words

_BEFORE_NOUN = load_words("figure_reading", "carry.before_noun")
_LINKS = load_words("figure_reading", "carry.links")

_REACH = 30
_LOOKED_AT = 4
_MADE = load_words("figure_reading", "carry.made")
_LEANERS = load_words("figure_reading", "carry.leaners")
_ENDS = {".", "!", "?"}


def carry_units(line: LexemeLine, readings: Sequence[ReadQuantity]) -> list[ReadQuantity]:
    """The readings with units filled in from the one before in the same sentence.

    Ages and durations are passed over. A number after ``to`` or ``at`` is where a change of
    percents led, and counts what was counted before them.
    """
    carried: list[ReadQuantity] = []
    for index, reading in enumerate(readings):
        bare = _is_bare(line, reading) or _is_made_of(line, carried, reading)
        if bare and (source := _find_source(line, carried, reading)):
            kind = _carry_kind(source.quantity, reading.quantity)
            rate = find_rate(line.lexemes, reading.end)
            unit = f"{source.quantity.unit} per {rate}" if rate else source.quantity.unit
            reading = replace(reading, quantity=replace(reading.quantity, unit=unit, kind=kind))
        elif index + 1 < len(readings) and _is_level(line, reading, readings[index + 1]):
            reading = replace(reading, quantity=replace(reading.quantity, unit=readings[index + 1].quantity.unit))
        carried.append(reading)
    return carried


def _opens_parts(line: LexemeLine, reading: ReadQuantity) -> bool:
    """``3.4 billion euros, made up of 2.1 billion of interest``."""
    return line.lexemes.word(reading.start - 1) == "of" and line.lexemes.word(reading.start - 2) in _MADE


def _is_made_of(line: LexemeLine, carried: Sequence[ReadQuantity], reading: ReadQuantity) -> bool:
    """Whether a number before ``of`` is a part of the money before it, or stands beside such a part."""
    if not carried or carried[-1].quantity.kind != "money" or reading.quantity.kind != "count":
        return False
    if line.lexemes.word(reading.end) != "of":
        return False
    beside = line.lexemes.word(carried[-1].end) == "of" and line.lexemes.word(reading.start - 1) in (",", "and")
    return _opens_parts(line, reading) or beside


def _is_level(line: LexemeLine, bare: ReadQuantity, change: ReadQuantity) -> bool:
    """``8,204.11, up 37.2 points``: the level that moved, in the points of the move."""
    between = line.lexemes.words(bare.end, change.start)
    moved = between in (("up",), ("down",), (",", "up"), (",", "down"))
    return bare.quantity.unit is None and moved and change.quantity.unit == "point"


def _find_source(line: LexemeLine, carried: Sequence[ReadQuantity], bare: ReadQuantity) -> ReadQuantity | None:
    """The reading before from which a bare number takes its unit."""
    led_to = False
    opener = line.lexemes.word(bare.start - 1)
    for before in reversed(carried[-_LOOKED_AT:]):
        quantity = before.quantity
        if bare.start - before.end > _REACH or _is_parted(line, before.end, bare.start):
            return None
        if quantity.kind == "duration" or quantity.unit in (None, "year", "month") or quantity.kind == "ratio":
            if quantity.unit is None:
                return None
            continue
        if quantity.unit in ("percent", "percentage point") and opener in _LINKS:
            led_to = True
            continue
        if not _is_alike(quantity, bare.quantity):
            return None
        if opener == "of" and not _opens_parts(line, bare):
            return None
        if led_to and quantity.kind not in ("money", "change") and quantity.unit != "point":
            return None
        return before if quantity.kind != "count" or opener in _LEANERS else None
    return None


def _is_alike(before: Quantity, bare: Quantity) -> bool:
    """Whether two values can be of one measure: a count of people is no magnitude."""
    if before.kind in ("count", "change") or not before.value or bare.value is None:
        return True
    return 0.05 <= abs(bare.value / before.value) <= 20


def _is_parted(line: LexemeLine, first: int, end: int) -> bool:
    """Whether a sentence ends between two places."""
    lexemes = line.lexemes
    return any(
        lexemes[index].text in _ENDS and (index + 1 >= len(lexemes) or lexemes[index + 1].is_capital)
        for index in range(first, end)
    )


def _carry_kind(before: Quantity, bare: Quantity) -> FigureKind:
    if bare.kind == "change":
        return "change"
    if before.unit == "percent":
        return "percent"
    return "count" if before.kind == "change" else before.kind


def _is_bare(line: LexemeLine, reading: ReadQuantity) -> bool:
    quantity = reading.quantity
    if quantity.unit is not None or quantity.kind not in ("count", "change") or quantity.value is None:
        return False
    if line.lexemes.word(reading.end) in _BEFORE_NOUN:
        return True
    return line.tag(reading.end) in (
        "IN",
        "TO",
        "CC",
        ".",
        ",",
        ":",
        "",
        "VBD",
        "VBN",
        "RB",
        "WDT",
        "WP",
        "VBZ",
        "VBP",
        "MD",
        "-RRB-",
    )
