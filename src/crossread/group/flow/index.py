"""The words by which reports are found, with the reports that have each: one array, by word."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.rows import Rows

# So many of a report's weightiest words are looked up, the rarest first, until so many reports are met.
LEADING, CROWD = 25, 250
# A report is compared with so many earlier ones at most, those that share most of the weight of its leading words.
MOST = 25
_PLACE_BITS = 5
_ROW_BITS = 32

Table = NDArray[Any]


class Found(NamedTuple):
    """Reports by their place among those asked for, and the rows of what was found for each, one after the other."""

    askers: Table
    rows: Rows


class WordLists(NamedTuple):
    """Where the reports that have each leading word begin, how many came before, and the word's weight."""

    starts: Table
    lengths: Table
    weights: Table

    def cut(self, start: int, end: int) -> WordLists:
        """Those of some reports."""
        return WordLists(*(one[start:end] for one in self))


class LeadingIndex:
    """Holds reports by their leading words, the reports of a word as they came."""

    def __init__(self) -> None:
        self._words = np.zeros(0, np.int32)
        self._rows = np.zeros(0, np.int32)
        self._weights = np.zeros(0, np.float32)

    def add(self, rows: Rows, words: Table, weights: Table) -> WordLists:
        """Take reports with the keys and weights of their leading words; for each, the lists of those before it."""
        used = words.ravel() != 0
        flat = words.ravel()[used]
        order = np.argsort(flat, kind="stable")
        ours = flat[order]
        first, last = np.searchsorted(self._words, ours, "left"), np.searchsorted(self._words, ours, "right")
        numbers = np.arange(len(ours))
        targets = last + numbers
        starts, lengths = np.zeros((2, len(ours)), np.int64)
        starts[order] = first + np.searchsorted(ours, ours, "left")
        lengths[order] = targets - starts[order]
        holders = np.repeat(rows.astype(np.int32), words.shape[1])[used]
        old = np.ones(len(self._words) + len(ours), np.bool_)
        old[targets] = False
        self._words = _put(self._words, ours, old)
        self._rows = _put(self._rows, holders[order], old)
        self._weights = _put(self._weights, weights.ravel()[used][order], old)
        found = WordLists(*(np.zeros(words.shape, kind) for kind in (np.int64, np.int64, np.float64)))
        for target, values in zip(found, (starts, lengths, weights.ravel()[used]), strict=True):
            target.ravel()[used] = values
        return found

    def find(self, lists: WordLists) -> Found:
        """For each report, the rows of those that share most of the weight of its leading words."""
        starts, lengths, weights = self._choose(lists)
        askers = np.repeat(np.arange(len(starts)), lengths.sum(axis=1))
        flat = lengths.ravel()
        begins = np.cumsum(flat) - flat
        places = np.repeat(starts.ravel() - begins, flat) + np.arange(len(askers))
        rows = self._rows[places].astype(np.int64)
        shared = np.repeat(weights.ravel(), flat) * self._weights[places]
        return _weightiest(askers, rows, shared)

    def _choose(self, lists: WordLists) -> WordLists:
        """The lists of each report, the shortest first, as long as they do not name too many reports."""
        order = np.argsort((lists.lengths << _PLACE_BITS) + np.arange(LEADING), axis=1)
        chosen = WordLists(*(np.take_along_axis(one, order, axis=1) for one in lists))
        chosen.lengths[np.cumsum(chosen.lengths, axis=1) > CROWD] = 0
        return chosen

    def forget(self, gone: Table) -> None:
        """Name the rows that are marked no more."""
        kept = ~gone[self._rows]
        self._words, self._rows, self._weights = self._words[kept], self._rows[kept], self._weights[kept]


def _put(held: Table, new: Table, old: Table) -> Table:
    """What was held where ``old`` says so, and what is new where it does not."""
    both = np.zeros(len(old), held.dtype)
    both[old], both[~old] = held, new
    return both


def _weightiest(askers: Table, rows: Rows, shared: Table) -> Found:
    """The rows with the greatest sums for each asker; of two that share as much, the one that came first."""
    order = np.argsort((askers << _ROW_BITS) | rows, kind="stable")
    askers, rows = askers[order], rows[order]
    new = np.ones(len(order), np.bool_)
    new[1:] = (askers[1:] != askers[:-1]) | (rows[1:] != rows[:-1])
    sums = np.bincount(np.cumsum(new) - 1, shared[order], int(new.sum()))
    askers, rows = askers[new], rows[new]
    order = np.lexsort((-sums, askers))
    askers = askers[order]
    ranks = np.arange(len(order)) - np.searchsorted(askers, askers)
    return Found(askers[ranks < MOST], rows[order][ranks < MOST])
