"""Puts a quantity together from its amounts and the words round them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from crossread.extract.figures.ages import is_age
from crossread.extract.figures.bounds import Bound, find_bound_after, find_bound_before
from crossread.extract.figures.changes import find_direction
from crossread.extract.figures.heads import find_head, name_head
from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.figures.portions import closes_multiple
from crossread.extract.figures.ranges import PairKind, UnitNumber, share_scale
from crossread.extract.figures.units import duration_units, find_rate
from crossread.model.mentions import Approximation, FigureKind, Quantity
from crossread.text.lexicon import load_words

_BEFORE_UNDER = load_words("figure_reading", "composing.before_under")
_PERIODS = load_words("figure_reading", "composing.periods")
_TRAILERS = load_words("figure_reading", "composing.trailers")

_LEVELS = load_words("figure_reading", "composing.levels")
Value = float | int | None


@dataclass(frozen=True, slots=True)
class ReadQuantity:
    """A quantity with its lexemes, bound and unit included. ``head`` is a token of the passage, or None."""

    start: int
    end: int
    quantity: Quantity
    head: int | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What an amount counts, and how far its words reach."""

    kind: FigureKind
    unit: str | None
    head: int | None
    end: int


def open_words(lexemes: Lexemes, amount: UnitNumber) -> str:
    """The word before an amount and its bound: ``between``, ``from``."""
    bound = find_bound_before(lexemes, amount.start)
    return lexemes.word((bound.edge if bound else amount.start) - 1)


def compose_quantities(
    line: LexemeLine, first: UnitNumber, last: UnitNumber, pair: PairKind | None
) -> list[ReadQuantity]:
    """The quantities of one amount or of a range; a vote, or a move from one value to another, is two."""
    if pair == "vote":
        return [_compose_vote(first), _compose_vote(last)]
    if pair == "move":
        number = replace(first.number, value=share_scale(first, last))
        return [_compose(line, replace(first, number=number, unit=first.unit or last.unit)), _compose(line, last)]
    if pair == "odds":
        number = replace(first.number, form="ratio", end=last.number.end)
        return [_compose(line, replace(first, number=number, end=last.end))]
    return [_compose(line, first, last)]


def _compose_vote(amount: UnitNumber) -> ReadQuantity:
    value = _plain(amount.value)
    quantity = Quantity(value, None, None, "exact", "count", "vote", _plain(amount.number.step) or 1)
    return ReadQuantity(amount.start, amount.number.end, quantity, None)


def _compose(line: LexemeLine, first: UnitNumber, last: UnitNumber | None = None) -> ReadQuantity:
    lexemes = line.lexemes
    last = last or first
    start, negative = _find_start(lexemes, first)
    bound = find_bound_before(lexemes, start)
    if bound is not None and _is_preposition(line, bound, first, last):
        bound = None
    trailing = find_bound_after(lexemes, last.end)
    counted = _find_counted(line, first, last, trailing.edge if trailing else last.end)
    end = counted.end
    approx: Approximation = bound.approx if bound else trailing.approx if trailing else "exact"
    limit = bound.limit if bound else trailing.limit if trailing else None
    edge = bound.edge if bound else start
    if last is not first and lexemes.word(edge - 1) == "between":
        edge -= 1
    direction = _find_change(line, start, last, counted)
    kind = "change" if direction else counted.kind
    low, high, value = _find_values(first, last, approx, negative, lexemes.word(first.end) == "-")
    if last is not first:
        approx, limit = "range", None
    elif first.value is None and approx == "exact":
        approx = "about"
    step = _plain(last.number.step) or 1
    quantity = Quantity(_plain(value), _plain(low), _plain(high), approx, kind, counted.unit, step, direction, limit)
    return ReadQuantity(edge, end, quantity, counted.head)


def _find_start(lexemes: Lexemes, amount: UnitNumber) -> tuple[int, bool]:
    """Where the amount begins with its sign, and whether the sign makes it negative."""
    at = amount.first - 1
    if lexemes.words(at - 2, at) == ("plus", "or"):
        return amount.start, False
    if lexemes.word(at) in ("minus", "negative") and lexemes.word(at + 1) != "":
        return (at, True) if amount.start == amount.first else (amount.start, False)
    signed_before = amount.start - 1
    if amount.start < amount.first and _is_minus(lexemes, signed_before, amount.start):
        return signed_before, True
    if lexemes.word(at) != "-" or not lexemes.touches(amount.first):
        return amount.start, False
    before = lexemes.word(at - 1)
    if before == "minus":
        return at - 1, True
    if before in ("$", "€", "£"):
        return min(amount.start, at - 1), True
    signed = at == 0 or (lexemes[at].spaced and lexemes[at - 1].kind != "n") or before == "("
    return (at, True) if signed and lexemes[at].text in "-−" else (amount.start, False)


def _is_minus(lexemes: Lexemes, at: int, start: int) -> bool:
    """``−$23 million``: a minus, set apart from the word before, touches what follows."""
    if at < 0 or lexemes[at].text not in "-−" or not lexemes.touches(start):
        return False
    return at == 0 or (lexemes[at].spaced and lexemes[at - 1].kind != "n") or lexemes.word(at - 1) == "("


def _is_preposition(line: LexemeLine, bound: Bound, first: UnitNumber, last: UnitNumber) -> bool:
    """Whether ``about`` or ``over`` before the number says of what, or how long, and not how many."""
    words = line.lexemes.words(bound.edge, first.start)
    unit = last.unit or first.unit
    before = line.lexemes.word(bound.edge - 1)
    if words == ("over",) and before in load_words("number_names", "quarrels"):
        return True
    if words == ("like",):
        return before not in _BEFORE_UNDER
    if words == ("about",) and line.lexemes.words(first.first, first.end + 1) == ("one", "of"):
        return True
    if words in (("near",), ("next", "to"), ("possibly",), ("short", "of"), ("within",)):
        return unit is None and not line.lexemes.word(first.first).isdecimal()
    return False


def _find_counted(line: LexemeLine, first: UnitNumber, last: UnitNumber, end: int) -> Counted:
    lexemes, unit = line.lexemes, last.unit or first.unit
    if unit is not None:
        if unit.age:
            return Counted("measure", unit.name.split()[0], None, end)
        rate = find_rate(lexemes, end)
        return Counted(unit.kind, f"{unit.name} per {rate}" if rate else unit.name, None, end)
    multiple = lexemes.word(end) == "times" and line.tag(end + 1) in ("JJR", "RBR")
    if last.number.form == "ratio" or multiple or closes_multiple(lexemes, end):
        return Counted("ratio", "time" if lexemes.word(end) == "times" else None, None, end)
    if is_age(line, first.first, last.number.end):
        return Counted("measure", "year", None, end)
    _, token = line.cover(first.first, end)
    kind: FigureKind = "ratio" if last.number.form == "part" else "count"
    if lexemes.word(end) == "-" and lexemes.touches(end) and lexemes.touches(end + 1) and lexemes[end + 1].kind == "w":
        noun = line.token(end + 1)
        if noun is not None and lexemes.word(end + 1) not in _TRAILERS:
            return Counted(kind, lexemes.word(end + 1), noun.i, end + 2)
    head = find_head(line.doc, token)
    if head is None:
        return Counted(kind, None, None, end)
    name = name_head(head)
    return Counted("duration" if kind == "count" and name in duration_units() else kind, name, head.i, end)


def _find_change(line: LexemeLine, start: int, last: UnitNumber, counted: Counted) -> Literal["up", "down"] | None:
    if counted.kind in ("duration", "ratio", "change") or counted.unit in _PERIODS:
        return None
    bound = find_bound_before(line.lexemes, start)
    if bound is not None and line.lexemes.word(bound.edge if bound.edge == start - 1 else start - 1) in _LEVELS:
        return None
    phrasal = counted.head is not None and counted.unit != "point"
    if phrasal and line.lexemes.word((bound.edge if bound else start) - 1) in ("up", "down"):
        return None
    return find_direction(line, bound.edge if bound else start, last.end, counted.kind == "percent")


def _find_values(
    first: UnitNumber, last: UnitNumber, approx: Approximation, negative: bool, joined: bool
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Low, high and value of a quantity."""
    if last is not first:
        return share_scale(first, last, joined=joined), last.value, None
    number = first.number
    if number.value is None:
        return number.low, number.high, None
    value = -number.value if negative else number.value
    return (value if approx == "above" else None), (value if approx == "below" else None), value


def _plain(value: Decimal | None) -> Value:
    """An int where the value is whole, else a float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
