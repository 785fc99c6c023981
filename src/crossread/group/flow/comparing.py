"""One report beside many: all that is compared of them, a row of numbers at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.pairs import Column, ComparedPairs
from crossread.group.flow.rarity import KEPT, STARTS, WIDTH, Row, same_in
from crossread.group.flow.rows import WeighedRows
from crossread.group.flow.traits import VIEWS, View

# Below this cosine of their words two reports are of one event once in a thousand pairs.
LEAST = 0.05

# The views of which it is asked how much stands anywhere among another's words.
_SOUGHT_VIEWS: tuple[View, ...] = ("title", "lead", "names")
_SOUGHT_NUMBERS = slice(VIEWS.index("title"), VIEWS.index("names") + 1)
_SOUGHT = slice(STARTS[_SOUGHT_NUMBERS][0], STARTS[_SOUGHT_NUMBERS][-1] + KEPT["names"])
_SOUGHT_STARTS = STARTS[_SOUGHT_NUMBERS] - _SOUGHT.start
_WORDS, _NAMES = VIEWS.index("words"), VIEWS.index("names")
_PLACES = np.arange(1, WIDTH + 1, dtype=np.int16)

Numbers = NDArray[np.int64]
Table = NDArray[np.float64]


class Comparison:
    """Compares reports one after the other with those that may be of one event with them."""

    def __init__(self, rows: WeighedRows, room: int) -> None:
        """``room`` is above the largest key."""
        self._rows = rows
        # At which place the report that is being compared has a key, counted from 1; 0 where it has not.
        self._place = np.zeros(room, np.int16)
        self._ones: list[Numbers] = []
        self._others: list[Numbers] = []
        self._tables: list[tuple[Row, Row, Row, Row]] = [_NO_TABLES]

    def compare(self, one: int, others: Numbers) -> None:
        """Compare the report of a row with those of others, as far as they share enough words."""
        rows = self._rows
        keys = rows.keys[one]
        # What a place holds, by the number of the place: nothing at 0.
        weights = np.concatenate([_NOTHING, rows.weights[one]])
        self._place[keys] = _PLACES
        self._place[0] = 0
        words = KEPT["words"]
        mine = weights.take(self._place.take(rows.keys[others, :words]))
        cosines = np.einsum("ij,ij->i", rows.weights[others, :words], mine, dtype=np.float64)
        near = cosines >= LEAST
        others, cosines = others[near], cosines[near]
        if len(others):
            rows.best[one] = cosines.max()
            rows.best[others] = np.maximum(rows.best[others], cosines)
            self._ones.append(np.full(len(others), one))
            self._others.append(others)
            self._tables.append(self._compare_all(one, weights, others))
        self._place[keys] = 0

    def _compare_all(self, one: int, weights: Row, others: Numbers) -> tuple[Row, Row, Row, Row]:
        """Cosines, what of the one stands in the others, what of the others stands in it, and rare ones, by view."""
        rows = self._rows
        keys, theirs = rows.keys.take(others, axis=0), rows.weights.take(others, axis=0)
        places = self._place.take(keys)
        known = (places[:, _SOUGHT] > 0) | (self._place.take(same_in(keys[:, _SOUGHT], "words")) > 0)
        rare = np.concatenate([_NOT, rows.rare[one]]).take(places) & rows.rare.take(others, axis=0)
        mine = self._find_mine(places, keys[:, : KEPT["words"]])
        return (
            _add_up(theirs * weights.take(places), STARTS),
            _add_up(mine * weights[1:][_SOUGHT], _SOUGHT_STARTS),
            _add_up(known * theirs[:, _SOUGHT], _SOUGHT_STARTS),
            _add_up(rare.view(np.int8), STARTS),
        )

    def _find_mine(self, places: NDArray[np.int16], words: Row) -> NDArray[np.bool_]:
        """At which of the sought places the one has what stands among another's words, or in the same view of it."""
        found = np.zeros(len(places) * (WIDTH + 1), np.bool_)
        begins = np.arange(0, len(found), WIDTH + 1)[:, np.newaxis]
        found[begins + places[:, _SOUGHT]] = True
        for view in _SOUGHT_VIEWS:
            found[begins + self._place.take(same_in(words, view))] = True
        return found.reshape(len(places), WIDTH + 1)[:, 1:][:, _SOUGHT]

    def finish(self) -> ComparedPairs:
        """All that was compared."""
        rows, none = self._rows, np.zeros(0, np.int64)
        ones, others = np.concatenate([none, *self._ones]), np.concatenate([none, *self._others])
        cosines, mine, theirs, rare = (self._stack(number) for number in range(4))
        sums = rows.sums[:, _SOUGHT_NUMBERS]
        shares = _share(mine, sums[ones]), _share(theirs, sums[others])
        words, nameless = cosines[:, _WORDS], rows.sums[:, _NAMES] == 0
        reports = rows.reports
        return ComparedPairs(
            [(reports[one], reports[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True)],
            _by_view(VIEWS, cosines),
            _by_view(_SOUGHT_VIEWS, np.minimum(*shares)),
            _by_view(_SOUGHT_VIEWS, np.maximum(*shares)),
            _by_view(VIEWS, rare),
            (words / rows.best[ones], words / rows.best[others]),
            np.abs(rows.days[ones] - rows.days[others]),
            (nameless[ones] | nameless[others]).astype(np.float64),
        )

    def _stack(self, number: int) -> Table:
        """One of the four tables of all reports, one under the other."""
        return np.concatenate([row[number] for row in self._tables]).astype(np.float64)


_ALL, _SOME = np.zeros((0, len(VIEWS)), np.float32), np.zeros((0, len(_SOUGHT_VIEWS)), np.float32)
_NO_TABLES: tuple[Row, Row, Row, Row] = (_ALL, _SOME, _SOME, _ALL)
_NOTHING, _NOT = np.zeros(1, np.float32), np.zeros(1, np.bool_)


def _add_up(values: Row, starts: Row) -> Row:
    """The sums over the places of each view: a row for each report, a column for each view."""
    return np.add.reduceat(values, starts, axis=1, dtype=values.dtype)


def _share(found: Table, whole: Table) -> Table:
    """What is found as a share of the whole; a half where there is nothing to find."""
    shares: Table = np.where(whole > 0, found / np.where(whole > 0, whole, 1), 0.5)
    return shares


def _by_view(views: Sequence[View], table: Table) -> dict[View, Column]:
    return {view: table[:, number] for number, view in enumerate(views)}
