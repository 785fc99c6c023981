"""Which mentions become one figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from tests.reconcile.figures.build import make_breakdown, make_figure, make_reading, make_report

from crossread.model.mentions import Reading
from crossread.reconcile.figures import reconcile_figures

TOWNS = ("Aldmoor", "Brisk Bay", "Corran", "Dunmere", "Eastwell")


def list_reading(identifier: str, counts: Sequence[tuple[str, int]], total: int | None = None) -> Reading:
    """A report that lists arrests by town, with the total first where one is given."""
    head = f"Police arrested {total} people. " if total else ""
    listed = ", ".join(f"{count} in {town}" for town, count in counts)
    report = make_report(identifier, f"{head}They held {listed}.")
    figures = []
    if total:
        figures.append(make_figure(report, str(total), total, unit="person", action="arrest", relation="whole"))
    for town, count in counts:
        start = report.text.index(f"{count} in {town}")
        occurrence = report.text[:start].count(str(count))
        figures.append(
            make_figure(
                report,
                str(count),
                count,
                occurrence=occurrence,
                unit="person",
                action="arrest",
                place=town,
                terms=("police", "hold"),
            )
        )
    first = 1 if total else 0
    parts = range(first, first + len(counts))
    return make_reading(report, figures, [make_breakdown(report, parts, 0 if total else None)])


ALIKE = list(zip(TOWNS, (31, 42, 53, 64, 75), strict=True))


def values_by_place(readings: Sequence[Reading]) -> dict[str | None, set[float | int | None]]:
    return {
        figure.measure.place: {value.value for value in figure.values} for figure in reconcile_figures(readings).figures
    }


def test_rows_of_two_lists_align_by_place() -> None:
    readings = [list_reading("north", ALIKE), list_reading("south", ALIKE)]
    found = reconcile_figures(readings).figures
    assert len(found) == len(TOWNS)
    assert {figure.status for figure in found} == {"agreed"}


def test_a_row_under_another_place_is_one_disputed_figure() -> None:
    moved = [*ALIKE[:4], ("Fenwick", 75)]
    found = reconcile_figures([list_reading("north", ALIKE), list_reading("south", moved)]).figures
    disputed = [figure for figure in found if figure.status == "disputed"]
    assert len(found) == len(TOWNS)
    assert [value.value for figure in disputed for value in figure.values] == [75]
    assert "otherwise match" in disputed[0].why[-1]


def test_equal_numbers_under_two_places_stay_apart_in_lists_that_differ() -> None:
    other = [("Garth", 12), ("Hale", 13), ("Ivelet", 75)]
    found = reconcile_figures([list_reading("north", ALIKE), list_reading("south", other)]).figures
    assert len(found) == len(ALIKE) + len(other)


def test_a_row_with_two_numbers_is_disputed() -> None:
    other = [*ALIKE[:4], ("Eastwell", 70)]
    assert values_by_place([list_reading("north", ALIKE), list_reading("south", other)])["Eastwell"] == {75, 70}


def test_killed_and_injured_never_join_though_equal() -> None:
    one = make_report("north", "The blast killed 7 people at the depot.")
    other = make_report("south", "The blast injured 7 people at the depot.")
    terms = ("blast", "depot")
    readings = [
        make_reading(one, [make_figure(one, "7", 7, unit="person", action="kill", terms=terms)]),
        make_reading(other, [make_figure(other, "7", 7, unit="person", action="injure", terms=terms)]),
    ]
    assert len(reconcile_figures(readings).figures) == 2


def test_equal_values_alone_join_nothing() -> None:
    one = make_report("north", "The firm sold 4,812 boats.")
    other = make_report("south", "Voters cast 4,812 ballots.")
    readings = [
        make_reading(one, [make_figure(one, "4,812", 4812, unit="boat", action="sell", terms=("firm",))]),
        make_reading(other, [make_figure(other, "4,812", 4812, unit="ballot", action="vote", terms=("voter",))]),
    ]
    assert len(reconcile_figures(readings).figures) == 2


def test_the_order_of_readings_changes_nothing() -> None:
    readings = [list_reading("north", ALIKE, 265), list_reading("south", ALIKE), list_reading("west", ALIKE[:4])]
    first, *others = [reconcile_figures(order) for order in permutations(readings)]
    assert all(findings == first for findings in others)


def test_rows_known_as_places_only_elsewhere_align_with_them() -> None:
    reading = list_reading("south", ALIKE)
    figures = [
        replace(figure, measure=replace(figure.measure, place=None, condition=figure.measure.place))
        for figure in reading.figures
    ]
    listing = make_breakdown(reading.report, range(len(figures)), dimension="condition")
    unknown = make_reading(reading.report, figures, [listing])
    found = reconcile_figures([list_reading("north", ALIKE), unknown]).figures
    assert {figure.status for figure in found} == {"agreed"}
    assert len(found) == len(ALIKE)


def test_a_first_row_taken_for_the_whole_is_a_row() -> None:
    reading = list_reading("south", ALIKE)
    figures = [reading.figures[0], *(replace(figure, whole=0) for figure in reading.figures[1:])]
    headed = make_reading(reading.report, figures, [make_breakdown(reading.report, range(1, 5), 0)])
    findings = reconcile_figures([list_reading("north", ALIKE), headed])
    assert {figure.status for figure in findings.figures} == {"agreed"}
    assert not findings.discrepancies
