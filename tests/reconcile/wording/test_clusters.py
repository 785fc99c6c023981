"""Clusters by an index are those of comparing all pairs, and large stories lose no sentence."""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import combinations

import pytest
from tests.reconcile.wording.test_coverage import PIER, reading

from crossread.reconcile.wording.clusters import cluster
from crossread.reconcile.wording.coverage import reconcile_coverage

THRESHOLD = 0.4


def compare_all(sets: list[frozenset[str]]) -> list[list[int]]:
    """Average-link clustering over all pairs, from the likest down."""
    frequency = Counter(feature for features in sets for feature in features)
    weight = {feature: math.log(1 + len(sets) / count) for feature, count in frequency.items()}

    def likeness(one: int, other: int) -> float:
        shared = sets[one] & sets[other]
        lengths = [math.sqrt(math.fsum(weight[f] ** 2 for f in sets[number])) for number in (one, other)]
        dot = math.fsum(weight[f] ** 2 for f in shared)
        return round(dot / (lengths[0] * lengths[1]), 9) if len(shared) > 1 else 0.0

    groups = {index: [index] for index in range(len(sets))}
    pairs = sorted((-likeness(*pair), *pair) for pair in combinations(range(len(sets)), 2))
    for minus, one, other in pairs:
        first, second = (next(key for key, group in groups.items() if index in group) for index in (one, other))
        if -minus < THRESHOLD or first == second:
            continue
        between = [likeness(a, b) for a in groups[first] for b in groups[second]]
        if sum(between) / len(between) >= THRESHOLD:
            groups[first] += groups.pop(second)
    return sorted(sorted(group) for group in groups.values())


@pytest.mark.parametrize("seed", range(30))
def test_an_index_finds_the_clusters_that_comparing_all_pairs_finds(seed: int) -> None:
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(40)]
    themes = [chance.sample(words, 9) for _ in range(4)]
    sets = [frozenset([*chance.sample(chance.choice(themes), 6), *chance.sample(words, 2)]) for _ in range(24)]
    assert sorted(cluster(sets, THRESHOLD)) == compare_all(sets)


def test_many_copies_of_one_sentence_are_one_cluster() -> None:
    same = frozenset({"ferry", "hit", "old", "pier"})
    assert cluster([same, frozenset({"mayor", "visit", "survivor", "hospital"})] + [same] * 300, THRESHOLD) == [
        [0, *range(2, 302)],
        [1],
    ]


def test_a_point_far_down_in_a_long_report_is_carried_by_it() -> None:
    long = [(f"Crew number {n} swept street {n} again.", f"crew{n} sweep{n} street{n} again{n}") for n in range(200)]
    coverage = reconcile_coverage([reading("a", *long, PIER), reading("b", PIER)], (), ())
    assert sorted(coverage[0].reports) == ["a", "b"]
