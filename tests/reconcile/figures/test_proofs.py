"""Every conflict and feature of the alignment speaks of its example and is silent on its counter-example."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from crossread import pipeline
from crossread.model.reports import Report
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.conflicts import CONFLICTS, ConflictRule
from crossread.reconcile.figures.features import FEATURES, Feature, weigh_words
from crossread.reconcile.figures.items import Item


def items_of(texts: Sequence[str]) -> tuple[Item, ...]:
    reports = [Report(f"r{number}", text) for number, text in enumerate(texts, 1)]
    return collect_items(pipeline.extract(reports)).figures


@pytest.mark.parametrize("rule", CONFLICTS, ids=lambda rule: rule.name)
def test_a_conflict(rule: ConflictRule) -> None:
    assert any(rule.applies(one, other) for one, other in combinations(items_of(rule.example), 2))
    assert not any(rule.applies(one, other) for one, other in combinations(items_of(rule.counter), 2))


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature(feature: Feature) -> None:
    for texts, speaks in ((feature.example, True), (feature.counter, False)):
        items = items_of(texts)
        weights = weigh_words(items)
        assert any(feature.compare(one, other, weights) for one, other in combinations(items, 2)) == speaks
