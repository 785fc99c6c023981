"""The sheet for casualty records: what it counts, and the least and the most that words can mean."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from tests.render.made import made_account

import crossread
from crossread import Report
from crossread.model.accounts import FigureMention, FigureValue
from crossread.model.mentions import Approximation, Limit
from crossread.render import render
from crossread.render.casualties import find_bounds, find_heading, list_casualties

MENTION = FigureMention(made_account().reports[0].span(0, 6))
FLOOD = (
    Report(
        "courier",
        "At least 12 people were killed and dozens were injured when the Ash river flooded Norwick on Monday, the "
        "mayor said. More than 400 people were displaced. Three people are missing. The flood killed 40 cows.",
        "The Courier",
        published="2031-05-06",
    ),
    Report(
        "lantern",
        "Fourteen people were killed and about 40 people were injured when the Ash river flooded Norwick on Monday, "
        "police said. Two boys drowned in Elm Street.",
        "The Lantern",
        published="2031-05-06",
    ),
)


def value(
    number: int | None,
    approx: Approximation = "exact",
    low: int | None = None,
    high: int | None = None,
    limit: Limit | None = None,
) -> FigureValue:
    return FigureValue(number, low, high, approx, (MENTION,), limit)


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        (value(12), (12, 12)),
        (value(1200), (1200, 1200)),
        (value(None, "range", 24, 100), (24, 100)),
        (value(None, "range", 24, None), (24, None)),
        (value(40, "about"), (36, 44)),
        (value(12, "about"), (11, 13)),
        (value(40, "above", 40), (40, None)),
        (value(40, "above", 40, limit="more than"), (41, None)),
        (value(40, "above", 40, limit="at least"), (40, None)),
        (value(40, "above", 40, limit="just over"), (41, 44)),
        (value(40, "below", None, 40, limit="fewer than"), (None, 39)),
        (value(40, "below", None, 40, limit="at most"), (None, 40)),
        (value(500, "below", None, 500, limit="nearly"), (450, 499)),
        (value(None), (None, None)),
    ],
)
def test_the_least_and_the_most(said: FigureValue, bounds: tuple[int | None, int | None]) -> None:
    assert find_bounds(said) == bounds


@pytest.mark.parametrize(
    ("unit", "action", "heading"),
    [
        ("person", "kill", "killed"),
        ("child", "injure", "injured"),
        ("person", "treat", "injured"),
        ("person", "shoot", "killed or injured"),
        ("family", "displace", "displaced"),
        ("person", "missing", "missing"),
        ("cow", "kill", None),
        ("gunman", "kill", None),
        ("person", "arrest", None),
        ("person", None, None),
    ],
)
def test_what_is_counted_under_which_heading(unit: str, action: str | None, heading: str | None) -> None:
    figure = made_account().figures[0]
    found = replace(figure, measure=replace(figure.measure, unit=unit, action=action))
    assert find_heading(found) == heading
    assert find_heading(replace(found, kind="percent")) is None


def test_a_sheet_of_two_reports_that_differ() -> None:
    account = crossread.account(FLOOD)
    told = list(csv.DictReader(io.StringIO(render(account, "csv", "casualties")[1:], newline="")))
    rows = {(row["heading"], row["report"], row["as_said"]): row for row in told}
    killed = rows["killed", "courier", "At least 12"]
    assert (killed["low"], killed["high"], killed["place"]) == ("12", "", "")
    dozens = rows["injured", "courier", "dozens"]
    assert (dozens["low"], dozens["high"]) == ("24", "100")
    assert rows["displaced", "courier", "More than 400"]["low"] == "401"
    assert rows["missing", "courier", "Three"]["high"] == "3"
    assert "flooded Norwick on Monday" in killed["sentence"]
    assert not any("cow" in row["unit"] for row in told)


def test_a_dispute_is_a_note() -> None:
    texts = ("Twelve people were killed in the Norwick fire on Monday.", "Nine people were killed in the Norwick fire.")
    reports = [Report(f"r{at}", text, published="2031-05-06") for at, text in enumerate(texts)]
    rows = list(list_casualties(crossread.account(reports)))
    assert rows and all("twelve" in row.note and "nine" in row.note for row in rows)


def test_what_is_the_desks_is_told_as_the_desks() -> None:
    account = made_account()
    figure = account.figures[0]
    corrected = replace(figure, values=(replace(figure.values[0], decided=(3,)), *figure.values[1:]), decided=(3,))
    killed = replace(corrected, measure=replace(figure.measure, action="kill"))
    rows = list(list_casualties(replace(account, figures=(killed,))))
    assert rows[0].note.endswith("The desk put this number in place of the one that was read.")
    assert rows[-1].note.endswith("The desk put together what is counted here.")
    table = list(csv.DictReader(io.StringIO(render(replace(account, figures=(killed,)), "csv")[1:], newline="")))
    assert table[0]["desk"].startswith("The desk put this number")
    assert not any(row["desk"] for row in csv.DictReader(io.StringIO(render(account, "csv")[1:], newline="")))
