"""The event in two places, in the reports' own words."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.build import make_reading, make_report
from tests.reconcile.worded import word_all

from crossread.model.accounts import Discrepancy
from crossread.reconcile.places import reconcile_places


def find(*texts: str) -> tuple[Discrepancy, ...]:
    readings = [
        make_reading(make_report(name, text)) for name, text in zip(("north", "south", "west"), texts, strict=False)
    ]
    return tuple(word_all(reconcile_places(readings, []).discrepancies, [reading.report for reading in readings]))


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            "Shots were fired at Harbour Street and Lime Avenue on Monday.",
            "The shooting happened near Harbour and Quince streets.",
            ["Harbour Street and Lime Avenue", "Harbour and Quince streets"],
        ),
        (
            "Police found four people shot in the 2800 block of Lime Avenue.",
            "The shooting broke out in the 2900 block of Lime Ave., police said.",
            ["2800 block of Lime Avenue", "2900 block of Lime Ave."],
        ),
        (
            "The small plane crashed into a mountain on Sunday.",
            "A charter plane crashed in woods near the coast.",
            ["into a mountain", "in woods"],
        ),
        (
            "Two people were hurt in a shooting near the Port Ellery College campus.",
            "Two people were hurt in a shooting on the Port Ellery College campus.",
            ["near the Port Ellery College campus", "on the Port Ellery College campus"],
        ),
    ],
)
def test_the_event_in_two_places(first: str, second: str, sides: list[str]) -> None:
    (found,) = find(first, second)
    assert found.kind == "place"
    assert [side.mentions[0].text for side in found.sides] == sides
    assert all(side in found.summary for side in sides)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # One street by its number and by its word, the order turned.
        ("Shots were fired at Third Street and Lime Avenue.", "The shooting happened at Lime and 3rd Street."),
        # Initials.
        (
            "Shots were fired at ADL Boulevard and Cole Road.",
            "The shooting was at Ada Dora Lund Boulevard and Cole Road.",
        ),
        # Between two streets is no crossing of them.
        (
            "Shots were fired on Elm Road between Harbour Street and Lime Avenue.",
            "Shots were fired at Harbour Street and Elm Road.",
        ),
        # Nothing in common: two spots.
        ("Shots were fired at Harbour Street and Lime Avenue.", "Shots were fired at Cole Street and Reed Avenue."),
        # Another happening.
        (
            "Shots were fired at Harbour Street and Lime Avenue.",
            "In another shooting at Harbour and Quince streets nobody was hurt.",
        ),
        # A march, no shooting.
        ("Shots were fired at Harbour Street and Lime Avenue.", "Marchers met at Harbour and Quince streets."),
        # What happens outside a place happens at it.
        ("A man died in a shooting at Cole Park School.", "A man died in a shooting outside Cole Park School."),
        # One kind of ground.
        ("The plane crashed in woods.", "The plane crashed into a forest."),
    ],
)
def test_one_place_in_other_words(first: str, second: str) -> None:
    assert find(first, second) == ()


def test_a_report_with_several_crossings_tells_of_a_rampage() -> None:
    assert (
        find(
            "He fired at Harbour Street and Lime Avenue. He shot two more at Harbour Street and Reed Road.",
            "The man shot an officer at Harbour Street and Quince Avenue.",
        )
        == ()
    )
