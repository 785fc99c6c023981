"""Whether a draft's quantity is what a source states: equal, rounded within its words, or bounded rightly."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from crossread.model.accounts import AccountFigure, FigureValue
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_lexicon

_CURRENCY = re.compile(r"[$£€¥]")

Verdict = Literal["same", "direction", "unit", "different"]

# How far a hedge reaches, as a share of the number: "about 40" is said of 37 or 43
# (of a number with two digits, or more, less), "nearly 500" and "more than 400"
# of a number close by, not of any number on that side. Beyond these a reader would call the word wrong.
ABOUT, BELOW, ABOVE = (0.1, 0.05, 0.01), 0.15, 0.25
# Shorter whole numbers that end in noughts are counts, not roundings.
LEAST_ROUNDED = 1000
# A range wider than this is no number at all.
VAGUE = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in base units: what it lies between, how it was rounded, and the number as stated."""

    low: float
    high: float
    approx: str
    step: float
    family: str
    unit: str | None
    stated: float = 0.0


def draft_amounts(figure: Figure) -> tuple[Amount, ...]:
    """The draft's figure as amounts: one, or the two ends of a range; none where the words give no number."""
    quantity = figure.quantity
    family = _family(quantity.kind, figure.measure.action, quantity.unit, figure.span.text)
    if quantity.approx == "range" and quantity.low is not None and quantity.high is not None:
        ends = (quantity.low, quantity.high)
        return tuple(_scaled(end, end, "exact", quantity.step, family, quantity.unit) for end in ends)
    amount = _amount(quantity.value, quantity.low, quantity.high, quantity.approx, quantity.step, family, quantity.unit)
    return (amount,) if amount else ()


def source_amount(figure: AccountFigure, value: FigureValue, words: str) -> Amount | None:
    """A source's value as an amount; ``words`` are those of a mention, whose unit goes before the figure's."""
    family = _family(figure.kind, figure.measure.action, figure.measure.unit, words)
    unit = _stated_unit(words) if family == "duration" else None
    step = _last_place(value.value) if value.value is not None else 1
    return _amount(value.value, value.low, value.high, value.approx, step, family, unit or figure.measure.unit)


def compare(draft: Amount, source: Amount) -> Verdict:
    """How the draft's amount stands to a source's of the same kind of thing."""
    if draft.family != source.family:
        return "different"
    if draft.family == "measure" and draft.unit != source.unit:
        return "unit" if draft.low == source.low else "different"
    if _meet(draft, source):
        return "same"
    if draft.family == "duration" and draft.stated == source.stated:
        return "unit"
    hedged = {draft.approx, source.approx} & {"above", "below"}
    if hedged and abs(draft.low - source.low) <= ABOUT[0] * abs(source.low):
        return "direction"
    return "different"


def _meet(draft: Amount, source: Amount) -> bool:
    """Whether the source bears the draft's words out: equal, rounded within them, or hedged as they are.

    The draft may be vaguer than the source, never more exact: nobody rounds 1,500 to 1,540.
    """
    if {draft.approx, source.approx} == {"above", "below"} and draft.low == source.low:
        return False
    if is_vague(draft) != is_vague(source):
        return False
    if math.isclose(draft.low, source.low, rel_tol=1e-9) and math.isclose(draft.high, source.high, rel_tol=1e-9):
        return True
    if draft.approx == source.approx == "exact" and source.step < 1 <= draft.step:
        return abs(draft.low - source.low) < draft.step
    if source.approx in ("exact", "range") or draft.approx == "range":
        return _overlap((_least(draft), _most(draft)), (source.low, source.high))
    if draft.approx == "exact":
        return _overlap((_least(draft), _most(draft)), (source.low, source.high)) and draft.step >= source.step
    within = _overlap((_least(draft), _most(draft)), (source.low, source.high))
    return within or _overlap((draft.low, draft.high), (_least(source), _most(source)))


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    low, high = max(one[0], other[0]), min(one[1], other[1])
    return low <= high or math.isclose(low, high, rel_tol=1e-9)


def is_vague(amount: Amount) -> bool:
    """Words that give no number: "tens of millions", "dozens"."""
    return amount.approx == "range" and amount.high > VAGUE * amount.low


def _least(amount: Amount) -> float:
    reach = {"below": BELOW, "about": _about(amount)}.get(amount.approx, 0.0) * abs(amount.low)
    return amount.low - reach - (_slack(amount) / 2 if amount.approx == "exact" else 0.0)


def _most(amount: Amount) -> float:
    reach = {"above": ABOVE, "about": _about(amount)}.get(amount.approx, 0.0) * abs(amount.high)
    return amount.high + reach + (_slack(amount) if amount.approx == "exact" else 0.0)


def _about(amount: Amount) -> float:
    digits = len(f"{abs(amount.stated):.6e}".split("e")[0].replace(".", "").rstrip("0")) if amount.stated else 1
    return ABOUT[min(max(digits, 1), len(ABOUT)) - 1]


def _slack(amount: Amount) -> float:
    """How far cutting short may have moved the number (rounding half so far): less than a step of its last digit."""
    rounded = amount.step != 1 or amount.family in ("share", "measure")
    return amount.step * 0.999 if rounded else 0.0


def _family(kind: str, action: str | None, unit: str | None, words: str) -> str:
    """What may be compared: counts with counts, shares however they are worded, ages with ages."""
    if action == "age":
        return "age"
    if unit in ("point", "percentage point"):
        return "points"
    if kind == "change" and _CURRENCY.search(words):
        return "money"  # "dropped more than $11 million" is a sum, however it came about
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
        return Amount(low * 100, high * 100, approx, step * 100, family, "percent", low)
    factor, name = _scale(unit) if family in ("duration", "measure") else (1.0, unit)
    return Amount(low * factor, high * factor, approx, step * factor, family, name, low)


def _scale(unit: str | None) -> tuple[float, str | None]:
    known = load_lexicon("conversions")
    entry = known["units"].get((unit or "").lower())
    return (float(entry["factor"]), str(entry["base"])) if entry else (1.0, unit)


def _stated_unit(words: str) -> str | None:
    """The unit of time that the words themselves name."""
    known = load_lexicon("conversions")["units"]
    found = [word for word in re.findall(r"[a-z]+", words.lower()) for word in (word, word.removesuffix("s"))]
    return next((word for word in found if word in known), None)


def _last_place(number: float) -> float:
    """The place value of the last digit that is no trailing nought: 13 600 000 has 100 000; 40 has 1."""
    if number != int(number):
        return float(10 ** -len(f"{number:.6f}".rstrip("0").split(".")[1]))
    whole, place = abs(int(number)), 1
    while whole >= LEAST_ROUNDED / place and whole % 10 == 0:
        whole //= 10
        place *= 10
    return float(place)
