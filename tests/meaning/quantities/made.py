"""Quantities made by hand, as extraction would have read them."""

from __future__ import annotations

from crossread.meaning.quantities import Stated, state
from crossread.model.mentions import Approximation, FigureKind, Limit, Quantity

APPROXIMATIONS: dict[Limit, Approximation] = {
    "more than": "above",
    "at least": "above",
    "just over": "above",
    "fewer than": "below",
    "at most": "below",
    "nearly": "below",
}


def made(
    value: float | None,
    words: Limit | Approximation = "exact",
    *,
    kind: FigureKind = "count",
    unit: str | None = None,
    step: float = 1,
    low: float | None = None,
    high: float | None = None,
    action: str | None = None,
) -> Stated:
    """A quantity in base terms; ``words`` are its limit, or ``about``."""
    limit: Limit | None = words if words in APPROXIMATIONS else None
    approx: Approximation = APPROXIMATIONS[limit] if limit else words  # type: ignore[assignment]
    stated = state(Quantity(value, low, high, approx, kind, unit, step, None, limit), action=action)
    assert stated is not None
    return stated


def money(value: float, words: Limit | Approximation = "exact", step: float = 1) -> Stated:
    """A sum of dollars."""
    return made(value, words, kind="money", unit="dollar", step=step)


def measure(value: float, unit: str, words: Limit | Approximation = "exact", step: float = 1) -> Stated:
    """A length, a weight, an area."""
    return made(value, words, kind="measure", unit=unit, step=step)


def spread(low: float, high: float) -> Stated:
    """A range, or a word such as "dozens"."""
    return made(None, "range", low=low, high=high)
