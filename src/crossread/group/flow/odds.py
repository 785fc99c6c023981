"""The log-odds of the pairs of reports that are held."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.linkage import LinkedPairs
from crossread.group.flow.rows import Rows

Values = NDArray[np.float64]


class PairOdds:
    """Pairs of rows, and how likely the reports of each are of one event."""

    def __init__(self) -> None:
        self._ones, self._others = np.zeros(0, np.int32), np.zeros(0, np.int32)
        self._odds = np.zeros(0, np.float64)

    def add(self, ones: Rows, others: Rows, odds: Values) -> None:
        """Hold these pairs too."""
        self._ones = np.concatenate([self._ones, ones.astype(np.int32)])
        self._others = np.concatenate([self._others, others.astype(np.int32)])
        self._odds = np.concatenate([self._odds, odds])

    def among(self, places: NDArray[Any]) -> LinkedPairs:
        """The pairs of rows that have a place, by that: ``places`` has a number from 0 on for each, else -1."""
        ones, others = places[self._ones], places[self._others]
        both = (ones >= 0) & (others >= 0)
        return LinkedPairs(ones[both], others[both], self._odds[both])

    def forget(self, gone: NDArray[np.bool_]) -> None:
        """Hold no pair of a row that is marked."""
        kept = ~(gone[self._ones] | gone[self._others])
        self._ones, self._others, self._odds = self._ones[kept], self._others[kept], self._odds[kept]
