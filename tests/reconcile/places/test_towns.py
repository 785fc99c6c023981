"""The event in two towns: what is told, and what may be one place or two events."""

from __future__ import annotations

import pytest
from tests.reconcile.worded import word_all
from tests.sentences import cut_sentences

from crossread.model.mentions import Reading, Toponym
from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.model.sentences import Sentence
from crossread.reconcile.places.towns import find_town_conflicts

TOWNS = {
    "Norwick": Place("1", "Norwick", "city", 50.0, -5.0, "GB", within=("Tarn", "England", "United Kingdom")),
    "Ellery": Place("2", "Ellery", "city", 52.0, -1.0, "GB", within=("Marl", "England", "United Kingdom")),
    "Ellery Bay": Place("3", "Ellery Bay", "city", 50.1, -5.1, "GB", within=("Tarn", "England", "United Kingdom")),
}
BARN = "A barn burned on Friday at {} and nine people were hurt."


def read(identifier: str, text: str) -> Reading:
    report = Report(identifier, text, outlet=identifier.title())
    sentences = tuple(
        Sentence(one.span, tuple(t.lower for t in one.tokens if len(t.text) > 3), True, one.tokens)
        for one in cut_sentences(report)
    )
    names = [name for name in sorted(TOWNS, key=len, reverse=True) if name in text]
    names = names[:1] if names[:1] == ["Ellery Bay"] else names
    found = sorted((text.index(name), name) for name in names)
    places = tuple(Toponym(report.span(start, start + len(name)), TOWNS[name]) for start, name in found)
    return Reading(report, sentences, places=places)


def test_one_event_in_two_towns_is_told_with_both() -> None:
    readings = [read("north", BARN.format("Norwick")), read("south", BARN.format("Ellery"))]
    (found,) = word_all(find_town_conflicts(readings), [reading.report for reading in readings])
    assert found.summary == "Where it happened: North “Norwick, England”, South “Ellery, England”."
    assert [side.mentions[0].text for side in found.sides] == ["Norwick", "Ellery"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BARN.format("Norwick"), BARN.format("Norwick")),
        (BARN.format("Norwick"), BARN.format("Ellery Bay")),
        (BARN.format("Norwick"), "The council of the county met at Ellery and voted for the harbour."),
        (BARN.format("Norwick"), BARN.format("Ellery") + "\nCrews came from as far as Norwick that night."),
        ("A barn burned on Friday, the mayor of Norwick said, and nine people were hurt.", BARN.format("Ellery")),
    ],
    ids=["one town", "a town beside it", "another event", "a report that names both", "not where it was"],
)
def test_nothing_is_told_of(one: str, other: str) -> None:
    assert list(find_town_conflicts([read("north", one), read("south", other)])) == []
