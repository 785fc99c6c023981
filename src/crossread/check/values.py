"""Whether a draft's quantity is what a source states: equal, rounded within its words, or bounded rightly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.accounts import AccountFigure, FigureValue
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_lexicon

Verdict = Literal["same", "direction", "unit", "different"]

# "About 40" is said of 37 or 43; beyond a tenth a reader would call it wrong.
ABOUT = 0.1
# "Nearly 500" and "more than 400" promise a number close by, not any number on that side.
BELOW, ABOVE = 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in base units: what it lies between, and how it was rounded."""

    low: float
    high: float
    approx: str
    step: float
    family: str
    unit: str | None


def draft_amounts(figure: Figure) -> tuple[Amount, ...]:
    """The draft's figure as amounts: one, or the two ends of a range; none where the words give no number."""
    quantity = figure.quantity
    family = _family(quantity.kind, figure.measure.action)
    if quantity.approx == "range" and quantity.low is not None and quantity.high is not None:
        ends = (quantity.low, quantity.high)
        return tuple(_scaled(end, end, "exact", quantity.step, family, quantity.unit) for end in ends)
    amount = _amount(quantity.value, quantity.low, quantity.high, quantity.approx, quantity.step, family, quantity.unit)
    return (amount,) if amount else ()


def source_amount(figure: AccountFigure, value: FigureValue) -> Amount | None:
    """A source's value as an amount."""
    number = value.value
    step = _last_place(number) if number is not None else 1
    family = _family(figure.kind, figure.measure.action)
    return _amount(number, value.low, value.high, value.approx, step, family, figure.measure.unit)


def compare(draft: Amount, source: Amount) -> Verdict:
    """How the draft's amount stands to a source's of the same kind of thing."""
    if draft.family != source.family:
        return "different"
    if draft.family == "measure" and draft.unit != source.unit:
        return "unit" if draft.low == source.low else "different"
    if _within(draft, source) or _within(source, draft):
        return "same"
    if _same_number(draft, source):
        return "direction"
    return "different"


def _family(kind: str, action: str | None) -> str:
    """What may be compared: counts with counts, shares however they are worded, ages with ages."""
    if action == "age":
        return "age"
    return {"ratio": "share", "percent": "share", "change": "share"}.get(kind, kind)


def _amount(
    value: float | None, low: float | None, high: float | None, approx: str, step: float, family: str, unit: str | None
) -> Amount | None:
    if value is not None:
        return _scaled(value, value, approx, step, family, unit)
    if low is None and high is None:
        return None
    return _scaled(low or 0, float("inf") if high is None else high, "range", step, family, unit)


def _scaled(low: float, high: float, approx: str, step: float, family: str, unit: str | None) -> Amount:
    """In base units; a fraction of one becomes a percentage."""
    if family == "share" and unit != "percent" and high <= 1:
        return Amount(low * 100, high * 100, approx, step * 100, family, "percent")
    factor, name = _scale(unit) if family in ("duration", "measure") else (1.0, unit)
    return Amount(low * factor, high * factor, approx, step * factor, family, name)


def _scale(unit: str | None) -> tuple[float, str | None]:
    known = load_lexicon("conversions")
    entry = known["units"].get((unit or "").lower())
    return (float(entry["factor"]), str(entry["base"])) if entry else (1.0, unit)


def _within(stated: Amount, true: Amount) -> bool:
    """Whether ``stated`` is a fair way to say ``true``."""
    low, high = true.low, true.high
    if stated.approx == "range":
        return stated.low <= low and high <= stated.high
    number = stated.low
    if stated.approx == "below":
        return number * (1 - BELOW) <= high and low < number + _slack(stated) / 2
    if stated.approx == "above":
        return low <= number * (1 + ABOVE) + stated.step and high >= number
    if stated.approx == "about":
        return low - ABOUT * abs(low) <= number <= high + ABOUT * abs(high)
    slack = _slack(stated)
    return low - slack < number < high + slack or low == number == high


def _slack(amount: Amount) -> float:
    """How far rounding or cutting short may have moved the number: less than one step of its last digit."""
    return amount.step if amount.step != 1 or amount.family in ("share", "money", "measure") else 0.0


def _same_number(draft: Amount, source: Amount) -> bool:
    """Whether only the wording of the bound sets them apart: ``more than 500`` where the sources have 498."""
    if draft.low == source.low:
        return True
    return draft.approx in ("above", "below") and abs(draft.low - source.low) <= ABOUT * abs(source.low)


def _last_place(number: float) -> float:
    """The place value of the last digit that is not a trailing zero: 13 600 000 has 100 000."""
    if number != int(number):
        return float(10 ** -len(f"{number:.6f}".rstrip("0").split(".")[1]))
    whole, place = abs(int(number)), 1
    while whole and whole % 10 == 0:
        whole //= 10
        place *= 10
    return float(place)
