"""Tables as CSV, parsed back by the standard library."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.made import hostile_account, made_account

from crossread.errors import FormatError
from crossread.model.accounts import Account, FigureMention
from crossread.render.csv import FORMULA_STARTS, TABLES, find_table, render_csv


def parse(account: Account, table: str) -> list[dict[str, str]]:
    written = render_csv(account, table)
    assert written.startswith("\ufeff") and written.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(written[1:], newline=""), strict=True))


def test_a_row_for_every_statement_of_a_figure() -> None:
    account = made_account()
    rows = parse(account, "figures")
    assert len(rows) == sum(len(value.mentions) for figure in account.figures for value in figure.values)
    first = rows[0]
    assert (first["figure"], first["status"], first["value"], first["text"]) == ("f1", "disputed", "12", "Twelve")
    assert (first["outlet"], first["part"], first["start"]) == ("The Harrow Gazette", "title", "0")


def test_the_words_of_a_row_stand_where_it_says() -> None:
    account = made_account()
    reports = {report.id: report for report in account.reports}
    for table in TABLES:
        for row in parse(account, table):
            whole = reports[row["report"]].part("title" if row["part"] == "title" else "text")
            assert whole[int(row["start"]) : int(row["end"])] == row["text"]


def test_quotations_and_discrepancies() -> None:
    quoted = parse(made_account(), "quotations")
    assert {"yes", "no"} == {row["longest"] for row in quoted}
    sides = parse(made_account(), "discrepancies")
    assert sides[0]["says"] == "21" and sides[0]["severity"] == "high"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_formulas_are_defused(start: str) -> None:
    account = made_account()
    figure = replace(account.figures[0], label=f"{start}HYPERLINK(A1)")
    cell = parse(replace(account, figures=(figure,)), "figures")[0]["label"]
    assert not cell.startswith(FORMULA_STARTS)


def test_numbers_below_nought_stay_numbers() -> None:
    account = made_account()
    figure = account.figures[0]
    below = replace(figure, values=(replace(figure.values[0], value=-4.5),))
    assert parse(replace(account, figures=(below,)), "figures")[0]["value"] == "-4.5"


@given(words=st.text(max_size=80))
def test_any_text_stays_in_its_cell(words: str) -> None:
    account = made_account()
    figure = account.figures[0]
    said = replace(figure.values[0], mentions=(FigureMention(figure.values[0].mentions[0].span, words),))
    [row] = parse(replace(account, figures=(replace(figure, values=(said,)),)), "figures")
    assert not row["attributed_to"].startswith(FORMULA_STARTS)
    assert row["text"] == "Twelve"


@pytest.mark.parametrize("table", TABLES)
def test_hostile_text(table: str) -> None:
    assert all(None not in row for row in parse(hostile_account(), table))


@pytest.mark.parametrize(
    ("name", "output", "table"),
    [
        ("quotations", None, "quotations"),
        (None, "figures.csv", "figures"),
        (None, "out/Ferry-Discrepancies.CSV", "discrepancies"),
        ("figures", "quotations.csv", "figures"),
    ],
)
def test_which_table(name: str | None, output: str | None, table: str) -> None:
    assert find_table(name, output) == table


@pytest.mark.parametrize(("name", "output"), [(None, "account.csv"), (None, None), ("people", None)])
def test_no_such_table(name: str | None, output: str | None) -> None:
    with pytest.raises(FormatError, match="quotations"):
        find_table(name, output)
