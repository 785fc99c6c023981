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


EVENTS = "A fire gutted the bakery on Friday, Aug. 7, 2026. The baker signed the lease on the Monday before, Aug. 3."


def remarks_on_events(draft: str) -> list[str]:
    report = Report("r1", EVENTS, published="2026-08-13")
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account([report]))
    return [finding.code for finding in checked.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        ("The bakery burned on Friday, Aug. 7, 2026. On Monday, Aug. 10, three days after the fire, it opened.", []),
        (
            "The bakery burned on Friday, Aug. 7, 2026. On Monday, Aug. 10, five days after the fire, it opened.",
            ["A201"],
        ),
        ("On Friday, Aug. 7, 2026, four days after the baker signed the lease, the bakery burned.", []),
        ("On Friday, Aug. 7, 2026, six days after the baker signed the lease, the bakery burned.", ["A201"]),
        ("The bakery burned on Aug. 7, 2026. Two days before that fire, on Aug. 5, it rained.", []),
        ("The bakery burned on Aug. 7, 2026. Three days before that fire, on Aug. 5, it rained.", ["A201"]),
        ("The baker has had the shop for 16 years, since 2010.", []),
        ("The baker has had the shop for 19 years, since 2010.", ["A201"]),
    ],
)
def test_a_length_is_held_to_what_its_words_name(draft: str, codes: list[str]) -> None:
    assert [code for code in remarks_on_events(draft) if code == "A201"] == codes
