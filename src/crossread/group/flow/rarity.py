"""How rare a trait is: by the reports of the flow so far, and by what news is written in.

Traits are numbered as they come, and kept by *key*: the trait's number and, in the lowest bits, that of its view. So a
whole report is a row of keys and a row of weights, with so many places for each view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.traits import VIEWS, Traits, View
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

Keys = NDArray[np.int32]
Row = NDArray[Any]

_VIEW_NUMBERS = np.arange(len(VIEWS), dtype=np.int32)
_KEPT = np.array([KEPT[view] for view in VIEWS])


def same_in(keys: Row, view: View) -> Row:
    """The keys of the same traits in another view."""
    return (keys & -(1 << BITS)) | VIEWS.index(view)


@dataclass(frozen=True, slots=True)
class CountedTraits:
    """A report's traits by key, view by view in the order of its text, and how often it has each."""

    report: str
    day: str | None
    keys: Keys
    counts: NDArray[np.int32]


class _Numbers(dict[str, int]):
    """Numbers traits as they are first asked for, and knows which are new."""

    def __init__(self) -> None:
        super().__init__({"": 0})
        self.new: list[str] = []

    def __missing__(self, trait: str) -> int:
        self[trait] = found = len(self)
        self.new.append(trait)
        return found


class TraitRarity:
    """Counts in how many reports each trait was seen, and weighs traits by that (tf-idf, length 1).

    News in general stands in for the reports that a short flow has not seen: of words that are common in it, their
    share of articles is known beforehand; a name is as rare as it is in the flow.
    """

    def __init__(self) -> None:
        table = load_lexicon("news_words")
        self._articles = int(table["articles"])
        self._usual_words: Mapping[str, int] = table["words"]
        self._numbers = _Numbers()
        self._reports = 0
        self._usual = np.zeros(0)
        self._seen = np.zeros(0, np.int32)

    @property
    def room(self) -> int:
        """Above the largest key that there may be so far."""
        return len(self._seen)

    def names(self) -> list[str]:
        """The traits in the order of their numbers; that of number 0 is none."""
        return list(self._numbers)

    def count(self, traits: Traits) -> CountedTraits:
        """Number a report's traits."""
        views = [traits.views[view] for view in VIEWS]
        sizes = [len(view) for view in views]
        numbers = np.fromiter(map(self._numbers.__getitem__, chain.from_iterable(views)), np.int32, sum(sizes))
        counts = np.fromiter(chain.from_iterable(view.values() for view in views), np.int32, len(numbers))
        return CountedTraits(traits.report, traits.day, (numbers << BITS) + np.repeat(_VIEW_NUMBERS, sizes), counts)

    def add(self, counted: Iterable[CountedTraits]) -> None:
        """Take these reports among those that were seen."""
        self._make_room()
        for one in counted:
            self._reports += 1
            self._seen[one.keys] += 1

    def seen(self, keys: Row) -> Row:
        """In how many reports of the flow each trait was seen, in its view."""
        return self._seen.take(keys)

    def weigh(self, counted: CountedTraits) -> tuple[Row, Row]:
        """The keys of the weightiest traits, the weightiest of a view first, and their weights.

        The sum of the squares of a view's weights is 1. Places that are not needed have neither.
        """
        keys, views = counted.keys, counted.keys & ((1 << BITS) - 1)
        known = self._seen.take(keys) + self._usual.take(keys >> BITS) + 0.5
        weights = (1 + np.log(counted.counts)) * (np.log(self._articles + self._reports + 1) - np.log(known))
        # Of two that weigh the same, the one that comes first in the text is the first.
        order = np.lexsort((-weights, views))
        places = np.arange(len(order)) - np.searchsorted(views, _VIEW_NUMBERS).take(views)
        few = places < _KEPT.take(views)
        kept, views, places = order[few], views[few], places[few] + STARTS.take(views[few])
        lengths = np.sqrt(np.bincount(views, weights[kept] ** 2, len(VIEWS)))
        row, weighed = np.zeros(WIDTH, np.int32), np.zeros(WIDTH, np.float32)
        row[places], weighed[places] = keys[kept], weights[kept] / lengths.take(views)
        return row, weighed

    def _make_room(self) -> None:
        """Have a place for every trait that has a number."""
        known = len(self._numbers) - len(self._numbers.new)
        if len(self._numbers) > len(self._usual):
            room = 2 * len(self._numbers)
            self._usual, self._seen = _extend(self._usual, room), _extend(self._seen, room << BITS)
        self._usual[known : len(self._numbers)] = [self._usual_words.get(trait, 0) for trait in self._numbers.new]
        self._numbers.new = []


def _extend(row: NDArray[Any], size: int) -> NDArray[Any]:
    """The row, with zeros after it."""
    longer = np.zeros(size, row.dtype)
    longer[: len(row)] = row
    return longer
