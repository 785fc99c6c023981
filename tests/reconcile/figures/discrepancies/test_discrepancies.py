"""What an editor is told where figures cannot both be right, and when nothing is said."""

from __future__ import annotations

from tests.reconcile.figures.build import make_figure, make_reading, make_report
from tests.reconcile.figures.test_alignment import ALIKE, list_reading
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Discrepancy, FigureStatus
from crossread.model.mentions import Reading


def hurt_reading(identifier: str, number: int, published: str | None = "2024-03-01") -> Reading:
    report = make_report(identifier, f"The collision hurt {number} people, police said.", published)
    terms = ("collision", "hurt", "police")
    return make_reading(report, [make_figure(report, str(number), number, unit="person", action="injure", terms=terms)])


def found(*readings: Reading) -> tuple[Discrepancy, ...]:
    return reconcile_figures(readings).discrepancies


def test_a_moved_row_names_both_places_and_both_outlets() -> None:
    moved = list_reading("south", [*ALIKE[:4], ("Fenwick", 75)])
    (discrepancy,) = found(list_reading("north", ALIKE), moved)
    assert (discrepancy.kind, discrepancy.severity) == ("place", "high")
    for words in ("The North Post", "The South Post", "75", "Eastwell", "Fenwick"):
        assert words in discrepancy.summary
    assert [len(side.mentions) for side in discrepancy.sides] == [1, 1]


def test_a_split_count_is_explained_by_its_sum() -> None:
    split = list_reading("south", [*ALIKE[:4], ("Eastwell", 70), ("Fenwick", 5)])
    (discrepancy,) = found(list_reading("north", ALIKE), list_reading("west", ALIKE), split)
    assert discrepancy.kind == "value"
    assert discrepancy.explanation is not None
    assert discrepancy.explanation.startswith("70 + 5 = 75")


def status(*readings: Reading) -> FigureStatus:
    (figure,) = reconcile_figures(readings).figures
    return figure.status


def test_different_numbers_of_one_day_are_disputed() -> None:
    readings = hurt_reading("north", 27), hurt_reading("south", 25)
    assert status(*readings) == "disputed"
    assert [discrepancy.kind for discrepancy in found(*readings)] == ["value"]


def test_a_later_higher_toll_is_an_update() -> None:
    readings = hurt_reading("north", 25, "2024-03-01"), hurt_reading("south", 27, "2024-03-02")
    assert status(*readings) == "updated"
    assert not found(*readings)


def test_a_later_lower_toll_is_disputed() -> None:
    assert status(hurt_reading("north", 27, "2024-03-01"), hurt_reading("south", 25, "2024-03-02")) == "disputed"


def test_one_report_alone_is_single_and_two_that_agree_agreed() -> None:
    assert status(hurt_reading("north", 27)) == "single"
    assert status(hurt_reading("north", 27), hurt_reading("south", 27)) == "agreed"


def toll_reading(identifier: str, killed: int, hurt: int, published: str) -> Reading:
    report = make_report(identifier, f"The blast killed {killed} people and hurt {hurt} others.", published)
    figures = [
        make_figure(report, str(killed), killed, unit="person", action="kill", terms=("blast",)),
        make_figure(report, str(hurt), hurt, unit="person", action="injure", relation="others", terms=("blast",)),
    ]
    return make_reading(report, figures)


def test_fewer_hurt_where_as_many_more_died_is_an_update() -> None:
    readings = toll_reading("north", 2, 9, "2024-03-01"), toll_reading("south", 3, 8, "2024-03-02")
    assert {figure.status for figure in reconcile_figures(readings).figures} == {"updated"}
    assert not found(*readings)
    assert found(toll_reading("north", 2, 9, "2024-03-01"), toll_reading("south", 2, 8, "2024-03-02"))
