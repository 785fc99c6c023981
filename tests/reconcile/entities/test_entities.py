"""Entities over several invented reports: joins, names, titles and what differs."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.worded import reconcile_entities
from tests.sentences import cut_sentences

from crossread.model.findings import EntityFindings
from crossread.model.mentions import NameKind, NameMention, Reading
from crossread.model.merges import Merges
from crossread.model.reports import Report

Told = tuple[str, str, str]


def read(identifier: str, *told: Told) -> Reading:
    """A reading whose text is the (kind, title, name) triples one after another: ``title name.``"""
    text, names = "", []
    spans = []
    for kind, title, name in told:
        start = len(text)
        text += f"{title} {name}. " if title else f"{name}. "
        spans.append((kind, title, name, start))
    report = Report(identifier, text, outlet=f"The {identifier.title()}")
    for kind, title, name, start in spans:
        at = start + len(title) + bool(title)
        titles = (report.span(start, start + len(title)),) if title else ()
        names.append(NameMention(_kind(kind), report.span(at, at + len(name)), name, titles))
    return Reading(report, cut_sentences(report), names=tuple(names))


def _kind(kind: str) -> NameKind:
    kinds: dict[str, NameKind] = {"p": "person", "o": "organisation", "n": "event"}
    return kinds[kind]


def people(findings: EntityFindings) -> list[str]:
    return [entity.name for entity in findings.people]


def remarks(findings: EntityFindings, kind: str) -> list[str]:
    return [found.summary for found in findings.discrepancies if found.kind == kind]


def test_short_forms_middle_names_and_initials_are_one_person() -> None:
    readings = [
        read("alpha", ("p", "", "Tom Harrow"), ("p", "", "Ida Mae Rusk")),
        read("beta", ("p", "", "Thomas Harrow"), ("p", "", "Ida Rusk")),
        read("gamma", ("p", "", "Thomas J. Harrow"), ("p", "", "I. Rusk")),
    ]
    findings = reconcile_entities(readings)
    assert people(findings) == ["Thomas J. Harrow", "Ida Mae Rusk"]
    assert findings.people[0].forms == ("Thomas J. Harrow", "Thomas Harrow", "Tom Harrow")
    assert any("short for the other" in why for why in findings.people[0].why)
    [told] = findings.discrepancies
    assert {side.words[0] for side in told.sides} == {"Thomas Harrow", "Tom Harrow"}


def test_initials_and_styles_before_a_name() -> None:
    readings = [
        read("alpha", ("p", "", "Juan Pablo Renner"), ("p", "", "Cap Ida Rusk")),
        read("beta", ("p", "", "J.P. Renner"), ("p", "", "Ida Rusk")),
    ]
    assert people(reconcile_entities(readings)) == ["Juan Pablo Renner", "Ida Rusk"]


def test_two_people_of_one_surname_stay_apart() -> None:
    readings = [
        read("alpha", ("p", "", "Joan Pell"), ("p", "", "Arthur Pell")),
        read("beta", ("p", "", "Joan Pell"), ("p", "", "J. K. Pell"), ("p", "", "Pell"), ("p", "", "Pell")),
    ]
    names = people(reconcile_entities(readings))
    assert "Arthur Pell" in names
    assert "Pell" in names, "two bearers: a bare surname is left open"


def test_father_and_son_stay_apart_where_a_report_tells_them_apart() -> None:
    readings = [
        read("alpha", ("p", "", "Amos Fielding"), ("p", "", "Amos Fielding Jr.")),
        read("beta", ("p", "", "Amos Fielding Jr.")),
    ]
    findings = reconcile_entities(readings)
    assert sorted(people(findings)) == ["Amos Fielding", "Amos Fielding Jr."]
    assert not findings.discrepancies


def test_a_suffix_that_only_some_reports_give_is_remarked() -> None:
    findings = reconcile_entities([read("alpha", ("p", "", "Ray Stone")), read("beta", ("p", "", "Ray Stone II"))])
    assert people(findings) == ["Ray Stone II"]
    assert remarks(findings, "name") == ["“Ray Stone” in The Alpha is “Ray Stone II” in The Beta."]
    assert findings.discrepancies[0].severity == "low"
    assert [side.mentions[0].text for side in findings.discrepancies[0].sides] == ["Ray Stone", "Ray Stone II"]


def test_a_slip_of_spelling_is_one_person_and_remarked() -> None:
    readings = [read("alpha", ("p", "", "Ida Kowalsky")), read("beta", ("p", "", "Ida Kowalski"))]
    findings = reconcile_entities(readings)
    assert len(findings.people) == 1
    assert len(remarks(findings, "name")) == 1


def test_unlike_short_names_are_no_slips() -> None:
    readings = [
        read("alpha", ("p", "", "Mary Hunt")),
        read("beta", ("p", "", "Mark Hunt")),
        read("g", ("p", "", "Mary Hurt")),
    ]
    findings = reconcile_entities(readings)
    assert "Mark Hunt" in people(findings)
    assert "Mary Hunt" in people(findings)


def test_acronyms_countries_and_order_are_one_organisation() -> None:
    report = Report("alpha", "Rivers and Harbors Enforcement (RHE)")
    introduced = NameMention("organisation", report.span(0, 30), "Rivers and Harbors Enforcement", acronym="RHE")
    readings = [
        Reading(report, cut_sentences(report), names=(introduced,)),
        read("beta", ("o", "", "RHE"), ("o", "", "Ministry of Fisheries")),
        read("gamma", ("o", "", "U.S. Rivers and Harbors Enforcement"), ("o", "", "Fisheries Ministry")),
    ]
    findings = reconcile_entities(readings)
    assert [(o.id, o.name) for o in findings.organisations] == [
        ("o1", "U.S. Rivers and Harbors Enforcement"),
        ("o2", "Ministry of Fisheries"),
    ]
    assert not findings.discrepancies


def test_different_agencies_of_one_field_stay_apart() -> None:
    readings = [
        read("alpha", ("o", "", "Lakeland Police Department")),
        read("beta", ("o", "", "Lakeland County Police Department"), ("o", "", "Lakeland Fire Department")),
    ]
    assert len(reconcile_entities(readings).organisations) == 3


def test_event_names_that_differ_are_remarked() -> None:
    readings = [read("alpha", ("n", "", "Operation Clear Water")), read("beta", ("n", "", "Operation Clear Waters"))]
    findings = reconcile_entities(readings)
    assert [entity.id for entity in findings.names] == ["n1"]
    assert remarks(findings, "name") == [
        "“Operation Clear Water” in The Alpha is “Operation Clear Waters” in The Beta."
    ]


def test_what_somebody_hopes_to_be_is_remarked_where_another_report_says_that_he_is() -> None:
    readings = [
        read("alpha", ("p", "tattoo artist from Norwick", "Dan Whit")),
        read("beta", ("p", "aspiring tattoo artist", "Dan Whit"), ("p", "baker", "Dan Whit")),
        read("gamma", ("p", "baker", "Dan Whit")),
    ]
    [found] = reconcile_entities(readings).discrepancies
    assert found.kind == "title"
    assert [[span.text for span in side.mentions] for side in found.sides] == [
        ["aspiring tattoo artist"],
        ["tattoo artist from Norwick"],
    ]


def test_an_interim_post_that_one_report_tells_beside_the_office_is_no_clash() -> None:
    readings = [
        read("alpha", ("p", "interim head coach", "Dana Whit"), ("p", "Norwick coach", "Dana Whit")),
        read("beta", ("p", "head coach", "Dana Whit")),
    ]
    assert not [found for found in reconcile_entities(readings).discrepancies if found.kind == "title"]


def test_acting_and_full_office_are_remarked_but_a_longer_wording_is_not() -> None:
    readings = [
        read("alpha", ("p", "Port acting director", "Dana Whit"), ("p", "Mayor", "Joan Pell")),
        read("beta", ("p", "Port Director", "Dana Whit"), ("p", "Rivermouth Mayor", "Joan Pell")),
    ]
    findings = reconcile_entities(readings)
    assert remarks(findings, "title") == [
        "Dana Whit is “Port acting director” in The Alpha and “Port Director” in The Beta."
    ]
    assert [title.title for title in findings.people[0].titles] == ["Port Director", "Port acting director"]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("club owner", "club co-owner", True),
        ("owner", "pier co-owner", True),
        ("pier owner", "club co-owner", False),  # of two houses
        ("harbor official", "former senior harbor official", True),
        ("official", "former harbor official", False),  # perhaps of another house
        ("Governor", "former Governor", False),  # called so for life
        ("state secretary", "former state secretary", False),
    ],
)
def test_what_is_held_with_others_or_no_longer(one: str, other: str, told: bool) -> None:
    readings = [read("alpha", ("p", one, "Dana Whit")), read("beta", ("p", other, "Dana Whit"))]
    assert bool(remarks(reconcile_entities(readings), "title")) is told


def test_a_title_used_both_ways_in_one_report_is_no_clash() -> None:
    readings = [
        read("alpha", ("p", "acting director", "Dana Whit"), ("p", "director", "Dana Whit")),
        read("beta", ("p", "acting director", "Dana Whit")),
    ]
    assert not remarks(reconcile_entities(readings), "title")


def test_posts_that_differ_are_remarked_but_not_two_of_one_report() -> None:
    alpha, beta = read("alpha", ("p", "Mill president", "Dana Whit")), read("beta", ("p", "CEO", "Dana Whit"))
    (found,) = reconcile_entities([alpha, beta]).discrepancies
    assert found.summary == "Dana Whit is “CEO” in The Beta and “Mill president” in The Alpha."
    both = read("gamma", ("p", "president", "Dana Whit"), ("p", "CEO", "Dana Whit"))
    assert reconcile_entities([alpha, beta, both]).discrepancies == ()


def test_ranks_that_differ_are_remarked() -> None:
    readings = [read("alpha", ("p", "Sgt.", "Paul Renner")), read("beta", ("p", "Lieutenant", "Paul Renner"))]
    assert len(remarks(reconcile_entities(readings), "title")) == 1


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Detective Sergeant", "Detective Inspector", 1),
        ("Inspector", "Superintendent", 1),
        ("student", "nurse", 1),
        ("farmer", "hill farmer", 0),
        ("former teacher", "librarian", 0),
        ("nurse", "nurse from Norwick", 0),
    ],
)
def test_two_ranks_and_two_callings(one: str, other: str, told: int) -> None:
    readings = [read("alpha", ("p", one, "Paul Renner")), read("beta", ("p", other, "Paul Renner"))]
    assert len(remarks(reconcile_entities(readings), "title")) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("judge", "Oliver Sandring"), ("Judge", "Olivia Sandring"), True),
        (("witness", "Oliver Sandring"), ("witness", "Olivia Sandring"), False),
        (("judge", "Oliver Sandring"), ("judge", "Ruth Sandring"), False),
    ],
)
def test_one_office_under_two_first_names(one: tuple[str, str], other: tuple[str, str], told: bool) -> None:
    readings = [read("alpha", ("p", *one)), read("beta", ("p", *other))]
    assert bool(remarks(reconcile_entities(readings), "name")) is told


def test_the_user_settles_what_is_one_and_what_it_is_called() -> None:
    readings = [
        read("alpha", ("p", "", "Bo Carver"), ("p", "", "Tom Harrow")),
        read("beta", ("p", "", "Robert Carver"), ("p", "", "Thomas Harrow")),
    ]
    merges = Merges(
        same=(("bo carver", "Robert Carver"),),
        different=(("Tom Harrow", "Thomas Harrow"),),
        names=(("Robert Carver", "Robert “Bo” Carver"),),
    )
    findings = reconcile_entities(readings, merges=merges)
    assert sorted(people(findings)) == ["Robert “Bo” Carver", "Thomas Harrow", "Tom Harrow"]


def test_the_order_of_reports_changes_nothing() -> None:
    readings = [
        read("alpha", ("p", "Mayor", "Joan Pell"), ("p", "", "Pell"), ("o", "", "Harbor Council")),
        read("beta", ("p", "acting Mayor", "Joan R. Pell"), ("o", "", "Harbour Council")),
        read("gamma", ("p", "", "Joan Pell II"), ("n", "", "Storm Odette")),
    ]
    results = [reconcile_entities(list(order)) for order in permutations(readings)]
    assert all(result == results[0] for result in results)


NAMES = st.sampled_from(
    ["Ann Bell", "A. Bell", "Anne Bell", "Bell", "Ann Bell Jr.", "Ann", "ANN BELL", "Ann Marie Bell", "RHE", "Bell Ann"]
)
TOLD = st.tuples(st.sampled_from("pon"), st.sampled_from(["", "Mayor", "acting mayor"]), NAMES)


@given(st.lists(st.lists(TOLD, max_size=6), min_size=1, max_size=4))
def test_every_mention_of_a_full_name_is_in_one_entity(told: list[list[Told]]) -> None:
    readings = [read(f"r{number}", *items) for number, items in enumerate(told)]
    findings = reconcile_entities(readings)
    entities = (*findings.people, *findings.organisations, *findings.names)
    spans = [span for entity in entities for span in entity.mentions]
    assert len(spans) == len(set(spans))
    full = {m.span for reading in readings for m in reading.names if " " in m.name and m.kind != "other"}
    assert full <= set(spans)
    assert reconcile_entities(readings[::-1]) == findings


def test_deputy_and_master_are_a_title_clash() -> None:
    readings = [
        read("alpha", ("p", "harbour master", "Ilse Tarn")),
        read("beta", ("p", "deputy harbour master", "Ilse Tarn")),
    ]
    findings = reconcile_entities(readings)
    assert remarks(findings, "title") == [
        "Ilse Tarn is “deputy harbour master” in The Beta and “harbour master” in The Alpha."
    ]


def test_own_outlets_are_no_organisations_of_the_story() -> None:
    readings = [
        read("alpha", ("o", "", "Alpha"), ("o", "", "Harbour Board")),
        read("beta", ("o", "", "Alpha")),
    ]
    assert [entity.name for entity in reconcile_entities(readings).organisations] == ["Harbour Board"]


def test_an_office_with_a_surname_alone_is_its_holders() -> None:
    readings = [
        read("alpha", ("p", "President", "Omar Osk"), ("p", "", "Mila Osk")),
        read("beta", ("p", "President", "Osk")),
    ]
    found = {entity.name: [title.title for title in entity.titles] for entity in reconcile_entities(readings).people}
    assert found == {"Omar Osk": ["President"], "Mila Osk": []}


def test_an_office_does_not_go_to_the_only_relative() -> None:
    readings = [read("alpha", ("p", "President", "Osk"), ("p", "son", "Dan Osk Jr."))]
    assert people(reconcile_entities(readings)) == ["Osk", "Dan Osk Jr."]


def test_two_initials_stand_for_a_first_name() -> None:
    findings = reconcile_entities([read("echo", ("p", "", "T.R. Harrow")), read("wave", ("p", "", "Thomas Harrow"))])
    assert people(findings) == ["Thomas Harrow"]
    findings = reconcile_entities([read("echo", ("p", "", "T.R. Harrow")), read("wave", ("p", "", "Ida Harrow"))])
    assert len(people(findings)) == 2


def test_a_double_surname_does_not_hide_the_first_name() -> None:
    told = [
        read("echo", ("p", "", "Ida Rusk-Harrow")),
        read("wave", ("p", "", "Rusk-Harrow"), ("p", "", "Rusk-Harrow")),
    ]
    assert people(reconcile_entities(told)) == ["Ida Rusk-Harrow"]


def test_one_age_makes_a_slip_of_two_first_names_a_letter_apart() -> None:
    def aged(report: str, name: str, age: int) -> Reading:
        text = f"{name}, {age}, was pulled out of the water."
        made = Report(report, text, outlet=f"The {report.title()}")
        return Reading(made, cut_sentences(made), names=(NameMention("person", made.span(0, len(name)), name),))

    findings = reconcile_entities([aged("echo", "Maria Rusk", 31), aged("wave", "Marie Rusk", 31)])
    assert len(findings.people) == 1
    assert remarks(findings, "name") == ["“Maria Rusk” in The Echo is “Marie Rusk” in The Wave."]
    assert len(reconcile_entities([aged("echo", "Maria Rusk", 31), aged("wave", "Marie Rusk", 24)]).people) == 2
    assert len(reconcile_entities([aged("echo", "Tom Harrow", 31), aged("wave", "Thomas Harrow", 54)]).people) == 2


def test_a_misspelt_single_name_joins_the_person_and_is_told() -> None:
    full = ("p", "", "Quillianne Rusk")
    findings = reconcile_entities([read("echo", full), read("wave", ("p", "sister", "Quillianna"))])
    assert people(findings) == ["Quillianne Rusk"]
    assert len(remarks(findings, "name")) == 1


def test_british_and_american_spelling_of_a_body_is_no_discrepancy() -> None:
    one, other = ("o", "", "Federal Bureau of Harbours"), ("o", "", "Federal Bureau of Harbors")
    findings = reconcile_entities([read("echo", one), read("wave", other)])
    assert len(findings.organisations) == 1
    assert not findings.discrepancies


def test_a_slip_beside_a_middle_initial_is_told() -> None:
    right = ("p", "", "Tom Harrows")
    findings = reconcile_entities([read("echo", right, right), read("wave", ("p", "", "Tom R. Harriws"))])
    assert people(findings) == ["Tom Harrows"]
    assert len(remarks(findings, "name")) == 1


def test_a_surname_goes_to_the_bearer_whom_the_report_names_in_full() -> None:
    findings = reconcile_entities(
        [
            read("echo", ("p", "", "Ada Quillon"), ("p", "", "Quillon"), ("p", "", "Quillon")),
            read("wave", ("p", "", "Una Quillon")),
        ]
    )
    forms = {entity.name: entity.forms for entity in findings.people}
    assert forms == {"Ada Quillon": ("Quillon", "Ada Quillon"), "Una Quillon": ("Una Quillon",)}


def test_names_beyond_those_that_meet_all_are_told() -> None:
    few = reconcile_entities([read("alpha", *(("p", "", f"Ida {made_surname(at)}") for at in range(150)))])
    many = reconcile_entities([read("alpha", *(("p", "", f"Ida {made_surname(at)}") for at in range(260)))])
    assert few.in_part == ()
    assert [(told.kind, told.count, told.limit) for told in many.in_part] == [("names", 60, 200)]


def made_surname(at: int) -> str:
    return f"{'BCDFGKLMNP'[at % 10]}o{'rstvlmnbdp'[at // 10 % 10]}a{'nmlkg'[at // 100]}"
