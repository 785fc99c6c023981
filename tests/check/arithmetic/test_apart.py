"""Lengths of time between two points that the draft names, in either order, at the edge of what may be said of them."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = "The strike in the mill began on March 2. The mill burned on March 4."


def remarks(draft: str) -> list[str]:
    readings = list(crossread.extract([Report("r1", SOURCE, published="2024-03-06")]))
    (checked,) = crossread.check([Draft("draft", draft, draft)], readings)
    return [finding.message for finding in checked.findings]


@pytest.mark.parametrize("length", ["two days", "about two days", "less than three days", "more than one day"])
@pytest.mark.parametrize(
    "draft",
    [
        "The mill burned on March 4, {} after the strike began on March 2.",
        "The strike began on March 2. The mill burned {} later, on March 4.",
    ],
)
def test_the_length_between_the_points_may_be_said(draft: str, length: str) -> None:
    assert remarks(draft.format(length)) == []


@pytest.mark.parametrize("length", ["five days", "about five days", "less than nine days", "more than three days"])
@pytest.mark.parametrize(
    "draft",
    [
        "The mill burned on March 4, {} after the strike began on March 2.",
        "The strike began on March 2. The mill burned {} later, on March 4.",
    ],
)
def test_another_length_may_not_and_the_right_one_is_named(draft: str, length: str) -> None:
    (message,) = remarks(draft.format(length))
    assert message == f"“{length}”: by the times here it is 2; work it out again."
