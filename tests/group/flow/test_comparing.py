"""What is compared of two reports: the same as by words, one by one."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pytest
from tests.group.flow.reports import ALL
from tests.group.flow.weighing import read_row

from crossread.group.flow.comparing import Comparison
from crossread.group.flow.pairs import ComparedPairs
from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.rows import RARE_NAME, RARE_WORD, WeighedRows
from crossread.group.flow.traits import VIEWS, View, read_traits

Views = Mapping[View, Mapping[str, float]]


@pytest.fixture(scope="module")
def compared() -> tuple[dict[str, Views], ComparedPairs]:
    """Every report compared with all before it: their words with their weights, and what was found."""
    rarity, rows = TraitRarity(), WeighedRows()
    counted = [rarity.count(read_traits(report)) for report in ALL]
    rarity.add(counted)
    held = [rows.add(one, rarity) for one in counted]
    comparison = Comparison(rows, rarity.room)
    for one in held[1:]:
        comparison.compare(one.row, np.arange(one.row))
    return {
        one.report: read_row(rarity, rows.keys[one.row], rows.weights[one.row]) for one in held
    }, comparison.finish()


def found_in(ours: Mapping[str, float], words: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    shared = math.fsum(weight for trait, weight in ours.items() if trait in words or trait in theirs)
    return shared / math.fsum(ours.values()) if ours else 0.5


def test_cosines_are_of_what_both_have(compared: tuple[dict[str, Views], ComparedPairs]) -> None:
    views, found = compared
    assert len(found.pairs) > 5
    for view in VIEWS:
        for (one, other), cosine in zip(found.pairs, found.cosines[view].tolist(), strict=True):
            ours, theirs = views[one][view], views[other][view]
            whole = math.fsum(weight * theirs[trait] for trait, weight in ours.items() if trait in theirs)
            assert math.isclose(cosine, whole, abs_tol=1e-6)


@pytest.mark.parametrize("view", ["title", "lead", "names"])
def test_what_is_found_may_stand_among_the_words(compared: tuple[dict[str, Views], ComparedPairs], view: View) -> None:
    views, found = compared
    rows = zip(found.pairs, found.least_found[view].tolist(), found.most_found[view].tolist(), strict=True)
    for (one, other), least, most in rows:
        ours, theirs = views[one], views[other]
        shares = [
            found_in(ours[view], theirs["words"], theirs[view]),
            found_in(theirs[view], ours["words"], ours[view]),
        ]
        assert math.isclose(least, min(shares), abs_tol=1e-6) and math.isclose(most, max(shares), abs_tol=1e-6)


def test_rare_ones_days_and_the_best_are_told(compared: tuple[dict[str, Views], ComparedPairs]) -> None:
    views, found = compared
    assert min(RARE_NAME, RARE_WORD) >= len(ALL), "all are rare"
    for place, (one, other) in enumerate(found.pairs):
        assert found.rare["words"][place] == len(views[one]["words"].keys() & views[other]["words"].keys())
        assert found.rare["names"][place] == len(views[one]["names"].keys() & views[other]["names"].keys())
    days = {report.id: int(str(report.published)[-2:]) for report in ALL}
    assert found.days.tolist() == [abs(days[one] - days[other]) for one, other in found.pairs]
    for nearness in found.nearness:
        assert math.isclose(max(nearness.tolist()), 1, rel_tol=1e-5)
    assert not found.without_names.all()


def test_nothing_compared_is_no_pair() -> None:
    found = Comparison(WeighedRows(), 8).finish()
    assert found.pairs == [] and len(found.cosines["words"]) == len(found.days) == 0
