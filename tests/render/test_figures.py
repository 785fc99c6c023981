"""Headings of figures, and checks as they are read."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account

from crossread.model.accounts import Check
from crossread.render.arithmetic import check_lines
from crossread.render.figures import figure_row
from crossread.render.sources import name_sources


def test_a_heading_gives_a_range_of_many_values() -> None:
    account = made_account()
    figure = account.figures[0]
    value = figure.values[0]
    values = tuple(replace(value, value=number, low=None, high=None, approx="exact") for number in (9, 14, 7, 11))
    row = figure_row(replace(figure, kind="count", status="disputed", values=values), name_sources(account.reports))
    assert row.big == "7 to 14"
    row = figure_row(replace(figure, kind="count", status="disputed", values=values[:2]), name_sources(account.reports))
    assert row.big == "9 or 14"


def test_conversions_that_hold_are_one_line_behind_the_rest() -> None:
    span = made_account().reports[0].span(0, 3)
    kinds = (("conversion", True), ("sum", True), ("conversion", True), ("conversion", False))
    checks = [
        Check(f"c{number}", "sum" if kind == "sum" else "conversion", holds, f"statement {number}", (span,))
        for number, (kind, holds) in enumerate(kinds)
    ]
    assert [line.statement for line in check_lines(checks)] == [
        "statement 3",
        "statement 1",
        "statement 0; statement 2",
    ]


def test_a_number_that_the_desk_has_put_stands_behind_the_reports_words() -> None:
    account = made_account()
    sources = name_sources(account.reports)
    figure = next(one for one in account.figures if one.kind == "count" and one.status == "single")
    put = replace(figure.values[0], value=1_021, approx="exact", decided=(3,))
    for kind, shown in (("count", "1,021"), ("money", "1,021"), ("percent", "1,021 percent")):
        row = figure_row(replace(figure, kind=kind, values=(put,)), sources)  # type: ignore[arg-type]
        words = put.mentions[0].span.text
        assert row.big == shown
        assert [said.text for cell in row.cells for said in cell] == [f"{words} (the desk: {shown})"]
