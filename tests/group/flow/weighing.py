"""Reports as numbers, and rows of numbers as the words that they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossread.group.flow.columns import make_columns
from crossread.group.flow.numbers import hash_strings
from crossread.group.flow.rarity import BITS, CountedReports, Row, TraitRarity
from crossread.group.flow.rows import Rows, WeighedRows
from crossread.group.flow.traits import VIEWS, Traits, View, read_traits
from crossread.model.reports import Report

Views = Mapping[View, Mapping[str, float]]


def count(rarity: TraitRarity, reports: Iterable[Report]) -> CountedReports:
    """The traits of these reports by key, counted as seen."""
    counted = rarity.count(make_columns([read_traits(report) for report in reports]))
    rarity.add(counted)
    return counted


def fill(rows: WeighedRows, rarity: TraitRarity, counted: CountedReports) -> Rows:
    """The rows that these reports are given."""
    given = rows.take(len(counted.reports))
    rows.fill(given, counted, rarity)
    return given


def key_of(rarity: TraitRarity, trait: str, view: View) -> int:
    """The key of a trait in a view."""
    [number] = rarity.number(hash_strings([trait])).tolist()
    return (int(number) << BITS) | VIEWS.index(view)


def read_row(rarity: TraitRarity, traits: Traits, keys: Row, weights: Row) -> Views:
    """The traits of each view in the row of a report with these traits, and their weights, as they stand in it."""
    names = {key_of(rarity, trait, view): trait for view in VIEWS for trait in traits.views[view]}
    found: dict[View, dict[str, float]] = {view: {} for view in VIEWS}
    for key, weight in zip(keys.tolist(), weights.tolist(), strict=True):
        if key:
            found[VIEWS[key & ((1 << BITS) - 1)]][names[key]] = weight
    return found
