"""Which reports a run has met, in sixteen bytes each."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Literal

import numpy as np

Met = Literal["new", "same", "other"]


class SeenReports:
    """Says of each report of a day whether its id is new, was met with the same words, or with other words."""

    def __init__(self) -> None:
        self._ids = np.zeros(0, np.uint64)
        self._words = np.zeros(0, np.uint64)
        self._today: dict[int, int] = {}

    def meet(self, report: str, digest: str) -> Met:
        """What is known of a report by now; it is known from then on."""
        one, words = _number(report), _number(digest)
        before = self._today.get(one)
        if before is None:
            place = int(np.searchsorted(self._ids, np.uint64(one)))
            if place == len(self._ids) or int(self._ids[place]) != one:
                self._today[one] = words
                return "new"
            before = int(self._words[place])
        return "same" if before == words else "other"

    def end_day(self) -> None:
        """Put what was met since the last call among what is known."""
        ids = np.concatenate([self._ids, _numbers(list(self._today))])
        words = np.concatenate([self._words, _numbers(list(self._today.values()))])
        order = np.argsort(ids, kind="stable")
        self._ids, self._words = ids[order], words[order]
        self._today = {}


def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _numbers(found: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array(found, np.uint64)
