"""The reports of a flow as rows of numbers, each under the number of its row."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.rarity import KEPT, STARTS, WIDTH, CountedReports, TraitRarity
from crossread.group.flow.traits import VIEWS, View

# Names and words of at most so many reports are rare.
RARE_NAME, RARE_WORD = 30, 8
RAREST: Mapping[View, int] = MappingProxyType({"words": RARE_WORD, "names": RARE_NAME})
# Where a row has the traits of these views.
RARE_PLACES = np.concatenate([STARTS[VIEWS.index(view)] + np.arange(KEPT[view]) for view in RAREST])
_RAREST = np.repeat([*RAREST.values()], [KEPT[view] for view in RAREST])
_FIRST_ROWS = 64

Rows = NDArray[np.int64]


class WeighedRows:
    """What is known of each report: its ``keys`` with their ``weights``, and which of them are ``rare`` in the flow.

    ``sums`` are of each view's weights. ``days`` are counted from a day long ago, ``nan`` for none. ``best`` is the
    best cosine of words that a report has with any so far.
    """

    def __init__(self) -> None:
        self.reports: list[str] = []
        self._free: list[int] = []
        self.keys = np.zeros((_FIRST_ROWS, WIDTH), np.int32)
        self.weights = np.zeros((_FIRST_ROWS, WIDTH), np.float32)
        self.rare = np.zeros((_FIRST_ROWS, len(RARE_PLACES)), np.bool_)
        self.sums = np.zeros((_FIRST_ROWS, len(VIEWS)), np.float32)
        self.days = np.zeros(_FIRST_ROWS)
        self.best = np.zeros(_FIRST_ROWS)

    @property
    def room(self) -> int:
        """Above the largest number of a row that there may be so far."""
        return len(self.days)

    def take(self, many: int) -> Rows:
        """So many rows that are free."""
        again = [self._free.pop() for _ in range(min(many, len(self._free)))]
        known = len(self.reports)
        new = range(known, known + many - len(again))
        self.reports.extend("" for _ in new)
        if len(self.reports) > self.room:
            room = len(self.reports) + len(self.reports) // 8 + _FIRST_ROWS
            for held in (self.keys, self.weights, self.rare, self.sums, self.days, self.best):
                _extend(held, room)
        return np.array([*again, *new], np.int64)

    def fill(self, rows: Rows, counted: CountedReports, rarity: TraitRarity) -> None:
        """Weigh the traits of reports as rare as they are by now, each in its row."""
        start = 0
        for keys, weights in rarity.weigh(counted):
            some = rows[start : start + len(keys)]
            self.keys[some], self.weights[some] = keys, weights
            self.rare[some] = rarity.seen(keys[:, RARE_PLACES]) <= _RAREST
            self.sums[some] = np.add.reduceat(weights, STARTS, axis=1)
            start += len(keys)
        days = {day: count_days(day) for day in set(counted.days)}
        self.days[rows] = [days[day] for day in counted.days]
        self.best[rows] = 0
        for row, report in zip(rows.tolist(), counted.reports, strict=True):
            self.reports[row] = report

    def forget(self, rows: Rows) -> None:
        """Let other reports have these rows."""
        self._free.extend(rows.tolist())
        self.keys[rows] = 0


def count_days(day: str | None) -> float:
    """How many days an ISO day is from one long ago; ``nan`` for none.

    >>> count_days("2031-10-11") - count_days("2031-10-10")
    1.0
    """
    return float(date.fromisoformat(day).toordinal()) if day and len(day) == len("2031-05-02") else math.nan


def name_day(days: float) -> str | None:
    """The ISO day that is so many from one long ago; None for ``nan``."""
    return None if math.isnan(days) else date.fromordinal(int(days)).isoformat()


def _extend(rows: NDArray[Any], room: int) -> None:
    """Have zeros after the rows, where they stand."""
    rows.resize((room, *rows.shape[1:]), refcheck=False)
