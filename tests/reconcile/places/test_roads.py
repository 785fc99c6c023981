"""One name under two kinds of road."""

from __future__ import annotations

import pytest
from tests.sentences import cut_sentences

from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.model.sentences import Sentence
from crossread.reconcile.places.roads import find_road_conflicts

ROBBED = "The corner bakery on Old {} was robbed at noon on Friday."


def read(identifier: str, text: str) -> Reading:
    report = Report(identifier, text, outlet=identifier.title())
    return Reading(
        report,
        tuple(
            Sentence(one.span, tuple(t.lower for t in one.tokens if len(t.text) > 3), True, one.tokens)
            for one in cut_sentences(report)
        ),
    )


def test_a_street_and_an_avenue_of_one_name_are_told() -> None:
    one, other = read("north", ROBBED.format("Alder Street")), read("south", ROBBED.format("Alder Ave"))
    (found,) = find_road_conflicts([one, other])
    assert found.summary == "“Old Alder Street” in North is “Old Alder Ave” in South."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROBBED.format("Alder Street"), ROBBED.format("Alder St")),
        (ROBBED.format("Alder Street"), ROBBED.format("Quince Avenue")),
        (ROBBED.format("Alder Street"), "Trees were planted along Old Alder Avenue in spring."),
        (
            ROBBED.format("Alder Street"),
            ROBBED.format("Alder Avenue") + "\nThe shop faces Old Alder Street.",
        ),
    ],
    ids=["shortened", "another name", "another matter", "a report that names both"],
)
def test_nothing_is_told_of(one: str, other: str) -> None:
    assert list(find_road_conflicts([read("north", one), read("south", other)])) == []
