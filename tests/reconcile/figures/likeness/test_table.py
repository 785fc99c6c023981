"""Every bond and feature of the alignment speaks of its example and is silent on its counter-example."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.likeness.background import compose_background
from crossread.reconcile.figures.likeness.bonds import BONDS, Bond
from crossread.reconcile.figures.likeness.features import Feature
from crossread.reconcile.figures.likeness.limits import LIMITS, LikenessLimit
from crossread.reconcile.figures.likeness.table import AGREEMENT, FEATURES, LIKENESS
from crossread.reconcile.figures.likeness.weights import load_agreement, load_weights


@pytest.mark.parametrize("bond", BONDS, ids=lambda bond: bond.name)
def test_a_bond(bond: Bond) -> None:
    for texts, joins in ((bond.example, True), (bond.counter, False)):
        items = items_of(texts)
        background = compose_background(items)
        assert any(bond.applies(*pair, background) for pair in combinations(items.figures, 2)) == joins


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.name)
def test_a_limit(limit: LikenessLimit) -> None:
    for texts, applies in ((limit.example, True), (limit.counter, False)):
        items = items_of(texts)
        background = compose_background(items)
        assert any(limit.applies(*pair, background) for pair in combinations(items.figures, 2)) == applies


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature(feature: Feature) -> None:
    for texts, speaks in ((feature.example, True), (feature.counter, False)):
        items = items_of(texts)
        background = compose_background(items)
        assert any(feature.compare(*pair, background) for pair in combinations(items.figures, 2)) == speaks


def test_each_feature_has_a_weight_and_each_weight_a_feature() -> None:
    assert [feature.name for feature in LIKENESS] == list(load_weights().features)
    assert [feature.name for feature in AGREEMENT] == list(load_agreement().features)
