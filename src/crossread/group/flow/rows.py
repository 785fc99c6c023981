"""The reports of a flow as rows of numbers, each under the number of its row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.rarity import STARTS, WIDTH, CountedTraits, TraitRarity
from crossread.group.flow.traits import VIEWS

# Names and words of at most so many reports are rare.
RARE_NAME, RARE_WORD = 30, 8
_RAREST = np.repeat(
    [{"words": RARE_WORD, "names": RARE_NAME}.get(view, 0) for view in VIEWS], np.diff([*STARTS, WIDTH])
)
_FIRST_ROWS = 64


@dataclass(frozen=True, slots=True)
class WeighedReport:
    """A report whose traits were weighed on the day it came, and the number of its row."""

    report: str
    day: date | None
    row: int


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
        self.rare = np.zeros((_FIRST_ROWS, WIDTH), np.bool_)
        self.sums = np.zeros((_FIRST_ROWS, len(VIEWS)))
        self.days = np.zeros(_FIRST_ROWS)
        self.best = np.zeros(_FIRST_ROWS)

    def add(self, counted: CountedTraits, rarity: TraitRarity) -> WeighedReport:
        """Weigh a report's traits as rare as they are by now."""
        keys, weights = rarity.weigh(counted)
        day = counted.day
        known = date.fromisoformat(day) if day and len(day) == len("2031-05-02") else None
        row = self._take_row(counted.report)
        self.keys[row], self.weights[row] = keys, weights
        self.rare[row] = rarity.seen(keys) <= _RAREST
        self.sums[row] = np.add.reduceat(weights, STARTS)
        self.days[row] = np.nan if known is None else known.toordinal()
        self.best[row] = 0
        return WeighedReport(counted.report, known, row)

    def forget(self, row: int) -> None:
        """Let another report have the row."""
        self._free.append(row)

    def _take_row(self, report: str) -> int:
        if self._free:
            row = self._free.pop()
            self.reports[row] = report
            return row
        if len(self.reports) == len(self.days):
            self.keys, self.weights, self.rare = _extend(self.keys), _extend(self.weights), _extend(self.rare)
            self.sums, self.days, self.best = _extend(self.sums), _extend(self.days), _extend(self.best)
        self.reports.append(report)
        return len(self.reports) - 1


def _extend(rows: NDArray[Any]) -> NDArray[Any]:
    """The rows, and half as many after them."""
    return np.concatenate([rows, np.zeros((len(rows) // 2, *rows.shape[1:]), rows.dtype)])
