"""Numbers and units in a sentence."""

from __future__ import annotations

from math import isclose

from crossread.model.operands import Operand, by_role
from crossread.text.lexicon import load_lexicon

# The scales that sums of money are told in.
_SCALES = frozenset({"million", "billion", "trillion"})


def show_number(value: float | int | None) -> str:
    """A number for a statement: whole ones with thousands apart, others with up to two decimals."""
    value = float(value or 0.0)
    if isclose(value, round(value), abs_tol=1e-9):
        return f"{round(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def show_sum(operands: tuple[Operand, ...]) -> str:
    """``21 + 6 = 27``; where it is known what they count, ``1 dead + 9 hurt = 10 people``; money as it is printed."""
    parts, result = by_role(operands, "part"), by_role(operands, "result")[0]
    if result.unit is not None and all(part.words for part in parts):
        return f"{' + '.join(part.words for part in parts)} = {show_amount(result)}"
    stated = by_role(operands, "stated")
    of = stated[0].what if stated and stated[0].what and stated[0].value == result.value else None
    said = [f"{show_number(part.value)} {part.what}" if part.what else show_number(part.value) for part in parts]
    return f"{' + '.join(said)} = {show_number(result.value)}{f' {of}' if of else ''}"


def show_scaled(value: float) -> str:
    """``8.275 billion``: in the largest scale that it fills."""
    scales: dict[str, int] = load_lexicon("number_words")["scales"]
    filled = [(size, word) for word, size in scales.items() if word in _SCALES and size <= value]
    if not filled:
        return show_number(value)
    size, scale = max(filled)
    number = f"{value / size:,.3f}".rstrip("0").rstrip(".")
    return f"{number} {scale}"


def show_amount(operand: Operand) -> str:
    """``8.275 billion dollars``: what was added up."""
    return f"{show_scaled(float(operand.value or 0.0))} {plural_unit((operand.unit or '').partition(' per ')[0])}"


def in_place(operand: Operand) -> str:
    """``33 in Port Orrin``: the number as printed, with the place that it is counted in."""
    return f"{operand.words} in {operand.place}" if operand.place else operand.words


def plural_unit(unit: str) -> str:
    """Miles, feet, square miles; units that take no ending as they are."""
    plural: str = load_lexicon("figure_labels")["plurals"].get(unit, f"{unit}s")
    return plural
