"""Why numbers differ, and kinds of people that reports count differently."""

from __future__ import annotations

from typing import Any

from tests.reconcile.figures.build import make_breakdown, make_figure, make_reading, make_report
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading


def hurt(name: str, text: str, numbers: dict[str, tuple[int, str]], published: str) -> Reading:
    report = make_report(name, text, published)
    figures = [
        make_figure(report, words, value, unit="person", action=action, terms=(action, "bus", "crash"))
        for words, (value, action) in numbers.items()
    ]
    return make_reading(report, figures)


def differing(one: dict[str, Any], other: dict[str, Any]) -> list[Discrepancy]:
    readings = [hurt(**one), hurt(**other)]
    return list(reconcile_figures(readings).discrepancies)


def test_the_greater_number_may_count_the_dead() -> None:
    found = differing(
        {
            "name": "north",
            "text": "The bus crash killed two people and injured 25 people.",
            "numbers": {"two": (2, "kill"), "25": (25, "injure")},
            "published": "2024-03-01",
        },
        {
            "name": "south",
            "text": "The bus crash killed two people and injured 27 people.",
            "numbers": {"two": (2, "kill"), "27": (27, "injure")},
            "published": "2024-03-01",
        },
    )
    assert [one.explanation for one in found] == ["The South Post may count the dead too: 25 + 2 = 27."]


def test_a_lower_number_of_the_same_day_may_be_the_earlier_one() -> None:
    found = differing(
        {
            "name": "north",
            "text": "The bus crash killed 14 people.",
            "numbers": {"14": (14, "kill")},
            "published": "2024-03-01",
        },
        {
            "name": "south",
            "text": "The bus crash killed 17 people.",
            "numbers": {"17": (17, "kill")},
            "published": "2024-03-01",
        },
    )
    assert [one.explanation for one in found] == [
        "The reports are of one day: the lower number may only be the earlier one."
    ]


def among(name: str, text: str, women: str, number: int) -> Reading:
    report = make_report(name, text)
    figures = [
        make_figure(report, "Seven", 7, unit="person", action="injure", terms=("hurt", "people")),
        make_figure(report, women, number, unit="woman", whole=0, relation="part"),
    ]
    return make_reading(report, figures, [make_breakdown(report, [1], 0, dimension="person group", closed=False)])


def test_women_among_one_body_of_people() -> None:
    one = among("north", "Seven people were hurt, among them three women.", "three", 3)
    other = among("south", "Seven people were hurt, two women and a boy among them.", "two", 2)
    found = reconcile_figures([one, other]).discrepancies
    assert [one.summary for one in found] == [
        "Women among the seven people injured: The North Post has three but The South Post has two."
    ]
