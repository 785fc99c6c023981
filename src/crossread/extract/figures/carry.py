"""Gives a bare number the unit of the one it leans on: ``84.75 cents, while the lowest is 74.07``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.figures.composing import Reading
from crossread.extract.figures.lines import Line
from crossread.model.mentions import FigureKind, Quantity

_REACH = 30
_ENDS = {".", "!", "?"}


def carry_units(line: Line, readings: Sequence[Reading]) -> list[Reading]:
    """The readings with units filled in from the one before in the same sentence.

    A number after ``to`` or ``at`` is where a change of percents led, and counts something else.
    """
    carried: list[Reading] = []
    for reading in readings:
        before = carried[-1] if carried else None
        if before is not None and _is_bare(line, reading) and _leans(line, before, reading):
            kind = _carry_kind(before.quantity, reading.quantity)
            unit = before.quantity.unit
            reading = replace(reading, quantity=replace(reading.quantity, unit=unit, kind=kind))
        carried.append(reading)
    return carried


def _carry_kind(before: Quantity, bare: Quantity) -> FigureKind:
    if bare.kind == "change":
        return "change"
    if before.unit == "percent":
        return "percent"
    return "count" if before.kind == "change" else before.kind


def _is_bare(line: Line, reading: Reading) -> bool:
    quantity = reading.quantity
    if quantity.unit is not None or quantity.kind not in ("count", "change") or quantity.value is None:
        return False
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


def _leans(line: Line, before: Reading, reading: Reading) -> bool:
    lexemes, quantity = line.lexemes, before.quantity
    if quantity.unit is None or quantity.kind in ("ratio", "duration") or quantity.unit == "year":
        return False
    if reading.start - before.end > _REACH or any(
        lexeme.text in _ENDS and (index + 1 >= len(lexemes) or lexemes[index + 1].is_capital)
        for index, lexeme in enumerate(lexemes[before.end : reading.start], before.end)
    ):
        return False
    opener = lexemes.word(reading.start - 1)
    if quantity.unit in ("percent", "percentage point") and opener in ("to", "at", "from", "of", "with"):
        return opener == "to" and quantity.kind == "percent" and before.end == reading.start - 1
    return opener != "of"
