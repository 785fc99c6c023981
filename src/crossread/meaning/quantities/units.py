"""Units in base terms: the one table of what is measured and in what, ``lexicon/en/units.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Base:
    """What a unit measures, and how many of the base unit it is: base = value * scale + offset."""

    dimension: str
    scale: float = 1.0
    offset: float = 0.0


@cache
def find_base(unit: str) -> Base | None:
    """The base of a unit, rates included (``kilometre per hour``, ``dollar per barrel``); None where it has none."""
    known = _bases().get(unit) or _find_currency(unit)
    if known is not None:
        return known
    above, per, below = unit.partition(" per ")
    top, bottom = (find_base(above), find_base(below)) if per else (None, None)
    if top is None:
        return None
    if bottom is None:
        return Base(f"{top.dimension} per {below}", top.scale)
    return Base(f"{top.dimension} per {bottom.dimension}", top.scale / bottom.scale)


def convert(value: float, unit: str, to: str) -> float | None:
    """The value in another unit; None where the two do not measure the same quantity."""
    one, other = find_base(unit), find_base(to)
    if one is None or other is None or one.dimension != other.dimension or is_money(one.dimension):
        return None
    return (value * one.scale + one.offset - other.offset) / other.scale


def count_in(unit: str, longer: str) -> float:
    """How many of a unit of time another has, in the mean: 365.2425 days in a year; 0 where one is no unit of time."""
    return (convert(1.0, longer, unit) if is_time(longer) else None) or 0.0


def is_time(unit: str) -> bool:
    """Whether a unit is one of time."""
    base = find_base(unit)
    return base is not None and base.dimension == "duration"


def is_money(dimension: str) -> bool:
    """Whether it is a currency's: ``money: dollar``."""
    return dimension.startswith("money")


def same_dimension(one: str, other: str) -> bool:
    """Whether two dimensions are one: a plain dollar may be anybody's, or for a share."""
    return one == other or (is_money(one) and is_money(other) and _may_be(one, other))


def _may_be(one: str, other: str) -> bool:
    (a, _, per), (b, _, rate) = (dimension.removeprefix("money: ").partition(" per ") for dimension in (one, other))
    return (per == rate or not per or not rate) and (a == b or a.endswith(f" {b}") or b.endswith(f" {a}"))


@cache
def _bases() -> dict[str, Base]:
    tables = load_lexicon("units")["bases"]
    found = {
        unit: Base(dimension, float(scale), float(offset))
        for dimension, units in tables.items()
        if dimension != "coin"
        for unit, (scale, offset) in units.items()
    }
    return found | {coin: Base(f"money: {unit}", float(scale)) for coin, (unit, scale) in tables["coin"].items()}


@cache
def _currencies() -> frozenset[str]:
    money = load_lexicon("currencies")
    named = [*money["signs"].values(), *money["dollar_prefixes"].values(), *money["codes"].values(), *money["words"]]
    return frozenset(named)


def _find_currency(unit: str) -> Base | None:
    return Base(f"money: {unit}") if unit in _currencies() else None
