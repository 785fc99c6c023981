"""Numbers that few things share are of one thing, under two nouns and in two units, where nothing parts them."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.likeness.rarities import RARITIES, RareMeeting

CASES = Path(__file__).parents[3] / "cases" / "rarities.toml"
PAIRS = tomllib.loads(CASES.read_text("utf-8"))["pair"]


@pytest.mark.parametrize("rarity", RARITIES, ids=lambda rarity: rarity.name)
def test_a_rarity(rarity: RareMeeting) -> None:
    for texts, applies in ((rarity.example, True), (rarity.counter, False)):
        assert any(rarity.applies(*pair) for pair in combinations(items_of(texts).figures, 2)) == applies


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["other"])
def test_numbers_that_few_things_share(pair: dict[str, str]) -> None:
    items = items_of((pair["one"], pair["other"]))
    first = {report: items.of_report(report)[0] for report in ("r1", "r2")}
    joined = any({*first.values()} <= {*group.items} for group in align_items(items))
    assert joined == (pair["kind"] == "same")
