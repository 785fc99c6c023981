"""Words as numbers: 64 bits that stand for a word, and a small number for each word that is held."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int32]
Row = NDArray[Any]


def hash_words(content: NDArray[np.uint8], ends: Row) -> Hashes:
    """What stands for each word of a text: ``ends`` are 0 and the end of each word in it.

    Every byte counts for a number of its place, and the sum is taken (multilinear hashing: Carter and Wegman, 1979).
    """
    starts, lengths = ends[:-1], np.diff(ends)
    content = content[starts[0] : ends[-1]] if len(starts) else content[:0]
    places = np.arange(len(content)) - np.repeat(starts - ends[0], lengths)
    factors = _scatter(int(lengths.max(initial=0)).bit_length())
    sums = np.zeros(len(content) + 1, np.uint64)
    np.cumsum((content.astype(np.uint64) + np.uint64(1)) * factors.take(places), out=sums[1:])
    found: Hashes = sums[ends[1:] - ends[0]] - sums[starts - ends[0]]
    return found


def hash_strings(words: Iterable[str]) -> Hashes:
    """What stands for each of these words."""
    told = list(words)
    content = "".join(told)
    encoded = told if content.isascii() else [word.encode("utf-8", "surrogatepass") for word in told]
    ends = np.zeros(len(told) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, encoded), np.int64, len(told)), out=ends[1:])
    return hash_words(np.frombuffer(content.encode("utf-8", "surrogatepass"), np.uint8), ends)


@cache
def _scatter(bits: int) -> Hashes:
    """An odd number for each of so many places, all far apart (splitmix64: Steele, Lea and Flood, 2014)."""
    mixed = np.arange(1, (1 << bits) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed ^ (mixed >> np.uint64(31))) | np.uint64(1)


class TraitNumbers:
    """Gives each trait a number from 1 on, and numbers that were forgotten to others."""

    def __init__(self) -> None:
        self._hashes = np.zeros(0, np.uint64)
        self._numbers = np.zeros(0, np.int32)
        self._free = np.zeros(0, np.int32)
        self._top = 1

    def __len__(self) -> int:
        """How many traits have a number."""
        return len(self._numbers)

    @property
    def room(self) -> int:
        """Above the largest number."""
        return self._top

    @property
    def held(self) -> Numbers:
        """The numbers that traits have."""
        return self._numbers

    def number(self, hashes: Hashes) -> tuple[Numbers, Hashes, Numbers]:
        """The number of each trait; and those that had none so far, with their numbers."""
        asked, where = np.unique(hashes, return_inverse=True)
        places = np.searchsorted(self._hashes, asked)
        known = np.zeros(len(asked), np.bool_)
        inside = places < len(self._hashes)
        known[inside] = self._hashes[places[inside]] == asked[inside]
        found = np.zeros(len(asked), np.int32)
        found[known] = self._numbers[places[known]]
        new, given = asked[~known], self._take(int((~known).sum()))
        found[~known] = given
        self._hashes = np.insert(self._hashes, places[~known], new)
        self._numbers = np.insert(self._numbers, places[~known], given)
        return found[where], new, given

    def forget(self, numbers: Numbers) -> None:
        """Let other traits have these numbers."""
        gone = np.zeros(self._top, np.bool_)
        gone[numbers] = True
        kept = ~gone[self._numbers]
        self._hashes, self._numbers = self._hashes[kept], self._numbers[kept]
        self._free = np.concatenate([self._free, numbers])

    def _take(self, many: int) -> Numbers:
        again = self._free[:many]
        self._free = self._free[many:]
        first, self._top = self._top, self._top + many - len(again)
        return np.concatenate([again, np.arange(first, self._top, dtype=np.int32)])
