"""What figures are called."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.figures.build import make_figure, make_reading, make_report

from crossread.reconcile.figures import reconcile_figures

COUNTS: list[tuple[str, str, dict[str, Any], str]] = [
    ("The blast killed 12 people.", "12", {"unit": "person", "action": "kill"}, "people killed"),
    (
        "There were 30 arrests in Corran.",
        "30",
        {"unit": "arrest", "action": "arrest", "place": "Corran"},
        "arrests in Corran",
    ),
    ("It had 90 passengers aboard.", "90", {"unit": "passenger", "action": "carry"}, "passengers on board"),
    ("The ferries carried 90 passengers.", "90", {"unit": "passenger", "action": "carry"}, "passengers carried"),
    (
        "Of them 31 were treated in Dunmere.",
        "31",
        {"unit": "person", "action": "hospitalise", "place": "Dunmere", "condition": "treated in Dunmere"},
        "people taken to hospital in Dunmere",
    ),
    (
        "Of them 18 had no ticket and were not fined.",
        "18",
        {"unit": "person", "action": "charge", "terms": ("not", "fine")},
        "Of them [18] had no ticket and were not fined",
    ),
    (
        "We called them three times that night.",
        "three",
        {"unit": "time", "action": None},
        "We called them [three] times that night",
    ),
]


@pytest.mark.parametrize(("text", "words", "measure", "label"), COUNTS)
def test_counts(text: str, words: str, measure: dict[str, Any], label: str) -> None:
    report = make_report("north", text)
    reading = make_reading(report, [make_figure(report, words, 12, **measure)])
    assert [figure.label for figure in reconcile_figures([reading]).figures] == [label]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "The owner spent $3 million on a refit in spring.",
            "$3 million",
            "The owner spent [$3 million] on a refit in spring",
        ),
        ("Her standard fee was $400, she said.", "$400", "Her standard fee was [$400], she said"),
        ("The council lost money, $400, on it.", "$400", "The council lost money, [$400], on it"),
    ],
)
def test_sums_are_named_by_the_words_round_them(text: str, words: str, label: str) -> None:
    report = make_report("north", text)
    reading = make_reading(report, [make_figure(report, words, 400, kind="money", quantity_unit="dollar")])
    assert [figure.label for figure in reconcile_figures([reading]).figures] == [label]


def test_two_figures_of_one_name_are_told_apart_by_their_years() -> None:
    report = make_report("north", "The fire hurt 64 people. Another fire in 2019 hurt 32 people.")
    hurt: dict[str, Any] = {"unit": "person", "action": "injure"}
    figures = [
        make_figure(report, "64", 64, time="2024-03-01", **hurt),
        make_figure(report, "32", 32, time="2019", **hurt),
    ]
    labels = [figure.label for figure in reconcile_figures([make_reading(report, figures)]).figures]
    assert labels == ["people injured", "people injured in 2019"]
