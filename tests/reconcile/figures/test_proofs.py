"""Every conflict and feature of the alignment speaks of its example and is silent on its counter-example."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from crossread import pipeline
from crossread.model.reports import Report
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.conflicts import CONFLICTS, ConflictRule
from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness.background import compose_background
from crossread.reconcile.figures.likeness.table import FEATURES, Feature
from crossread.reconcile.figures.likeness.weights import load_weights


def items_of(texts: Sequence[str]) -> Items:
    reports = [Report(f"r{number}", text) for number, text in enumerate(texts, 1)]
    return collect_items(pipeline.extract(reports))


def pairs_of(texts: Sequence[str]) -> list[tuple[Item, Item]]:
    return list(combinations(items_of(texts).figures, 2))


@pytest.mark.parametrize("rule", CONFLICTS, ids=lambda rule: rule.name)
def test_a_conflict(rule: ConflictRule) -> None:
    assert any(rule.applies(one, other) for one, other in pairs_of(rule.example))
    assert not any(rule.applies(one, other) for one, other in pairs_of(rule.counter))


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature(feature: Feature) -> None:
    for texts, speaks in ((feature.example, True), (feature.counter, False)):
        items = items_of(texts)
        background = compose_background(items)
        assert any(feature.compare(*pair, background) for pair in combinations(items.figures, 2)) == speaks


def test_each_feature_has_a_weight_and_each_weight_a_feature() -> None:
    assert [feature.name for feature in FEATURES] == list(load_weights().features)
