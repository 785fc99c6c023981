"""How likely two reports are of one event: what is compared, and what each comparison counts for."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from crossread.group.flow.rarity import TraitRarity, Vector
from crossread.group.flow.traits import VIEWS, Traits, View

# Names and words of at most so many reports are rare.
RARE_NAME, RARE_WORD = 30, 8
# The log-odds of a pair are taken to be no further from even than this: one sure pair must not outweigh many.
SUREST = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A report with the weights of its traits on the day it came, their sums, and those that are rare."""

    report: str
    day: date | None
    vectors: Mapping[View, Vector]
    sums: Mapping[View, float]
    rare_words: frozenset[str]
    rare_names: frozenset[str]

    @property
    def leading(self) -> Sequence[str]:
        """Its words, the weightiest first."""
        return list(self.vectors["words"])


def weigh_traits(traits: Traits, rarity: TraitRarity) -> Weighed:
    """Weigh a report's traits as rare as they are by now."""
    vectors = {view: rarity.weigh(view, traits.views[view]) for view in VIEWS}
    return Weighed(
        traits.report,
        date.fromisoformat(traits.day) if traits.day and len(traits.day) == len("2031-05-02") else None,
        vectors,
        {view: math.fsum(vector.values()) for view, vector in vectors.items()},
        frozenset(word for word in vectors["words"] if rarity.count("words", word) <= RARE_WORD),
        frozenset(name for name in vectors["names"] if rarity.count("names", name) <= RARE_NAME),
    )


def dot(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1; ``fsum`` is exact, so that no order of the traits shows in it."""
    return math.fsum([one[trait] * other[trait] for trait in one.keys() & other.keys()])


@dataclass(frozen=True, slots=True)
class ComparedReports:
    """What is known of a pair: the cosine of each view, and how near its words come to the best of either."""

    one: Weighed
    other: Weighed
    cosines: Mapping[View, float]
    nearness: tuple[float, float]


class PairFeature(NamedTuple):
    """One comparison: what it is called in the weights, and what it measures."""

    name: str
    measure: Callable[[ComparedReports], float]


def _days(pair: ComparedReports) -> int | None:
    one, other = pair.one.day, pair.other.day
    return None if one is None or other is None else abs((one - other).days)


def _within(pair: ComparedReports, days: int) -> bool:
    apart = _days(pair)
    return apart is not None and apart <= days


def _cosine(view: View) -> Callable[[ComparedReports], float]:
    return lambda pair: pair.cosines[view]


def _root(view: View) -> Callable[[ComparedReports], float]:
    return lambda pair: math.sqrt(pair.cosines[view])


def _nearness(pair: ComparedReports) -> float:
    return pair.nearness[0] * pair.nearness[1]


def _found_in(one: Weighed, other: Weighed, view: View) -> float:
    """How much of the weight of one report's traits stands among the other's words or names."""
    whole, ours = one.sums[view], one.vectors[view]
    shared = (ours.keys() & other.vectors["words"].keys()) | (ours.keys() & other.vectors[view].keys())
    return math.fsum([ours[trait] for trait in shared]) / whole if whole else 0.5


def _least_found(view: View) -> Callable[[ComparedReports], float]:
    return lambda pair: min(_found_in(pair.one, pair.other, view), _found_in(pair.other, pair.one, view))


def _most_found(view: View) -> Callable[[ComparedReports], float]:
    return lambda pair: max(_found_in(pair.one, pair.other, view), _found_in(pair.other, pair.one, view))


# Every comparison with a number from 0 (says nothing) to about 1. Source of the views: Miranda and others,
# "Multilingual clustering of streaming news" (EMNLP 2018), without those that need a parse.
FEATURES: tuple[PairFeature, ...] = (
    *(PairFeature(view, _cosine(view)) for view in VIEWS),
    *(PairFeature(f"root of {view}", _root(view)) for view in VIEWS),
    PairFeature("rare names", lambda pair: math.log1p(len(pair.one.rare_names & pair.other.rare_names))),
    PairFeature("rare words", lambda pair: math.log1p(len(pair.one.rare_words & pair.other.rare_words))),
    PairFeature("words and names", lambda pair: pair.cosines["words"] * pair.cosines["names"]),
    PairFeature("lead and names", lambda pair: pair.cosines["lead"] * pair.cosines["names"]),
    PairFeature("roots of words and names", lambda pair: math.sqrt(pair.cosines["words"] * pair.cosines["names"])),
    PairFeature("title found", _most_found("title")),
    PairFeature("title of either found", _least_found("title")),
    PairFeature("names found", _most_found("names")),
    PairFeature("names of either found", _least_found("names")),
    PairFeature("lead found", _most_found("lead")),
    PairFeature("lead of either found", _least_found("lead")),
    PairFeature("no names", lambda pair: float(not pair.one.vectors["names"] or not pair.other.vectors["names"])),
    PairFeature("no day", lambda pair: float(_days(pair) is None)),
    PairFeature("within a day", lambda pair: float(_within(pair, 1))),
    PairFeature("within three days", lambda pair: float(_within(pair, 3))),
    PairFeature("days apart", lambda pair: math.log1p(_days(pair) or 0)),
    PairFeature("words, far apart", lambda pair: pair.cosines["words"] * math.log1p(_days(pair) or 0)),
    PairFeature("words, no day", lambda pair: pair.cosines["words"] * float(_days(pair) is None)),
    PairFeature("near the best of both", _nearness),
    PairFeature("near the best of one", lambda pair: min(pair.nearness)),
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


def log_odds(pair: ComparedReports, weights: PairWeights) -> float:
    """The log-odds that two reports are of one event, within the surest."""
    counted = [weights.features[feature.name] * feature.measure(pair) for feature in FEATURES]
    found = weights.base + math.fsum(counted)
    return max(-SUREST, min(SUREST, found))
