"""Sets of features that say the same: average-link clustering over the cosine, with an index in place of all pairs.

Equal sets are one from the start. Two sets whose cosine reaches the threshold must share one of the rarest features of
each, whatever the rest is (prefix filter: Bayardo, Ma and Srikant, WWW 2007); of a feature that many sets have, a set
meets the first and the last few. The mean over all pairs of two groups is the product of the sums of their members.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Of a feature that more sets have than this, each set meets so many of the first and so many before it.
MANY, FIRST, BEFORE = 32, 6, 12
# Two sets that share fewer features say nothing alike.
FEWEST_SHARED = 2

Features = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """A set of features, those that lead to others, rarest first, its length, and the squared length of the rest."""

    features: Features
    prefix: tuple[str, ...]
    length: float
    rest: float


class _Group:
    """Sets that are one so far: their members, and the sum of their vectors of length one."""

    def __init__(self, members: list[int], features: Features, weights: dict[str, float], length: float) -> None:
        self.members = members
        self.sums = {feature: len(members) * weights[feature] / length for feature in features}

    def mean(self, other: _Group) -> float:
        """The mean cosine of all pairs between the two."""
        few, many = sorted((self.sums, other.sums), key=len)
        dot = math.fsum(value * many[feature] for feature, value in few.items() if feature in many)
        return dot / (len(self.members) * len(other.members))

    def take(self, other: _Group) -> None:
        """Take the other's members in."""
        self.members += other.members
        for feature, value in other.sums.items():
            self.sums[feature] = self.sums.get(feature, 0.0) + value


def cluster(sets: Sequence[Features], threshold: float) -> list[list[int]]:
    """The indices of the sets in groups, each in order: pairs from the likest down; ties go to the earlier pair."""
    weights = _weigh(sets)
    same: dict[Features, list[int]] = {}
    for index, features in enumerate(sets):
        same.setdefault(features, []).append(index)
    weighed = [_read(features, weights, threshold) for features in same]
    firsts = [members[0] for members in same.values()]
    groups = [
        _Group(list(members), one.features, weights, one.length)
        for one, members in zip(weighed, same.values(), strict=True)
    ]
    home = list(range(len(groups)))
    pairs = [(-likeness, firsts[a], firsts[b], a, b) for likeness, a, b in _iter_likely(weighed, weights, threshold)]
    for *_, one, other in sorted(pairs):
        first, second = _find(home, one), _find(home, other)
        if first != second and groups[first].mean(groups[second]) >= threshold:
            groups[first].take(groups[second])
            home[second] = first
    return [sorted(group.members) for number, group in enumerate(groups) if home[number] == number]


def _find(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number


def _weigh(sets: Sequence[Features]) -> dict[str, float]:
    """Each feature's rarity (inverse document frequency, Spärck Jones 1972)."""
    frequency = Counter(feature for features in sets for feature in features)
    return {feature: math.log(1 + len(sets) / count) for feature, count in frequency.items()}


def _read(features: Features, weights: dict[str, float], threshold: float) -> _Weighed:
    ordered = sorted(features, key=lambda feature: (-weights[feature], feature))
    squares = [weights[feature] ** 2 for feature in ordered]
    whole = math.fsum(squares)
    rest, size = whole, 0
    while size < len(ordered) and rest >= threshold**2 * whole * (1 - 1e-9):
        rest -= squares[size]
        size += 1
    return _Weighed(features, tuple(ordered[:size]), math.sqrt(whole), max(rest, 0.0))


def _iter_likely(
    weighed: Sequence[_Weighed], weights: dict[str, float], threshold: float
) -> Iterator[tuple[float, int, int]]:
    """Pairs whose likeness reaches the threshold, the earlier first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(weighed):
        shared: defaultdict[int, float] = defaultdict(float)
        for feature in one.prefix:
            square = weights[feature] ** 2
            for other in _meet(holders[feature]):
                shared[other] += square
            holders[feature].append(number)
        for other, dot in shared.items():
            theirs = weighed[other]
            # What else the two share lies behind the prefix of the one whose prefix ends first.
            most = dot + max(one.rest, theirs.rest)
            if most >= threshold * one.length * theirs.length * (1 - 1e-6):
                likeness = _cosine(theirs, one, weights)
                if likeness >= threshold:
                    yield likeness, other, number


def _meet(holders: Sequence[int]) -> Sequence[int]:
    if len(holders) <= MANY:
        return holders
    return [*holders[:FIRST], *holders[-BEFORE:]]


def _cosine(one: _Weighed, other: _Weighed, weights: dict[str, float]) -> float:
    shared = one.features & other.features
    if len(shared) < FEWEST_SHARED:
        return 0.0
    return round(math.fsum(weights[feature] ** 2 for feature in shared) / (one.length * other.length), 9)
