"""Numbers and units in a sentence."""

from __future__ import annotations

from math import isclose

from crossread.model.operands import Operand, by_role
from crossread.text.lexicon import load_lexicon


def show_number(value: float | int | None) -> str:
    """A number for a statement: whole ones with thousands apart, others with up to two decimals."""
    value = float(value or 0.0)
    if isclose(value, round(value), abs_tol=1e-9):
        return f"{round(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def show_sum(operands: tuple[Operand, ...]) -> str:
    """``21 + 6 = 27``."""
    parts = " + ".join(show_number(part.value) for part in by_role(operands, "part"))
    return f"{parts} = {show_number(by_role(operands, 'result')[0].value)}"


def in_place(operand: Operand) -> str:
    """``33 in Port Orrin``: the number as printed, with the place that it is counted in."""
    return f"{operand.words} in {operand.place}" if operand.place else operand.words


def plural_unit(unit: str) -> str:
    """Miles, feet, square miles; units that take no ending as they are."""
    plural: str = load_lexicon("figure_labels")["plurals"].get(unit, f"{unit}s")
    return plural
