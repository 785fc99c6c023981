"""How likely two reports are of one event: what is compared, and what each comparison counts for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.group.flow.traits import VIEWS, View

# The log-odds of a pair are taken to be no further from even than this: one sure pair must not outweigh many.
SUREST = 4.0
# Log-odds are told to so many digits, so that the order of a sum does not decide.
DIGITS = 9

Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ComparedPairs:
    """What is known of pairs of reports: columns of numbers, one in each for every pair.

    ``ones`` and ``others`` are the rows of the two. ``cosines`` are of each view; ``least_found`` and ``most_found``
    how much of the weight of either's traits stands among the other's words or in its view; ``rare`` how many rare
    traits they share; ``nearness`` how near their words come to the best of either; ``days`` how many they are apart,
    ``nan`` where one has none.
    """

    ones: NDArray[np.int64]
    others: NDArray[np.int64]
    cosines: Mapping[View, Column]
    least_found: Mapping[View, Column]
    most_found: Mapping[View, Column]
    rare: Mapping[View, Column]
    nearness: tuple[Column, Column]
    days: Column
    without_names: Column

    def iter_rows(self) -> Iterator[tuple[int, int]]:
        """The rows of each pair."""
        return zip(self.ones.tolist(), self.others.tolist(), strict=True)


class PairFeature(NamedTuple):
    """One comparison: what it is called in the weights, and what it measures."""

    name: str
    measure: Callable[[ComparedPairs], Column]


def _within(pairs: ComparedPairs, days: int) -> Column:
    return (np.nan_to_num(pairs.days, nan=np.inf) <= days).astype(np.float64)


def _without_day(pairs: ComparedPairs) -> Column:
    return np.isnan(pairs.days).astype(np.float64)


def _apart(pairs: ComparedPairs) -> Column:
    return np.log1p(np.nan_to_num(pairs.days))


def _cosine(view: View) -> Callable[[ComparedPairs], Column]:
    return lambda pairs: pairs.cosines[view]


def _root(view: View) -> Callable[[ComparedPairs], Column]:
    return lambda pairs: np.sqrt(pairs.cosines[view])


def _least_found(view: View) -> Callable[[ComparedPairs], Column]:
    return lambda pairs: pairs.least_found[view]


def _most_found(view: View) -> Callable[[ComparedPairs], Column]:
    return lambda pairs: pairs.most_found[view]


# Every comparison with a number from 0 (says nothing) to about 1. Source of the views: Miranda and others,
# "Multilingual clustering of streaming news" (EMNLP 2018), without those that need a parse.
FEATURES: tuple[PairFeature, ...] = (
    *(PairFeature(view, _cosine(view)) for view in VIEWS),
    *(PairFeature(f"root of {view}", _root(view)) for view in VIEWS),
    PairFeature("rare names", lambda pairs: np.log1p(pairs.rare["names"])),
    PairFeature("rare words", lambda pairs: np.log1p(pairs.rare["words"])),
    PairFeature("words and names", lambda pairs: pairs.cosines["words"] * pairs.cosines["names"]),
    PairFeature("lead and names", lambda pairs: pairs.cosines["lead"] * pairs.cosines["names"]),
    PairFeature("roots of words and names", lambda pairs: np.sqrt(pairs.cosines["words"] * pairs.cosines["names"])),
    PairFeature("title found", _most_found("title")),
    PairFeature("title of either found", _least_found("title")),
    PairFeature("names found", _most_found("names")),
    PairFeature("names of either found", _least_found("names")),
    PairFeature("lead found", _most_found("lead")),
    PairFeature("lead of either found", _least_found("lead")),
    PairFeature("no names", lambda pairs: pairs.without_names),
    PairFeature("no day", _without_day),
    PairFeature("within a day", lambda pairs: _within(pairs, 1)),
    PairFeature("within three days", lambda pairs: _within(pairs, 3)),
    PairFeature("days apart", _apart),
    PairFeature("words, far apart", lambda pairs: pairs.cosines["words"] * _apart(pairs)),
    PairFeature("words, no day", lambda pairs: pairs.cosines["words"] * _without_day(pairs)),
    PairFeature("near the best of both", lambda pairs: pairs.nearness[0] * pairs.nearness[1]),
    PairFeature("near the best of one", lambda pairs: np.minimum(*pairs.nearness)),
)


class PairWeights(msgspec.Struct, frozen=True):
    """The fitted logistic regression: what each feature counts for, and what it was fitted on."""

    provenance: str
    base: float
    features: Mapping[str, float]


@cache
def load_weights() -> PairWeights:
    """``weights.json`` beside this module, as ``python -m benchmarks.grouping --fit`` wrote it."""
    return msgspec.json.decode(files("crossread.group.flow").joinpath("weights.json").read_bytes(), type=PairWeights)


def log_odds(pairs: ComparedPairs, weights: PairWeights) -> Column:
    """The log-odds of each pair that its reports are of one event, within the surest."""
    found = np.full(len(pairs.ones), weights.base)
    for feature in FEATURES:
        found += weights.features[feature.name] * feature.measure(pairs)
    odds: Column = np.round(np.clip(found, -SUREST, SUREST), DIGITS)
    return odds
