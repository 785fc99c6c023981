from __future__ import annotations

from itertools import permutations
from pathlib import Path

import crossread
from crossread.model.reports import Report
from crossread.reconcile.other_stories import find_other_stories

FERRY = [
    "A ferry with 212 people aboard struck a gravel barge off Port Orrin on Friday, the harbour authority said.",
    "The ferry hit the barge in fog near Port Orrin; the harbour authority said 212 people had been aboard.",
    "Divers searched the ferry off Port Orrin on Saturday after it struck a barge with 212 people aboard.",
]
MILL = [
    "A paper mill burned down in Harle on Monday night and 30 firemen were hurt, the county's chief Edda Lund said.",
    "Edda Lund, the county's fire chief, said 30 firemen were hurt when the mill in Harle burned down.",
]


def read_all(texts: list[str]) -> list[crossread.Reading]:
    return crossread.extract([Report(f"r{number}", text) for number, text in enumerate(texts)])


def test_a_smaller_group_that_shares_nothing_is_told_whatever_the_order() -> None:
    readings = read_all([*FERRY, *MILL])
    for order in list(permutations(readings))[::17]:
        assert find_other_stories(order) == (("r3", "r4"),)


def test_on_doubt_nothing_is_told() -> None:
    assert find_other_stories(read_all([FERRY[0], MILL[0]])) == ()
    assert find_other_stories(read_all([*FERRY[:2], *MILL])) == ()
    assert find_other_stories(read_all(FERRY)) == ()
    assert find_other_stories([]) == ()


def test_the_example_is_one_story() -> None:
    folder = Path(__file__).parents[2] / "examples" / "harbour-ferry"
    assert find_other_stories(crossread.extract(crossread.read([folder]))) == ()
