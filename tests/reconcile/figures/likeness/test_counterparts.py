"""The only numbers of a noun in two reports are joined, unless something in their clauses sets them apart."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.likeness.background import compose_background
from crossread.reconcile.figures.likeness.counterparts import SEPARATIONS, Separation

CASES = Path(__file__).parents[3] / "cases" / "counterparts.toml"
PAIRS = tomllib.loads(CASES.read_text("utf-8"))["pair"]


@pytest.mark.parametrize("separation", SEPARATIONS, ids=lambda separation: separation.name)
def test_a_separation(separation: Separation) -> None:
    for texts, applies in ((separation.example, True), (separation.counter, False)):
        items = items_of(texts)
        background = compose_background(items)
        assert any(separation.applies(*pair, background) for pair in combinations(items.figures, 2)) == applies


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["other"])
def test_the_only_numbers_of_a_noun(pair: dict[str, str]) -> None:
    items = items_of((pair["one"], pair["other"]))
    shared = {item.unit or item.figure.quantity.unit for item in items.figures}
    joined = any(len({item.report.id for item in group.items}) == 2 for group in align_items(items))
    assert shared and joined == (pair["kind"] == "same")
