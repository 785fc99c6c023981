"""What is to come under two dates, and pairs that must stay silent."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.times import reconcile_times

# Published on a Thursday.
CASES: tuple[tuple[str, str, list[str]], ...] = (
    ("The draw for the final round is on Monday.", "The draw will be made on Tuesday.", ["Monday", "Tuesday"]),
    ("The funeral will be held on Saturday.", "Her funeral is to take place on Sunday.", ["Saturday", "Sunday"]),
    (
        "The bank will close 90 branches by the end of 2022.",
        "It would close 90 of its branches by the end of 2023, the bank said.",
        ["the end of 2022", "the end of 2023"],
    ),
    ("The draw for the final round is on Monday.", "The draw will be made on Monday.", []),
    ("The first hearing is on Monday.", "A vote on the budget will be held on Tuesday.", []),
    (
        "The draw is on Monday.",
        "The draw will be made on Tuesday. The mayor will be there on Monday.",
        [],
    ),
    ("The bank will close 90 branches in 2022.", "The mayor will open the museum in 2023.", []),
)


@pytest.mark.parametrize(("one", "other", "dates"), CASES, ids=[case[0] + " " + case[1][:20] for case in CASES])
def test_plans(one: str, other: str, dates: list[str]) -> None:
    for texts in ((one, other), (other, one)):
        readings = crossread.extract(
            [Report(f"r{number}", text, published="2021-06-10") for number, text in enumerate(texts)]
        )
        found = reconcile_times(readings).discrepancies
        assert sorted(word.split(" (")[0] for one in found for side in one.sides for word in side.words) == dates
