"""The log-odds of pairs that are held."""

from __future__ import annotations

import numpy as np

from crossread.group.flow.odds import PairOdds


def test_pairs_of_rows_with_a_place_are_told_by_it_and_forgotten_with_either() -> None:
    held = PairOdds()
    held.add(np.array([1, 2]), np.array([0, 1]), np.array([3.0, -1.0]))
    held.add(np.array([3]), np.array([1]), np.array([2.0]))
    found = held.among(np.array([-1, 1, 0, 2]))
    assert [part.tolist() for part in found] == [[0, 2], [1, 1], [-1.0, 2.0]]
    held.forget(np.array([False, False, True, False]))
    assert [part.tolist() for part in held.among(np.arange(4))] == [[1, 3], [0, 1], [3.0, 2.0]]
