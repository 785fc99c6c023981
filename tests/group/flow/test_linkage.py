"""Average linkage over log-odds."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from crossread.group.flow.linkage import LinkedPairs, link

REPORTS = 7
Odds = dict[tuple[int, int], float]
NUMBERS = some.integers(0, REPORTS - 1)
PAIRS = some.dictionaries(
    some.tuples(NUMBERS, NUMBERS).filter(lambda pair: pair[0] < pair[1]),
    some.one_of(some.floats(-4, 4).map(lambda value: round(value, 9)), some.sampled_from([4.0, 0.0, -1.0])),
)


def to_pairs(odds: Odds) -> LinkedPairs:
    ones, others = np.array([*odds], np.int64).reshape(-1, 2).T
    return LinkedPairs(ones, others, np.array([*odds.values()], np.float64))


def link_plainly(reports: int, odds: Odds, apart: float, join: float) -> list[list[int]]:
    """The same, by looking at all groups again after each that was made."""
    groups = [[report] for report in range(reports)]
    while True:
        means = {
            (one[0], other[0]): round(
                sum(odds.get((min(a, b), max(a, b)), apart) for a in one for b in other) / len(one) / len(other), 9
            )
            for one, other in combinations(groups, 2)
        }
        best = min(means, key=lambda pair: (-means[pair], pair), default=None)
        if best is None or means[best] <= join:
            return groups
        [one], [other] = ([group for group in groups if group[0] == first] for first in best)
        groups = sorted([*(group for group in groups if group not in (one, other)), sorted([*one, *other])])


def test_the_likeliest_are_joined_and_a_weak_third_stays_out() -> None:
    odds = {(0, 1): 3.0, (1, 2): 0.5}
    assert link(3, to_pairs(odds), apart=-4.0, join=0.0) == [[0, 1], [2]]


def test_one_bridge_does_not_join_two_groups() -> None:
    odds = {(0, 1): 4.0, (2, 3): 4.0, (1, 2): 2.0}
    assert link(4, to_pairs(odds), apart=-4.0, join=0.0) == [[0, 1], [2, 3]]


def test_what_hangs_together_on_average_is_one() -> None:
    odds = {(0, 1): 4.0, (0, 2): 3.0, (1, 2): -1.0}
    assert link(3, to_pairs(odds), apart=-4.0, join=0.0) == [[0, 1, 2]]


def test_a_pair_may_be_told_from_either_side() -> None:
    assert link(3, to_pairs({(1, 0): 3.0, (2, 1): 0.5}), apart=-4.0, join=0.0) == [[0, 1], [2]]


def test_nothing_is_no_group() -> None:
    assert link(0, to_pairs({}), apart=-4.0, join=0.0) == []


@given(PAIRS)
def test_groups_are_those_found_plainly_and_no_order_matters(odds: Odds) -> None:
    groups = link(REPORTS, to_pairs(odds), apart=-4.0, join=-0.5)
    assert sorted(groups) == link_plainly(REPORTS, odds, -4.0, -0.5)
    assert groups == link(REPORTS, to_pairs(dict(reversed(odds.items()))), apart=-4.0, join=-0.5)
