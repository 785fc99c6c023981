"""Place names that one invented report misspells."""

from __future__ import annotations

from tests.reconcile.worded import reconcile_entities
from tests.sentences import cut_sentences

from crossread.model.mentions import NameMention, Reading, Toponym
from crossread.model.places import Place
from crossread.model.reports import Report

PLACE = Place("1", "Harrowgate", "city", 1.0, 2.0)


def read(identifier: str, text: str, *, place: str | None = None, person: str | None = None) -> Reading:
    report = Report(identifier, text, outlet=identifier.title())
    places: tuple[Toponym, ...] = ()
    names: tuple[NameMention, ...] = ()
    if place:
        start = text.index(place)
        places = (Toponym(report.span(start, start + len(place)), PLACE),)
    if person:
        start = text.index(person)
        names = (NameMention("person", report.span(start, start + len(person)), person),)
    return Reading(report, cut_sentences(report), places=places, names=names)


def summaries(readings: list[Reading]) -> list[str]:
    return [found.summary for found in reconcile_entities(readings).discrepancies]


def test_a_word_a_letter_off_a_place_of_other_reports_is_remarked() -> None:
    readings = [
        read("alpha", "HARROWGATE - The mill burned.", place="HARROWGATE"),
        read("beta", "The mill in Harrowgate burned.", place="Harrowgate"),
        read("gamma", "The mill in Harowgate burned."),
    ]
    assert summaries(readings) == ["“Harrowgate” in Alpha and Beta is “Harowgate” in Gamma."]
    sides = reconcile_entities(readings).discrepancies[0].sides
    assert [span.text for span in sides[1].mentions] == ["Harowgate"]


def test_people_plurals_and_lone_places_are_no_slips() -> None:
    readings = [
        read("alpha", "The mill in Harrowgate burned.", place="Harrowgate"),
        read("beta", "Harrowgate mourned.", place="Harrowgate"),
        read("gamma", "Harrowgates differ, said Ann Harrowgale.", person="Ann Harrowgale"),
    ]
    assert summaries(readings) == []
    assert summaries([readings[0], read("delta", "The mill in Harowgate burned.")]) == []


def test_one_report_alone_does_not_say_how_another_misspells_a_place() -> None:
    readings = [
        read("beta", "The mill in Harrowgate burned.", place="Harrowgate"),
        read("gamma", "The mill in Harowgate burned."),
    ]
    assert summaries(readings) == []
