"""How rare a trait is: by the reports of the flow so far, and by what news is written in.

Traits are numbered as they come, and kept by *key*: the trait's number and, in the lowest bits, that of its view. So a
whole report is a row of keys and a row of weights, with so many places for each view.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.columns import TraitColumns
from crossread.group.flow.numbers import Hashes, Numbers, TraitNumbers, hash_strings
from crossread.group.flow.traits import VIEWS, View
from crossread.text.lexicon import load_lexicon

# So many traits of a report are kept of each view, the weightiest: the rest says little and costs as much.
KEPT: Mapping[View, int] = MappingProxyType(
    {"words": 60, "title": 16, "lead": 50, "names": 40, "whole names": 30, "numbers": 12}
)
# Where the places of each view begin in a row, and how many there are in all.
*_STARTS, WIDTH = accumulate(KEPT.values(), initial=0)
STARTS = np.array(_STARTS)
# The lowest bits of a key are the number of its view, those above them the number of its trait, which is above 0.
BITS = 3
# Traits that are held before some are forgotten, but for those of open reports.
MOST_TRAITS = 2_000_000

Row = NDArray[Any]

_KEPT = np.array([KEPT[view] for view in VIEWS])
# Reports that are weighed at a time; how finely weights are told apart, and the bits that it takes to tell them.
_BATCH, _FINE, _WEIGHT_BITS, _PLACE_BITS = 64, 2.0**24, 34, 20


def same_in(keys: Row, view: View) -> Row:
    """The keys of the same traits in another view."""
    return (keys & -(1 << BITS)) | VIEWS.index(view)


@dataclass(frozen=True, slots=True)
class CountedReports:
    """The traits of reports by key, report by report and view by view in the order of the text.

    ``counts`` are how often a report has each; ``sizes`` how many it has of each view.
    """

    reports: Sequence[str]
    days: Sequence[str | None]
    keys: Numbers
    counts: Numbers
    sizes: Row


class TraitRarity:
    """Counts in how many reports each trait was seen, and weighs traits by that (tf-idf, length 1).

    News in general stands in for the reports that a short flow has not seen: of words that are common in it, their
    share of articles is known beforehand; a name is as rare as it is in the flow.
    """

    def __init__(self, most: int = MOST_TRAITS) -> None:
        table = load_lexicon("news_words")
        self._articles = int(table["articles"])
        words: Mapping[str, int] = table["words"]
        usual = hash_strings(words)
        order = np.argsort(usual)
        self._usual_hashes, self._usual_counts = usual[order], np.array([*words.values()], np.int32)[order]
        self._numbers, self._most, self._limit = TraitNumbers(), most, most
        self._reports = 0
        self._usual = np.zeros(1, np.int32)
        self._seen = np.zeros(1 << BITS, np.int32)

    @property
    def room(self) -> int:
        """Above the largest key that there may be so far."""
        return len(self._seen)

    def count(self, columns: TraitColumns) -> CountedReports:
        """The traits of these reports by key."""
        held = [columns.views[view] for view in VIEWS]
        known = self.number(columns.hashes)
        sizes = np.stack([one.sizes for one in held], axis=1)
        cells = np.cumsum(sizes).reshape(sizes.shape) - sizes
        keys, counts = np.zeros(int(sizes.sum()), np.int32), np.zeros(int(sizes.sum()), np.int32)
        for view, column in enumerate(held):
            before = np.cumsum(column.sizes) - column.sizes
            places = np.repeat(cells[:, view] - before, column.sizes) + np.arange(len(column.codes))
            keys[places] = (known.take(column.codes) << BITS) | view
            counts[places] = column.counts
        return CountedReports(columns.reports, columns.days, keys, counts, sizes)

    def add(self, counted: CountedReports) -> None:
        """Take these reports among those that were seen."""
        self._reports += len(counted.reports)
        np.add.at(self._seen, counted.keys.astype(np.intp), np.int32(1))

    def seen(self, keys: Row) -> Row:
        """In how many reports of the flow each trait was seen, in its view."""
        return self._seen.take(keys)

    def weigh(self, counted: CountedReports) -> Iterator[tuple[Row, Row]]:
        """Some reports at a time, in their order: the keys of the weightiest traits of each, and their weights.

        The weightiest of a view comes first. The sum of the squares of a view's weights is 1. Places that are not
        needed have neither.
        """
        ends = [0, *np.cumsum(counted.sizes.sum(axis=1)).tolist()]
        for start in range(0, len(counted.reports), _BATCH):
            sizes = counted.sizes[start : start + _BATCH]
            within = slice(ends[start], ends[start + len(sizes)])
            yield self._weigh(counted.keys[within], counted.counts[within], sizes)

    def _weigh(self, keys: Row, counts: Row, sizes: Row) -> tuple[Row, Row]:
        known = self._seen.take(keys) + self._usual.take(keys >> BITS) + 0.5
        weights = (1 + np.log(counts)) * (np.log(self._articles + self._reports + 1) - np.log(known))
        # A cell is one view of one report: those of a report stand one after the other.
        cells = np.repeat(np.arange(sizes.size), sizes.ravel())
        # Of two that weigh the same, the one that comes first in the text is the first.
        light = (1 << _WEIGHT_BITS) - 1 - (weights * _FINE).astype(np.int64)
        order = np.sort((((cells << _WEIGHT_BITS) | light) << _PLACE_BITS) | np.arange(len(cells)))
        order &= (1 << _PLACE_BITS) - 1
        starts = np.cumsum(sizes) - sizes.ravel()
        places, views = np.arange(len(cells)) - starts.take(cells), cells % len(VIEWS)
        few = places < _KEPT.take(views)
        kept, cells = order[few], cells[few]
        targets = (cells // len(VIEWS)) * WIDTH + places[few] + STARTS.take(views[few])
        lengths = np.sqrt(np.bincount(cells, weights[kept] ** 2, sizes.size))
        row, weighed = np.zeros((len(sizes), WIDTH), np.int32), np.zeros((len(sizes), WIDTH), np.float32)
        row.ravel()[targets], weighed.ravel()[targets] = keys[kept], weights[kept] / lengths.take(cells)
        return row, weighed

    def number(self, hashes: Hashes) -> Numbers:
        """The numbers of traits, with a place for each that is new."""
        numbers, new, given = self._numbers.number(hashes)
        if self._numbers.room > len(self._usual):
            room = self._numbers.room + self._numbers.room // 4
            self._usual.resize(room, refcheck=False)
            self._seen.resize(room << BITS, refcheck=False)
        places = np.minimum(np.searchsorted(self._usual_hashes, new), len(self._usual_hashes) - 1)
        self._usual[given] = np.where(self._usual_hashes[places] == new, self._usual_counts[places], 0)
        return numbers

    def forget(self, needed: Row) -> None:
        """Where very many traits are held, forget those that were seen least, but not those of these keys."""
        if len(self._numbers) <= self._limit:
            return
        spared = np.zeros(self._numbers.room, np.bool_)
        spared[needed >> BITS] = True
        held = self._numbers.held
        others = held[~spared[held]]
        seen = self._seen.reshape(-1, 1 << BITS).max(axis=1)[others]
        if len(seen) > self._most // 2:
            gone = others[seen <= np.sort(seen)[-(self._most // 2)]]
            self._numbers.forget(gone)
            self._seen.reshape(-1, 1 << BITS)[gone] = 0
        self._limit = max(self._most, len(self._numbers) + len(self._numbers) // 4)
