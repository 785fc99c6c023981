"""Places over several reports."""

from __future__ import annotations

from crossread.model.accounts import AccountFigure, AccountMeasure, FigureMention, FigureValue
from crossread.model.mentions import Figure, Measure, Quantity, Reading, Toponym
from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.places import collect_places

COUNTY = Place("10", "Alder County", "county", 45.0, -100.0, "US", 40_000, ("Northland",), ("1",))
CITY = Place("11", "Alder", "city", 45.1, -100.1, "US", 9_000, ("Alder County", "Northland"), ("10", "1"))


def toponym(report: Report, words: str, place: Place | None, demonym: bool = False) -> Toponym:
    """The first mention of these words in a report."""
    start = report.text.index(words)
    return Toponym(report.span(start, start + len(words)), place, demonym)


def figure(span: Span, place: str | None, place_id: str | None = None) -> tuple[Figure, AccountFigure]:
    """A count of people, as read and as the account has it."""
    quantity = Quantity(21, None, None, "exact", "count", "person")
    read = Figure(span, quantity, Measure(unit="person", place=place, place_id=place_id), 0)
    measure = AccountMeasure("person", None, None, place, None, None)
    value = FigureValue(21, None, None, "exact", (FigureMention(span),))
    return read, AccountFigure("f1", "people", "count", measure, "single", (value,))


def test_a_part_and_its_whole_are_two_places_with_their_mentions_and_figures() -> None:
    one = Report("r1", "In Alder County 21 people were held, in Alder none.")
    two = Report("r2", "Alder County held 21. Canadian guards and Nowhereville too.")
    read, counted = figure(one.span(16, 18), "Alder County", "10")
    readings = [
        Reading(
            one, figures=(read,), places=(toponym(one, "Alder County", COUNTY), toponym(one, "Alder none"[:5], CITY))
        ),
        Reading(
            two,
            places=(
                toponym(two, "Alder County", COUNTY),
                toponym(two, "Canadian", COUNTY, True),
                toponym(two, "Nowhereville", None),
            ),
        ),
    ]
    places = collect_places(readings, [counted])
    assert [(place.id, place.name, len(place.mentions), place.figures) for place in places] == [
        ("l1", "Alder County", 2, ("f1",)),
        ("l2", "Alder", 1, ()),
        ("l3", "Nowhereville", 1, ()),
    ]
    assert places[1].within == ("Alder County", "Northland")
    assert places[2].gazetteer_id is None


def test_figures_go_by_name_where_they_have_no_identifier() -> None:
    report = Report("r1", "Alder County: 21")
    read, counted = figure(report.span(14, 16), "Alder County")
    reading = Reading(report, figures=(read,), places=(toponym(report, "Alder County", COUNTY),))
    (place,) = collect_places([reading], [counted])
    assert place.figures == ("f1",)
