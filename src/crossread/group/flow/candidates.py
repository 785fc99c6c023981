"""Which reports are worth comparing: those that share words which weigh most in both."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from crossread.group.flow.comparing import Comparison, Numbers
from crossread.group.flow.pairs import ComparedPairs
from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.rows import WeighedReport, WeighedRows
from crossread.group.flow.traits import Traits

# So many of a report's weightiest words are looked up, the rarest first, until so many reports are met.
LEADING, CROWD = 25, 250
# A report is compared with so many earlier ones at most, those that share most of the weight of its leading words.
MOST = 25


class StoryCandidates:
    """Holds the reports that a new one may be of one event with, by their leading words."""

    def __init__(self) -> None:
        self._rarity = TraitRarity()
        self._rows = WeighedRows()
        # By the key of a word, the rows of the reports that have it among their leading ones, each before its weight.
        self._index: dict[int, array[float]] = {}

    def weigh(self, traits: Iterable[Traits]) -> list[WeighedReport]:
        """The reports of a day, by id, as rare as their words are with that day."""
        day = sorted((self._rarity.count(one) for one in traits), key=lambda one: one.report)
        self._rarity.add(day)
        return [self._rows.add(one, self._rarity) for one in day]

    def compare(self, day: Sequence[WeighedReport]) -> ComparedPairs:
        """Every report of a day with those, of the day or held, that it may share an event with; holds them then."""
        comparison = Comparison(self._rows, self._rarity.room)
        for one in day:
            leading = self._leading(one)
            others = self._find(leading)
            if others is not None:
                comparison.compare(one.row, others)
            for word, weight in leading:
                held = self._index.get(word)
                if held is None:
                    self._index[word] = array("d", (one.row, weight))
                else:
                    held.extend((one.row, weight))
        return comparison.finish()

    def forget(self, reports: Iterable[WeighedReport]) -> None:
        """Compare nothing with these any more."""
        for one in reports:
            for word, _ in self._leading(one):
                held = self._index[word]
                place = 2 * held[::2].index(one.row)
                del held[place : place + 2]
                if not held:
                    del self._index[word]
            self._rows.forget(one.row)

    def _leading(self, report: WeighedReport) -> list[tuple[int, float]]:
        """The keys of a report's weightiest words, with their weights."""
        keys, weights = self._rows.keys[report.row, :LEADING], self._rows.weights[report.row, :LEADING]
        return [(key, weight) for key, weight in zip(keys.tolist(), weights.tolist(), strict=True) if key]

    def _find(self, leading: Sequence[tuple[int, float]]) -> Numbers | None:
        """The rows of those that share most of the weight of the leading words; None where none shares any."""
        lists = [
            (len(held), place, weight, held)
            for place, (word, weight) in enumerate(leading)
            if (held := self._index.get(word)) is not None
        ]
        lists.sort(key=lambda one: one[:2])
        met, shared = 0, defaultdict[float, float](float)
        for many, _, weight, held in lists:
            met += many // 2
            if met > CROWD:
                break
            numbers = iter(held)
            for row, theirs in zip(numbers, numbers, strict=True):
                shared[row] += weight * theirs
        if not shared:
            return None
        found = np.fromiter(shared, np.float64, len(shared)).astype(np.int64)
        if len(found) <= MOST:
            return found
        # Of two that share as much, the one that came first is the first.
        weights = np.fromiter(shared.values(), np.float64, len(shared))
        return found[np.lexsort((found, -weights))[:MOST]]
