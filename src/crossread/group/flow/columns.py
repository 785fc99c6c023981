"""The traits of many reports at once, view by view, as numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.numbers import Hashes, hash_strings
from crossread.group.flow.traits import VIEWS, Traits, View


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A view of many reports: ``codes`` are which traits come one after the other, ``counts`` how often.

    ``sizes`` are how many traits each report has.
    """

    codes: NDArray[Any]
    counts: NDArray[Any]
    sizes: NDArray[Any]


@dataclass(frozen=True, slots=True)
class TraitColumns:
    """Reports, their ISO days (None for a report without one), and a column for each view.

    ``hashes`` are of the traits that the columns number.
    """

    reports: Sequence[str]
    days: Sequence[str | None]
    hashes: Hashes
    views: Mapping[View, ViewColumn]


def make_columns(traits: Sequence[Traits]) -> TraitColumns:
    """The traits of these reports, in their order."""
    codes = _Codes()
    views = {view: _make_column([one.views[view] for one in traits], codes) for view in VIEWS}
    return TraitColumns([one.report for one in traits], [one.day for one in traits], hash_strings(codes), views)


class _Codes(dict[str, int]):
    """Numbers words as they are first asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = found = len(self)
        return found


def _make_column(held: Sequence[Mapping[str, int]], codes: _Codes) -> ViewColumn:
    sizes = np.array([len(one) for one in held], np.int64)
    many = int(sizes.sum())
    return ViewColumn(
        np.fromiter(map(codes.__getitem__, chain.from_iterable(held)), np.int64, many),
        np.fromiter(chain.from_iterable(one.values() for one in held), np.int32, many),
        sizes,
    )
