"""Finds every stated quantity of a passage, with its value, bounds, kind and unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossread.extract.figures.bounds import find_bound_after, find_bound_before
from crossread.extract.figures.changes import find_direction
from crossread.extract.figures.exclusions import (
    is_address,
    is_clock,
    is_date,
    is_name,
    is_part_of_token,
    is_pronoun_one,
    is_rank,
    is_year,
)
from crossread.extract.figures.heads import TokenIndex, find_head, name_head, starts_with_plural
from crossread.extract.figures.lexemes import Lexeme, split_lexemes
from crossread.extract.figures.numerals import Number, read_number
from crossread.extract.figures.portions import closes_multiple, read_portion
from crossread.extract.figures.units import Unit, apply_letter_scale, find_currency_before, find_rate, find_unit_after
from crossread.extract.figures.vague import read_vague
from crossread.extract.passages import Passage
from crossread.model.mentions import Approximation, FigureKind, Quantity, Timex
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True, eq=False)
class FoundQuantity:
    """A quantity where it stands. ``first`` and ``last`` are token indices (half-open) in ``passage.doc``.

    ``head`` is the token of the noun that is counted, where one stands with the number
    (``people`` in ``498 people``); None where the number stands alone.
    """

    passage: Passage
    first: int
    last: int
    span: Span
    quantity: Quantity
    head: int | None


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with its unit: lexemes ``first`` to ``end``, the sign or currency before it included."""

    number: Number
    unit: Unit | None
    start: int
    first: int
    end: int


def find_quantities(passage: Passage, times: Sequence[Timex]) -> list[FoundQuantity]:
    """All quantities of the passage in order; dates, years, clock times and numbers in names are none."""
    lexemes = split_lexemes(passage.doc.text)
    tokens = TokenIndex(passage.doc)
    found: list[FoundQuantity] = []
    index = 0
    while index < len(lexemes):
        amount = _read_amount(lexemes, index)
        if amount is None:
            index += 1
            continue
        second = _read_range(lexemes, amount)
        last = second or amount
        if not _is_excluded(passage, tokens, lexemes, amount, last):
            found.append(_compose(passage, tokens, lexemes, amount, second))
        index = max(last.end, index + 1)
    return found


def _read_amount(lexemes: Sequence[Lexeme], index: int) -> Amount | None:
    number = read_vague(lexemes, index) or read_portion(lexemes, index) or read_number(lexemes, index)
    if number is None:
        return None
    currency = find_currency_before(lexemes, index) if number.form in ("digits", "words") else None
    number = apply_letter_scale(lexemes, number, currency is not None)
    after = find_unit_after(lexemes, number.end)
    if currency is not None:
        end = after.edge if after and after.kind == "money" and number.scaled else number.end
        return Amount(number, currency, currency.edge, index, end)
    if after is None and number.form == "vague" and lexemes[number.end : number.end + 1]:
        after = find_unit_after(lexemes, number.end + 1) if lexemes[number.end].lower == "of" else None
        after = after if after and after.kind == "money" else None
    return Amount(number, after, index, index, after.edge if after else number.end)


def _read_range(lexemes: Sequence[Lexeme], low: Amount) -> Amount | None:
    """The upper end of a range that begins with this amount."""
    at = low.end
    if at >= len(lexemes) or low.number.value is None or low.number.form == "ratio":
        return None
    word = lexemes[at].lower
    before = find_bound_before(lexemes, low.start)
    opener = lexemes[(before.edge if before else low.start) - 1].lower if low.start else ""
    if not (word in ("to", "or", "-") or (word == "and" and opener == "between")):
        return None
    begin = at + 1
    while (
        (begin < len(lexemes)
        and lexemes[begin].text in "$€£¥₹")
        or (begin < len(lexemes)
        and lexemes[begin].text in ("US", "RM", "up"))
    ):
        begin += 1
    high = _read_amount(lexemes, begin) if begin < len(lexemes) else None
    if high is None or high.number.value is None or high.number.form not in ("digits", "words"):
        return None
    if low.unit and high.unit and low.unit.name != high.unit.name:
        return None
    if low.unit and low.unit.kind != "money" and not high.unit and word == "to":
        return None
    shared = _share_scale(low, high)
    return high if shared < high.number.value else None


def _share_scale(low: Amount, high: Amount) -> Decimal:
    """The lower value, multiplied where it leaves its scale to the upper (``$19 to $22 million``)."""
    assert low.number.value is not None and high.number.value is not None
    value = low.number.value
    if high.number.scaled and not low.number.scaled and value < 1000 and high.number.value >= 1000:
        scale = high.number.value
        while scale >= 1000:
            scale /= 1000
        factor = high.number.value / scale
        if value < scale or (high.number.step >= factor and value * factor < high.number.value):
            return value * factor
    return value


def _is_excluded(passage: Passage, tokens: TokenIndex, lexemes: Sequence[Lexeme], amount: Amount, last: Amount) -> bool:
    first, end = amount.first, last.number.end
    if amount.number.form not in ("digits", "words"):
        return False
    unit = last.unit or amount.unit
    if is_date(lexemes, first, amount.number.end) or is_date(lexemes, last.first, last.number.end):
        return unit is None or unit.kind != "money"
    if unit is not None:
        return amount.unit is None and unit.kind != "money" and is_part_of_token(lexemes, first, first + 1) and not unit
    if is_part_of_token(lexemes, first, end) or is_clock(lexemes, first, end) or is_rank(lexemes, first, end):
        return True
    _, after = tokens.cover(lexemes[first].start, lexemes[end - 1].end)
    plural = starts_with_plural(passage.doc, after)
    bound = find_bound_before(lexemes, first)
    counted = plural or (bound is not None and last is amount)
    if is_year(lexemes, first, end, counted) or (last is not amount and is_year(lexemes, last.first, end, plural)):
        return True
    return (
        is_address(lexemes, first, end)
        or (not plural and is_name(lexemes, first, end))
        or is_pronoun_one(lexemes, first, end)
    )


def _compose(
    passage: Passage, tokens: TokenIndex, lexemes: Sequence[Lexeme], amount: Amount, second: Amount | None
) -> FoundQuantity:
    last = second or amount
    start, end = amount.start, last.end
    bound = find_bound_before(lexemes, start)
    if bound is not None:
        start = bound.edge
    elif second is not None and start and lexemes[start - 1].lower == "between":
        start -= 1
    trailing = find_bound_after(lexemes, end)
    if trailing is not None:
        end = trailing.edge
    first_char, last_char = lexemes[start].start, lexemes[end - 1].end
    first_token, last_token = tokens.cover(first_char, last_char)
    head, kind, unit = _name_unit(passage, lexemes, amount, last, last_token)
    approx: Approximation = bound.approx if bound else trailing.approx if trailing else "exact"
    negative = _is_negative(lexemes, amount.first)
    direction = find_direction(lexemes, amount.start if bound is None else bound.edge, last.end)
    if direction and kind in ("percent", "money", "count", "measure"):
        kind = "change"
    quantity = _bounded(amount, second, approx, kind, unit, negative, direction)
    return FoundQuantity(passage, first_token, last_token, passage.chars(first_char, last_char), quantity, head)


def _is_negative(lexemes: Sequence[Lexeme], first: int) -> bool:
    if first == 0:
        return False
    before = lexemes[first - 1]
    if before.lower in ("minus", "negative"):
        return True
    if before.lower != "-" or lexemes[first].spaced:
        return False
    previous = lexemes[first - 2] if first > 1 else None
    return (
        previous is None
        or previous.lower == "minus"
        or (before.spaced and previous.kind != "n")
        or previous.text in "$(€£"
    )


def _name_unit(
    passage: Passage, lexemes: Sequence[Lexeme], amount: Amount, last: Amount, last_token: int
) -> tuple[int | None, FigureKind, str | None]:
    unit = last.unit or amount.unit
    if unit is not None:
        if unit.age:
            return None, "measure", unit.name.split()[0]
        rate = find_rate(lexemes, last.end)
        return None, unit.kind, f"{unit.name} per {rate}" if rate else unit.name
    if last.number.form == "ratio" or closes_multiple(lexemes, last.end):
        return None, "ratio", None
    head = find_head(passage.doc, last_token)
    kind: FigureKind = "ratio" if last.number.form == "part" else "count"
    return (head.i, kind, name_head(head)) if head is not None else (None, kind, None)


def _bounded(
    amount: Amount,
    second: Amount | None,
    approx: Approximation,
    kind: FigureKind,
    unit: str | None,
    negative: bool,
    direction: str | None,
) -> Quantity:
    number = amount.number
    way = "up" if direction == "up" else "down" if direction == "down" else None
    if second is not None and second.number.value is not None:
        low, high = _share_scale(amount, second), second.number.value
        return Quantity(None, _plain(low), _plain(high), "range", kind, unit, _plain(second.number.step) or 1, way)
    if number.value is None:
        low_bound, high_bound = number.low, number.high
        rough: Approximation = "about" if approx == "exact" else approx
        return Quantity(None, _plain(low_bound), _plain(high_bound), rough, kind, unit, _plain(number.step) or 1, way)
    value = _plain(-number.value if negative else number.value)
    low_end = value if approx == "above" else None
    high_end = value if approx == "below" else None
    return Quantity(value, low_end, high_end, approx, kind, unit, _plain(number.step) or 1, way)


def _plain(value: Decimal | None) -> float | int | None:
    """An int where the value is whole, else a float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
