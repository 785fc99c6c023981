"""What is compared of two reports: the same as by words, one by one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pytest
from tests.group.flow.reports import ALL
from tests.group.flow.weighing import Views, count, fill, read_row

from crossread.group.flow.comparing import Comparison
from crossread.group.flow.index import Found
from crossread.group.flow.pairs import FEATURES, ComparedPairs
from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.rows import RARE_NAME, RARE_WORD, WeighedRows
from crossread.group.flow.traits import VIEWS, View, read_traits


class Told(NamedTuple):
    """What was found of pairs, and the ids of each."""

    pairs: list[tuple[str, str]]
    found: ComparedPairs


@pytest.fixture(scope="module")
def compared() -> tuple[dict[str, Views], Told]:
    """Every report compared with all before it: their words with their weights, and what was found."""
    rarity, rows = TraitRarity(), WeighedRows()
    held = fill(rows, rarity, count(rarity, ALL))
    comparison = Comparison(rows, rarity.room)
    askers = np.concatenate([np.full(number, number) for number in range(len(held))])
    others = np.concatenate([held[:number] for number in range(len(held))])
    comparison.compare(held, Found(askers, others))
    views = {
        report.id: read_row(rarity, read_traits(report), rows.keys[row], rows.weights[row])
        for report, row in zip(ALL, held.tolist(), strict=True)
    }
    found = comparison.finish()
    return views, Told([(rows.reports[one], rows.reports[other]) for one, other in found.iter_rows()], found)


def found_in(ours: Mapping[str, float], words: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    shared = math.fsum(weight for trait, weight in ours.items() if trait in words or trait in theirs)
    return shared / math.fsum(ours.values()) if ours else 0.5


def test_cosines_are_of_what_both_have(compared: tuple[dict[str, Views], Told]) -> None:
    views, (pairs, found) = compared
    assert len(pairs) > 5
    for view in VIEWS:
        for (one, other), cosine in zip(pairs, found.cosines[view].tolist(), strict=True):
            ours, theirs = views[one][view], views[other][view]
            whole = math.fsum(weight * theirs[trait] for trait, weight in ours.items() if trait in theirs)
            assert math.isclose(cosine, whole, abs_tol=1e-6)


@pytest.mark.parametrize("view", ["title", "lead", "names"])
def test_what_is_found_may_stand_among_the_words(compared: tuple[dict[str, Views], Told], view: View) -> None:
    views, (pairs, found) = compared
    rows = zip(pairs, found.least_found[view].tolist(), found.most_found[view].tolist(), strict=True)
    for (one, other), least, most in rows:
        ours, theirs = views[one], views[other]
        shares = [
            found_in(ours[view], theirs["words"], theirs[view]),
            found_in(theirs[view], ours["words"], ours[view]),
        ]
        assert math.isclose(least, min(shares), abs_tol=1e-6) and math.isclose(most, max(shares), abs_tol=1e-6)


def test_rare_ones_days_and_the_best_are_told(compared: tuple[dict[str, Views], Told]) -> None:
    views, (pairs, found) = compared
    assert min(RARE_NAME, RARE_WORD) >= len(ALL), "all are rare"
    for place, (one, other) in enumerate(pairs):
        assert found.rare["words"][place] == len(views[one]["words"].keys() & views[other]["words"].keys())
        assert found.rare["names"][place] == len(views[one]["names"].keys() & views[other]["names"].keys())
    days = {report.id: int(str(report.published)[-2:]) for report in ALL}
    assert found.days.tolist() == [abs(days[one] - days[other]) for one, other in pairs]
    for nearness in found.nearness:
        assert math.isclose(max(nearness.tolist()), 1, rel_tol=1e-5)
    assert not found.without_names.all()


def test_nothing_compared_is_no_pair() -> None:
    found = Comparison(WeighedRows(), 8).finish()
    assert len(found.ones) == len(found.cosines["words"]) == len(found.days) == 0


def test_what_is_compared_at_once_is_what_is_compared_one_by_one() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    held = fill(rows, rarity, count(rarity, ALL))
    at_once, one_by_one = Comparison(rows, rarity.room), Comparison(rows, rarity.room)
    at_once.compare(held[1:3], Found(np.array([0, 1, 1]), held[[0, 0, 1]]))
    one_by_one.compare(held[1:2], Found(np.array([0]), held[:1]))
    one_by_one.compare(held[2:3], Found(np.array([0, 0]), held[:2]))
    ours, theirs = at_once.finish(), one_by_one.finish()
    assert [*ours.iter_rows()] == [*theirs.iter_rows()] != []
    for feature in FEATURES:
        assert feature.measure(ours).tolist() == feature.measure(theirs).tolist(), feature.name
