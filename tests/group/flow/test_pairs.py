"""How likely two reports are of one event."""

from __future__ import annotations

import pytest
from tests.group.flow.reports import ALL, FERRY, FIRE_NORTH, FIRE_SOUTH

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.columns import make_columns
from crossread.group.flow.pairs import FEATURES, SUREST, load_weights, log_odds
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def compared() -> dict[tuple[str, str], float]:
    """The log-odds of each pair that is compared, by the ids of its reports."""
    candidates = StoryCandidates()
    counted = candidates.count([make_columns([read_traits(report) for report in ALL])])
    found = candidates.compare(candidates.weigh(counted))
    odds, names = log_odds(found, load_weights()).tolist(), candidates.rows.reports
    pairs = [sorted((names[one], names[other])) for one, other in found.iter_rows()]
    return {(one, other): value for (one, other), value in zip(pairs, odds, strict=True)}


@pytest.mark.parametrize(("one", "other"), [FERRY[:2], FERRY[1:], FIRE_NORTH, FIRE_SOUTH])
def test_one_event_is_likely(one: Report, other: Report) -> None:
    assert compared()[min(one.id, other.id), max(one.id, other.id)] > 0


def test_two_fires_are_not_likely_one() -> None:
    assert compared().get(("argus", "echo"), -SUREST) < 0


def test_every_feature_has_a_weight_and_the_odds_are_bounded() -> None:
    weights = load_weights()
    assert list(weights.features) == [feature.name for feature in FEATURES] and "story_grouping" in weights.provenance
    assert all(abs(odds) <= SUREST for odds in compared().values())
