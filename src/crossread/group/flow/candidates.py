"""Which reports are worth comparing: those that share words which weigh most in both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.columns import TraitColumns
from crossread.group.flow.comparing import Comparison
from crossread.group.flow.index import LEADING, LeadingIndex
from crossread.group.flow.pairs import ComparedPairs
from crossread.group.flow.rarity import CountedReports, TraitRarity
from crossread.group.flow.rows import Rows, WeighedRows

# Reports that are compared at a time: what is worked out on the way stays in the processor's own memory.
_BATCH = 32


class StoryCandidates:
    """Holds the reports that a new one may be of one event with, by their leading words."""

    def __init__(self) -> None:
        self.rows = WeighedRows()
        self._rarity = TraitRarity()
        self._index = LeadingIndex()

    def count(self, columns: Iterable[TraitColumns]) -> list[CountedReports]:
        """The reports of a day, their traits numbered."""
        self._rarity.forget(self.rows.keys)
        return [self._rarity.count(one) for one in columns]

    def weigh(self, day: Sequence[CountedReports]) -> Rows:
        """The rows of the day's reports, by id: as rare as their words are with that day."""
        for one in day:
            self._rarity.add(one)
        reports = [report for one in day for report in one.reports]
        order = sorted(range(len(reports)), key=reports.__getitem__)
        given = self.rows.take(len(reports))
        rows = np.zeros_like(given)
        rows[order] = given
        start = 0
        for one in day:
            self.rows.fill(rows[start : start + len(one.reports)], one, self._rarity)
            start += len(one.reports)
        return given

    def compare(self, day: Rows) -> ComparedPairs:
        """Every report of a day with those, of the day or held, that it may share an event with; holds them then."""
        words, weights = self.rows.keys[day, :LEADING], self.rows.weights[day, :LEADING]
        lists = self._index.add(day, words, weights)
        comparison = Comparison(self.rows, self._rarity.room)
        for start in range(0, len(day), _BATCH):
            found = self._index.find(lists.cut(start, start + _BATCH))
            comparison.compare(day[start : start + _BATCH], found)
        return comparison.finish()

    def forget(self, rows: Rows) -> NDArray[np.bool_]:
        """Compare nothing with these any more; all rows, marked where they are of these."""
        gone = np.zeros(self.rows.room, np.bool_)
        gone[rows] = True
        self._index.forget(gone)
        self.rows.forget(rows)
        return gone
