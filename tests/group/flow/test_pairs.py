"""How likely two reports are of one event."""

from __future__ import annotations

import pytest
from tests.group.flow.reports import ALL, FERRY, FIRE_NORTH, FIRE_SOUTH

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.pairs import FEATURES, SUREST, ComparedReports, load_weights, log_odds
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def compared() -> dict[tuple[str, str], ComparedReports]:
    candidates = StoryCandidates()
    pairs = candidates.compare(candidates.weigh([read_traits(report) for report in ALL]))
    return {(pair.other.report, pair.one.report): pair for pair in pairs}


@pytest.mark.parametrize(("one", "other"), [FERRY[:2], FERRY[1:], FIRE_NORTH, FIRE_SOUTH])
def test_one_event_is_likely(one: Report, other: Report) -> None:
    ids = sorted([one.id, other.id])
    assert log_odds(compared()[ids[0], ids[1]], load_weights()) > 0


def test_two_fires_are_not_likely_one() -> None:
    pair = compared().get(("argus", "echo"))
    assert pair is None or log_odds(pair, load_weights()) < 0


def test_every_feature_has_a_weight_and_the_odds_are_bounded() -> None:
    weights = load_weights()
    assert list(weights.features) == [feature.name for feature in FEATURES] and "story_grouping" in weights.provenance
    assert all(abs(log_odds(pair, weights)) <= SUREST for pair in compared().values())
