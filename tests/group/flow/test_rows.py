"""The reports of a flow as rows of numbers."""

from __future__ import annotations

import math
from datetime import date

from tests.group.flow.reports import FERRY
from tests.group.flow.weighing import read_row

from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.rows import RARE_WORD, WeighedRows
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def test_a_row_holds_what_a_report_is_known_by() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    counted = rarity.count(read_traits(FERRY[0]))
    rarity.add([counted])
    weighed = rows.add(counted, rarity)
    assert (weighed.report, weighed.day) == ("courier", date(2031, 10, 10))
    read = read_row(rarity, rows.keys[weighed.row], rows.weights[weighed.row])
    assert "gravel" in read["words"] and "port orrin" in read["whole names"]
    assert math.isclose(rows.sums[weighed.row][0], math.fsum(read["words"].values()), rel_tol=1e-5)


def test_what_many_have_is_not_rare() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    alike = [rarity.count(read_traits(Report(f"r{number}", "gravel barge"))) for number in range(RARE_WORD + 1)]
    rarity.add(alike[:-1])
    row = rows.add(alike[0], rarity).row
    assert rows.rare[row][:2].all()
    rarity.add(alike[-1:])
    assert not rows.rare[rows.add(alike[0], rarity).row][:2].any()


def test_there_is_room_for_any_number_of_reports_and_rows_are_used_again() -> None:
    rarity, rows = TraitRarity(), WeighedRows()
    many = [rarity.count(read_traits(Report(f"r{number}", f"word{number}"))) for number in range(200)]
    rarity.add(many)
    assert [rows.add(one, rarity).row for one in many] == list(range(200))
    assert read_row(rarity, rows.keys[0], rows.weights[0])["words"] == {"word0": 1.0}
    rows.forget(7)
    again = rows.add(many[9], rarity)
    assert again.row == 7 and again.day is None and rows.reports[7] == "r9"
