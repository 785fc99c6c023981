"""Accuracy on the evaluation data, where it stands beside the checkout: nothing falls below its floor."""

from __future__ import annotations

import pytest
from benchmarks.accuracy.floors import fallen, load_floors, measure, parse_scores
from benchmarks.accuracy.shared import find_shared


@pytest.mark.skipif(find_shared() is None, reason="the evaluation data is not part of the project")
@pytest.mark.parametrize("part", sorted(load_floors()))
def test_no_score_falls_below_its_floor(part: str) -> None:
    assert fallen(part, measure(part), load_floors()) == []


def test_a_score_below_its_floor_or_missing_is_named() -> None:
    floors = {"stories": {"figures f1": 0.9, "values rate": 0.95}}
    assert fallen("stories", {"figures f1": 0.89}, floors) == [
        "stories: figures f1 is 0.89, the floor is 0.9",
        "stories: values rate is None, the floor is 0.95",
    ]
    assert fallen("stories", {"figures f1": 0.9, "values rate": 1.0}, floors) == []


def test_scores_are_read_from_what_the_scorers_print() -> None:
    printed = (
        "value+unit   P 0.910  R 0.880  F1 0.895   (400 predicted, 438 gold)\n"
        "resolving: within 161 km 450 of 500 found (0.900); given any coordinates 480\n"
        "quotes of named speakers found 90 of 100 (0.900); speaker right 80 of 90 (0.889); both 0.800\n"
    )
    assert parse_scores(printed) == {"value+unit F1": 0.895, "resolving": 0.9, "both": 0.8}
