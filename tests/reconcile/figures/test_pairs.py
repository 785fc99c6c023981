"""People divided into the same two numbers, under other nouns, in other reports."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.build import make_figure, make_reading, make_report

from crossread.model.findings import FigureFindings
from crossread.model.mentions import Reading
from crossread.reconcile.figures import reconcile_figures
from crossread.reconcile.figures.pairs import find_pairings


def read_pair(outlet: str, text: str, *counts: tuple[str, float, str, str | None]) -> Reading:
    report = make_report(outlet, text)
    figures = [make_figure(report, words, value, unit=unit, action=action) for words, value, unit, action in counts]
    return make_reading(report, figures)


NORTH = read_pair(
    "north",
    "The launch had 14 visitors and three guides aboard when it left the mole.",
    ("14", 14, "visitor", "carry"),
    ("three", 3, "guide", "carry"),
)
SOUTH = read_pair(
    "south",
    "The capsizing killed 14 tourists and three sailors, the coastguard said.",
    ("14", 14, "tourist", "kill"),
    ("three", 3, "sailor", "kill"),
)
LATER = read_pair("later", "Three guides drowned in the accident on Monday.", ("Three", 3, "guide", "kill"))


def group_of(findings: FigureFindings, report: str, words: str) -> str:
    return next(
        figure.id
        for figure in findings.figures
        if any(m.span.report == report and m.span.text == words for value in figure.values for m in value.mentions)
    )


def test_two_divisions_into_the_same_numbers_are_one() -> None:
    findings = reconcile_figures([NORTH, SOUTH])
    assert group_of(findings, "north", "14") == group_of(findings, "south", "14")
    assert group_of(findings, "north", "three") == group_of(findings, "south", "three")
    assert group_of(findings, "north", "14") != group_of(findings, "north", "three")


def test_what_a_pair_teaches_holds_of_other_counts() -> None:
    findings = reconcile_figures([NORTH, SOUTH, LATER])
    assert group_of(findings, "later", "Three") == group_of(findings, "south", "three")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # Told of two deeds: the dead and the hurt are no division of one body of people.
        (
            "The fire killed 14 residents and hurt three guards.",
            (("14", 14, "resident", "kill"), ("three", 3, "guard", "injure")),
        ),
        # Another number beside it.
        (
            "The fire killed 14 residents and four guards.",
            (("14", 14, "resident", "kill"), ("four", 4, "guard", "kill")),
        ),
    ],
)
def test_other_pairs_teach_nothing(text: str, counts: tuple[tuple[str, float, str, str], ...]) -> None:
    findings = reconcile_figures([NORTH, read_pair("east", text, *counts)])
    assert group_of(findings, "north", "14") != group_of(findings, "east", "14")


def test_a_part_of_the_first_is_no_pair() -> None:
    report = make_report("west", "The wave hurt 14 visitors, and three guides among them.")
    whole = make_figure(report, "14", 14, unit="visitor", action="injure")
    part = make_figure(report, "three", 3, unit="guide", action="injure", whole=0)
    assert find_pairings(make_reading(report, [whole, part]), deadly=False) == {}
    beside = make_figure(report, "three", 3, unit="guide", action="injure")
    found = find_pairings(make_reading(report, [whole, beside]), deadly=False)
    assert found == {0: (True, 3, 14), 1: (False, 3, 14)}
