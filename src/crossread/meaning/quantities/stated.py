"""A quantity as it was stated, in base terms: what comparing needs of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

from crossread.meaning.quantities.units import Base, count_in, find_base, is_money
from crossread.model.mentions import Approximation, FigureKind, Limit, Quantity

# What may stand for one another: counts with counts, shares however they are worded, ages with ages.
Family = Literal["count", "money", "share", "points", "duration", "age", "multiple", "measure"]

_PERCENT = Base("share")


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity in base terms.

    ``low`` and ``high`` are the number, twice, or the ends of a range or of a word such as "dozens"; ``step`` is
    the place value of the last stated digit. ``number`` is the number as written, ``scale`` how many base units its
    unit has: "three weeks" is 1,814,400 seconds, written 3, with a scale of 604,800. ``approx``, ``limit`` and
    ``direction`` are those of the mention. ``dimension`` tells a metre from an hour, and a dollar from a euro.
    """

    low: float
    high: float
    approx: Approximation = "exact"
    step: float = 1.0
    family: Family = "count"
    dimension: str = "count"
    number: float = 0.0
    scale: float = 1.0
    limit: Limit | None = None
    direction: Literal["up", "down"] | None = None

    @property
    def is_number(self) -> bool:
        """Whether the words state one number, with nothing that makes it rough or bounds it."""
        return self.approx == "exact" and self.low == self.high


def state(quantity: Quantity, *, action: str | None = None) -> Stated | None:
    """The quantity in base terms; None where its words give no number and no bounds.

    ``action`` is what is said of it: a length of time that is an ``age`` is compared with ages alone.
    """
    if quantity.value is None and quantity.low is None and quantity.high is None:
        return None
    family, base = _find_base(quantity, action)
    ranged = quantity.value is None
    low = float(quantity.value if quantity.value is not None else quantity.low or 0)
    high = low if not ranged else inf if quantity.high is None else float(quantity.high)
    offset = 0.0 if quantity.kind == "change" else base.offset
    scale = 100.0 if base is _PERCENT and quantity.unit != "percent" and high <= 1 else base.scale
    return Stated(
        low=low * scale + offset,
        high=high * scale + offset,
        approx="range" if ranged else quantity.approx,
        step=float(quantity.step) * scale,
        family=family,
        dimension=base.dimension,
        number=low,
        scale=scale,
        limit=None if ranged else quantity.limit or _plain_limit(quantity.approx),
        direction=quantity.direction,
    )


def worked_out(
    value: float,
    family: Family = "count",
    *,
    dimension: str | None = None,
    step: float = 1.0,
    approx: Approximation = "exact",
) -> Stated:
    """A number in base terms that arithmetic gives; ``step`` is that of the roughest of its operands."""
    return Stated(value, value, approx, step, family, dimension or family, number=value)


# What says nothing at all.
UNSTATED = Stated(-inf, inf, "range")


def _plain_limit(approx: Approximation) -> Limit | None:
    """How a bound is meant of which nothing more is known: with its number, anywhere on that side."""
    limits: dict[Approximation, Limit] = {"above": "at least", "below": "at most"}
    return limits.get(approx)


def _find_base(quantity: Quantity, action: str | None) -> tuple[Family, Base]:
    unit = quantity.unit or ""
    known = find_base(unit)
    if action == "age":  # lengths of time are told of people as ages; the base is a year
        return "age", Base("age", count_in("year", unit) or 1.0)
    if known is not None and known.dimension == "points":
        return "points", known
    kind = _plain_kind(quantity.kind, known)
    if kind == "money":
        return "money", known if known and is_money(known.dimension) else Base(f"money: {unit}")
    if kind == "percent":
        return "share", _PERCENT
    if kind == "ratio":
        return ("multiple", Base("multiple")) if _multiplies(quantity) else ("share", _PERCENT)
    if kind in ("duration", "measure"):
        known = known if known and not is_money(known.dimension) else Base(unit)
        return ("duration", known) if "duration" in (kind, known.dimension) else ("measure", known)
    return "count", Base("count")


def _plain_kind(kind: FigureKind, known: Base | None) -> FigureKind:
    """The kind of what changed: "dropped more than $11 million" is a sum, however it came about."""
    if kind != "change":
        return kind
    if known is None:
        return "count"
    if is_money(known.dimension):
        return "money"
    kinds: dict[str, FigureKind] = {"share": "percent", "duration": "duration"}
    return kinds.get(known.dimension, "measure")


def _multiplies(quantity: Quantity) -> bool:
    """Whether it says how many times: "three times as many", "twice"; "a third" and "one in five" are shares."""
    return quantity.unit == "time" or (quantity.value is not None and quantity.value > 1)
