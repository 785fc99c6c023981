"""Sums over lists in which some people have no number."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.figures.build import make_breakdown, make_figure, make_reading, make_report
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Check
from crossread.model.mentions import Reading


def read_list(total: int) -> Reading:
    report = make_report("north", f"The fire killed {total} people: 12 men, a woman and a boy.")
    figures = [
        make_figure(report, str(total), total, unit="person", action="kill"),
        make_figure(report, "12", 12, unit="man", action="kill", occurrence=total == 12),
    ]
    people = [report.text.index(words) for words in ("a woman", "a boy")]
    implied = tuple(
        report.span(start, start + len(words)) for start, words in zip(people, ("a woman", "a boy"), strict=True)
    )
    listed = replace(make_breakdown(report, [1], 0, dimension="person group"), implied=implied)
    return make_reading(report, figures, [listed])


def checks(total: int) -> list[Check]:
    return [check for check in reconcile_figures([read_list(total)]).checks if check.kind == "sum"]


def test_people_without_a_number_count_as_one_each() -> None:
    (check,) = checks(14)
    assert check.holds
    assert check.statement == "12 men + 1 (a woman) + 1 (a boy) = 14"
    assert [span.text for span in check.mentions] == ["14", "12", "a woman", "a boy"]


def test_a_list_that_leaves_a_number_out_is_never_at_fault() -> None:
    assert checks(16) == []


def test_a_list_of_one_number_is_no_table_of_the_account() -> None:
    assert reconcile_figures([read_list(14)]).breakdowns == ()
