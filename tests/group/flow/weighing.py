"""Rows of numbers as the words that they stand for."""

from __future__ import annotations

from crossread.group.flow.rarity import BITS, Row, TraitRarity
from crossread.group.flow.traits import VIEWS, View


def read_row(rarity: TraitRarity, keys: Row, weights: Row) -> dict[View, dict[str, float]]:
    """The traits of each view in a row, with their weights."""
    names = rarity.names()
    found: dict[View, dict[str, float]] = {view: {} for view in VIEWS}
    for key, weight in zip(keys.tolist(), weights.tolist(), strict=True):
        if key:
            found[VIEWS[key & ((1 << BITS) - 1)]][names[key >> BITS]] = weight
    return found
