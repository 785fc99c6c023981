"""There is more of every feature for its example than for its counter-example, and each has its weights."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.wording.telling.table import FEATURES, TellingFeature
from crossread.reconcile.wording.telling.tellings import Tellings, load_any, load_whole


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature(feature: TellingFeature) -> None:
    assert _amount(feature, *feature.example) > _amount(feature, *feature.counter)


def _amount(feature: TellingFeature, told: str, other: str) -> float:
    """How much of the feature there is for the last sentence of the first text."""
    readings = crossread.extract([Report("one", told), Report("other", other)])
    return feature.measure(Tellings(readings).compare(readings[0].sentences[-1].span, "other"))


def test_each_feature_has_a_weight_and_each_weight_a_feature() -> None:
    names = [feature.name for feature in FEATURES]
    assert names == list(load_any().features) == list(load_whole().features)
