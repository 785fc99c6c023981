"""Sums, shares, superlatives, conversions and claims that the words of invented reports invite."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reconcile.figures.build import make_breakdown, make_figure, make_reading, make_report
from tests.reconcile.figures.test_alignment import ALIKE, list_reading
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Check
from crossread.model.mentions import Claim, Measure, Reading


def checks(readings: Sequence[Reading], kind: str | None = None) -> list[Check]:
    return [check for check in reconcile_figures(readings).checks if kind in (None, check.kind)]


def test_rows_that_come_to_the_stated_total() -> None:
    found = checks([list_reading("north", ALIKE, 265)], "sum")
    assert [(check.holds, check.statement) for check in found] == [(True, "31 + 42 + 53 + 64 + 75 = 265")]
    assert len(found[0].mentions) == 6


def test_rows_that_miss_the_stated_total_are_a_sum_discrepancy() -> None:
    findings = reconcile_figures([list_reading("north", ALIKE, 275)])
    assert [(check.holds, check.statement) for check in findings.checks] == [
        (False, "31 + 42 + 53 + 64 + 75 = 265, not 275")
    ]
    assert [found.kind for found in findings.discrepancies] == ["sum"]
    assert "The North Post" in findings.discrepancies[0].summary


def test_an_open_list_is_no_fault() -> None:
    reading = list_reading("north", ALIKE[:3], 265)
    opened = make_breakdown(reading.report, range(1, 4), 0, closed=False)
    assert not checks([make_reading(reading.report, reading.figures, [opened])])


def toll_reading(killed: int, hurt: int, shot: int) -> Reading:
    report = make_report("north", f"Gunmen shot {shot} people. {killed} were killed and {hurt} others were hurt.")
    figures = [
        make_figure(report, str(shot), shot, unit="person", action="shoot"),
        make_figure(report, f"{killed}", killed, unit="person", action="kill"),
        make_figure(report, f"{hurt}", hurt, unit="person", action="injure", relation="others"),
    ]
    return make_reading(report, figures)


def test_the_killed_and_the_others_hurt_make_the_shot() -> None:
    found = checks([toll_reading(2, 7, 9)])
    assert [(check.holds, check.statement) for check in found] == [(True, "2 were killed + 7 others were hurt = 9")]


def test_tolls_that_count_different_people_are_no_fault() -> None:
    assert not checks([toll_reading(2, 7, 8)])


def test_passengers_and_crew_bear_out_another_reports_total() -> None:
    parts = make_report("north", "A tug took the 84 passengers and 17 crew ashore.")
    both = make_report("south", "The ferry had 101 people aboard. A tug took the 84 passengers and 17 crew ashore.")
    total = make_report("west", "The ferry had 101 people aboard.")

    def reading(report, aboard: bool, listed: bool) -> Reading:  # type: ignore[no-untyped-def]
        figures = []
        if aboard:
            figures.append(make_figure(report, "101", 101, unit="person", action="carry", terms=("ferry", "aboard")))
        if listed:
            for number, unit in ((84, "passenger"), (17, "crew")):
                figures.append(make_figure(report, str(number), number, unit=unit, terms=("tug", "take", "ashore")))
        return make_reading(report, figures)

    found = checks([reading(parts, False, True), reading(both, True, True), reading(total, True, False)], "sum")
    assert [check.holds for check in found] == [True, True]
    assert {span.report for span in found[1].mentions} == {"north", "west"}


def test_a_percentage_that_was_cut_short() -> None:
    report = make_report("north", "Of 498 people held, 317 had debts. So 63 percent had debts.")
    figures = [
        make_figure(report, "498", 498, unit="person", action="arrest", relation="whole"),
        make_figure(report, "317", 317, unit="person", condition="had debts", relation="part", whole=0),
        make_figure(
            report,
            "63 percent",
            63,
            kind="percent",
            quantity_unit="percent",
            condition="had debts",
            relation="part",
            whole=0,
        ),
    ]
    found = checks([make_reading(report, figures)], "share")
    assert [(check.holds, check.note) for check in found] == [(True, "cut short")]


def claim_readings(part: int) -> list[Reading]:
    counting = make_report("north", f"Of 300 fined drivers, {part} were fined for worn tyres.")
    claiming = make_report("south", "The majority were fined for worn tyres.")
    figures = [
        make_figure(counting, "300", 300, unit="driver", action="charge", relation="whole"),
        make_figure(
            counting, str(part), part, unit="driver", condition="fined for worn tyres", relation="part", whole=0
        ),
    ]
    claim = Claim("majority", claiming.span(0, 12), Measure(condition="fined for worn tyres"), 0)
    return [make_reading(counting, figures), make_reading(claiming, claims=[claim])]


@pytest.mark.parametrize(("part", "holds"), [(80, False), (140, False), (190, True)])
def test_a_majority_in_one_report_is_tested_by_anothers_numbers(part: int, holds: bool) -> None:
    findings = reconcile_figures(claim_readings(part))
    assert [check.holds for check in findings.checks if check.kind == "share"] == [holds]
    assert [found.kind for found in findings.discrepancies] == ([] if holds else ["share"])


def test_the_most_of_a_list() -> None:
    reading = list_reading("north", ALIKE)
    top = make_reading(
        reading.report,
        reading.figures,
        reading.breakdowns,
        [Claim("superlative", reading.report.span(0, 4), Measure(), 0, figures=(4,))],
    )
    assert [check.holds for check in checks([top], "superlative")] == [True]
    low = make_reading(
        reading.report,
        reading.figures,
        reading.breakdowns,
        [Claim("superlative", reading.report.span(0, 4), Measure(), 0, figures=(0,))],
    )
    assert [check.holds for check in checks([low], "superlative")] == [False]


@pytest.mark.parametrize(("feet", "expected"), [("330 feet", [True]), ("250 feet", [False]), ("310 feet", [])])
def test_an_amount_in_two_units(feet: str, expected: list[bool]) -> None:
    report = make_report("north", f"The barge is 101 metres ({feet}) long.")
    figures = [
        make_figure(report, "101 metres", 101, kind="measure", quantity_unit="metre"),
        make_figure(report, feet, float(feet.split()[0]), kind="measure", quantity_unit="foot"),
    ]
    assert [check.holds for check in checks([make_reading(report, figures)], "conversion")] == expected


@pytest.mark.parametrize(("size", "holds"), [(20, True), (35, False)])
def test_a_rise_from_one_number_to_another(size: int, holds: bool) -> None:
    report = make_report("north", f"Fares rose {size} percent, from $50 to $60.")
    figures = [
        make_figure(report, f"{size} percent", size, kind="change", quantity_unit="percent"),
        make_figure(report, "$50", 50, kind="money", quantity_unit="dollar"),
        make_figure(report, "$60", 60, kind="money", quantity_unit="dollar"),
    ]
    assert [check.holds for check in checks([make_reading(report, figures)], "change")] == [holds]
