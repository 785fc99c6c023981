"""Ages of one person: one entry, and a discrepancy where reports of one time give two."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.build import make_figure, make_reading, make_report
from tests.reconcile.worded import reconcile_figures

from crossread.model.findings import FigureFindings


def ages(
    *told: tuple[str, int, str],
) -> FigureFindings:
    """What is found of reports that each give a name, an age and their day."""
    readings = []
    for number, (name, age, published) in enumerate(told):
        report = make_report(f"r{number}", f"{name}, {age}, was found dead.", published)
        figure = make_figure(
            report, str(age), age, kind="measure", quantity_unit="year", unit="year", action="age", condition=name
        )
        readings.append(make_reading(report, [figure]))
    return reconcile_figures(readings)


def test_two_ages_of_one_person_on_one_day_are_a_discrepancy() -> None:
    found = ages(("Marla Voss", 41, "2024-03-01"), ("Marla Voss", 40, "2024-03-02"))
    assert [(one.kind, one.severity) for one in found.discrepancies] == [("value", "medium")]
    assert found.discrepancies[0].summary.startswith("Age of Marla Voss")


@pytest.mark.parametrize(
    "other",
    [
        ("Edwin Voss", 40, "2024-03-01"),
        ("Marla Voss", 42, "2024-05-20"),
        ("Marla Voss", 43, "2026-03-01"),
        ("Marla Voss", 12, "2024-03-01"),
    ],
    ids=["another person", "a birthday later", "years later", "a namesake"],
)
def test_ages_that_may_both_be_right(other: tuple[str, int, str]) -> None:
    assert not ages(("Marla Voss", 41, "2024-03-01"), other).discrepancies
