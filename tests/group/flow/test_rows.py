"""The reports of a flow as rows of numbers."""

from __future__ import annotations

import math

import pytest
from tests.group.flow.reports import FERRY
from tests.group.flow.weighing import count, fill, read_row

from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.rows import RARE_WORD, WeighedRows, count_days, name_day
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def test_a_row_holds_what_a_report_is_known_by() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    [row] = fill(rows, rarity, count(rarity, FERRY[:1])).tolist()
    assert (rows.reports[row], name_day(float(rows.days[row]))) == ("courier", "2031-10-10")
    read = read_row(rarity, read_traits(FERRY[0]), rows.keys[row], rows.weights[row])
    assert "gravel" in read["words"] and "port orrin" in read["whole names"]
    assert math.isclose(rows.sums[row][0], math.fsum(read["words"].values()), rel_tol=1e-5)


def test_what_many_have_is_not_rare() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    alike = [Report(f"r{number}", "gravel barge") for number in range(RARE_WORD + 1)]
    first = fill(rows, rarity, count(rarity, alike[:-1]))
    assert rows.rare[first, :2].all()
    last = fill(rows, rarity, count(rarity, alike[-1:]))
    assert not rows.rare[last, :2].any()


def test_there_is_room_for_any_number_of_reports_and_rows_are_used_again() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    many = [Report(f"r{number}", f"word{number}") for number in range(200)]
    assert fill(rows, rarity, count(rarity, many)).tolist() == list(range(200)) and rows.room >= 200
    assert read_row(rarity, read_traits(many[0]), rows.keys[0], rows.weights[0])["words"] == {"word0": 1.0}
    rows.forget(rows.take(0))
    rows.best[7] = 1
    rows.forget(fill(rows, rarity, count(rarity, many[:1])))
    [again] = fill(rows, rarity, count(rarity, many[9:10])).tolist()
    assert again == 200 and rows.reports[200] == "r9" and rows.best[again] == 0


@pytest.mark.parametrize("day", ["2031-10-10", None])
def test_days_are_counted_and_named(day: str | None) -> None:
    assert name_day(count_days(day)) == day
