"""Reports beside others: all that is compared of them, many rows of numbers at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.index import Found
from crossread.group.flow.pairs import Column, ComparedPairs
from crossread.group.flow.rarity import KEPT, STARTS, WIDTH, same_in
from crossread.group.flow.rows import RARE_PLACES, RAREST, Rows, WeighedRows
from crossread.group.flow.traits import VIEWS, View

# Below this cosine of their words two reports are of one event once in a thousand pairs.
LEAST = 0.05

# The views of which it is asked how much stands anywhere among another's words.
_SOUGHT_VIEWS: tuple[View, ...] = ("title", "lead", "names")
_SOUGHT_NUMBERS = slice(VIEWS.index("title"), VIEWS.index("names") + 1)
_SOUGHT = slice(STARTS[_SOUGHT_NUMBERS][0], STARTS[_SOUGHT_NUMBERS][-1] + KEPT["names"])
_SOUGHT_STARTS = STARTS[_SOUGHT_NUMBERS] - _SOUGHT.start
_RARE_STARTS = [0, KEPT["words"]]
_WORDS, _NAMES = VIEWS.index("words"), VIEWS.index("names")
# What is looked up of another report: its traits, then those sought as words, then its words as traits of each view.
_AS_WORDS = slice(WIDTH, WIDTH + _SOUGHT.stop - _SOUGHT.start)
_AS_VIEWS = slice(_AS_WORDS.stop, _AS_WORDS.stop + len(_SOUGHT_VIEWS) * KEPT["words"])
_PLACES = np.arange(1, WIDTH + 1, dtype=np.uint8)

Table = NDArray[Any]


class _Compared(NamedTuple):
    """Pairs of rows, the cosines of their words, and tables of a row for each pair.

    ``cosines`` are of each view; ``mine`` what of the one stands in the other, ``theirs`` what of the other stands in
    the one; ``rare`` are counts.
    """

    ones: Rows
    others: Rows
    cosines: Table
    mine: Table
    theirs: Table
    rare: Table


class Comparison:
    """Compares reports with those that may be of one event with them."""

    def __init__(self, rows: WeighedRows, room: int) -> None:
        """``room`` is above the largest key."""
        self._rows = rows
        # At which place the report that is being compared has a key, counted from 1; 0 where it has not.
        self._place = np.zeros(room, np.uint8)
        self._done: list[_Compared] = [_NOTHING]

    def compare(self, ones: Rows, found: Found) -> None:
        """Compare the reports of these rows with what was found for each, as far as they share enough words."""
        rows, words = self._rows, KEPT["words"]
        # What a place holds, by the number of the place: nothing at 0.
        weights = np.zeros((len(ones), WIDTH + 1), np.float32)
        weights[:, 1:] = rows.weights[ones]
        askers, others = found
        places = self._look_up(ones, askers, rows.keys[others, :words]) + (askers * (WIDTH + 1))[:, np.newaxis]
        cosines = np.einsum("ij,ij->i", rows.weights[others, :words], weights.take(places), dtype=np.float64)
        near = cosines >= LEAST
        askers, others, cosines = askers[near], others[near], cosines[near]
        if len(others):
            np.maximum.at(rows.best, ones[askers], cosines)
            np.maximum.at(rows.best, others, cosines)
            self._done.append(self._compare_all(ones, weights, askers, others))

    def _look_up(self, ones: Rows, askers: Table, keys: Table) -> Table:
        """At which place each asker has the keys beside it."""
        places = np.zeros(keys.shape, np.uint8)
        ends = np.searchsorted(askers, np.arange(len(ones) + 1)).tolist()
        for number, one in enumerate(ones.tolist()):
            start, end = ends[number], ends[number + 1]
            if start < end:
                mine = self._rows.keys[one]
                self._place[mine] = _PLACES
                self._place[0] = 0
                self._place.take(keys[start:end], out=places[start:end], mode="clip")
                self._place[mine] = 0
        return places

    def _compare_all(self, ones: Rows, weights: Table, askers: Table, others: Rows) -> _Compared:
        rows = self._rows
        keys, theirs = rows.keys.take(others, axis=0), rows.weights.take(others, axis=0)
        places = self._look_up(ones, askers, _lay_out(keys))
        begins = (askers * (WIDTH + 1))[:, np.newaxis]
        traits = places[:, :WIDTH] + begins
        known = (places[:, _SOUGHT] > 0) | (places[:, _AS_WORDS] > 0)
        rare = np.zeros((len(ones), WIDTH + 1), np.bool_)
        rare[:, RARE_PLACES + 1] = rows.rare[ones]
        return _Compared(
            ones[askers],
            others,
            _add_up(theirs * weights.take(traits), STARTS),
            _add_up(_find_mine(places) * weights[askers, 1:][:, _SOUGHT], _SOUGHT_STARTS),
            _add_up(known * theirs[:, _SOUGHT], _SOUGHT_STARTS),
            _add_up((rare.take(traits[:, RARE_PLACES]) & rows.rare[others]).view(np.int8), _RARE_STARTS),
        )

    def finish(self) -> ComparedPairs:
        """All that was compared."""
        rows = self._rows
        ones, others, cosines, mine, theirs, rare = (np.concatenate(parts) for parts in zip(*self._done, strict=True))
        cosines, rare = cosines.astype(np.float64), rare.astype(np.float64)
        sums = rows.sums[:, _SOUGHT_NUMBERS]
        shares = _share(mine, sums[ones]), _share(theirs, sums[others])
        words, nameless = cosines[:, _WORDS], rows.sums[:, _NAMES] == 0
        return ComparedPairs(
            ones,
            others,
            _by_view(VIEWS, cosines),
            _by_view(_SOUGHT_VIEWS, np.minimum(*shares)),
            _by_view(_SOUGHT_VIEWS, np.maximum(*shares)),
            _by_view([*RAREST], rare),
            (words / rows.best[ones], words / rows.best[others]),
            np.abs(rows.days[ones] - rows.days[others]),
            (nameless[ones] | nameless[others]).astype(np.float64),
        )


def _nothing(width: int) -> Table:
    return np.zeros((0, width), np.float32)


_NOTHING = _Compared(
    np.zeros(0, np.int64),
    np.zeros(0, np.int64),
    _nothing(len(VIEWS)),
    _nothing(len(_SOUGHT_VIEWS)),
    _nothing(len(_SOUGHT_VIEWS)),
    np.zeros((0, len(RAREST)), np.int8),
)


def _lay_out(keys: Table) -> Table:
    """What is looked up of each report."""
    wanted = np.zeros((len(keys), _AS_VIEWS.stop), np.int32)
    wanted[:, :WIDTH] = keys
    wanted[:, _AS_WORDS] = same_in(keys[:, _SOUGHT], "words")
    words = keys[:, : KEPT["words"]]
    for number, view in enumerate(_SOUGHT_VIEWS):
        start = _AS_VIEWS.start + number * KEPT["words"]
        wanted[:, start : start + KEPT["words"]] = same_in(words, view)
    return wanted


def _find_mine(places: Table) -> Table:
    """At which of the sought places the one has what stands among another's words, or in the same view of it."""
    found = np.zeros(len(places) * (WIDTH + 1), np.bool_)
    begins = np.arange(0, len(found), WIDTH + 1)[:, np.newaxis]
    found[begins + places[:, _SOUGHT]] = True
    found[begins + places[:, _AS_VIEWS]] = True
    return found.reshape(len(places), WIDTH + 1)[:, 1:][:, _SOUGHT]


def _add_up(values: Table, starts: Sequence[int] | Table) -> Table:
    """The sums over the places of each view: a row for each report, a column for each view."""
    return np.add.reduceat(values, starts, axis=1, dtype=values.dtype)


def _share(found: Table, whole: Table) -> Table:
    """What is found as a share of the whole; a half where there is nothing to find."""
    shares: Table = np.where(whole > 0, found / np.where(whole > 0, whole, 1).astype(np.float64), 0.5)
    return shares


def _by_view(views: Sequence[View], table: Table) -> dict[View, Column]:
    return {view: table[:, number] for number, view in enumerate(views)}
