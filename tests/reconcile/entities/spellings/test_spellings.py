"""Names that invented reports print in two ways, against ``tests/cases/spellings.jsonl``; and people of two names."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crossread.model.mentions import NameMention, Reading
from crossread.model.merges import NO_MERGES
from crossread.model.reports import Report
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.entities.clusters import cluster_named
from crossread.reconcile.entities.gather import gather_named
from crossread.reconcile.entities.spellings import find_spellings

CASES = Path(__file__).parents[3] / "cases" / "spellings.jsonl"
TOKENS = re.compile(r"[^\W_]+(?:\.[^\W_]\.)?|['’]s\b|[^\w\s]")
VERBS = {"said", "announced", "came", "left"}


def read_cases() -> list[Any]:
    return [pytest.param(case, id=case["note"]) for case in map(json.loads, CASES.read_text("utf-8").splitlines())]


def read(number: int, text: str, people: tuple[str, ...] = ()) -> Reading:
    """The report with a sentence for each full stop, and the people of these names."""
    report = Report(f"r{number}", text, outlet=f"outlet {number}")
    sentences = []
    for sentence in re.finditer(r"[^\s](?:[^.]|\.(?=\w|\s[a-z]))*\.", text):
        tokens = tuple(
            Token(match.start(), match.end(), match.group(), match.group(), "VERB" if match.group() in VERBS else "")
            for match in TOKENS.finditer(text, *sentence.span())
        )
        lemmas = tuple(token.lower for token in tokens if len(token.text) > 3)
        sentences.append(Sentence(report.span(*sentence.span()), lemmas, tokens=tokens))
    names = tuple(
        NameMention("person", report.span(text.index(name), text.index(name) + len(name)), name) for name in people
    )
    return Reading(report, tuple(sentences), names=names)


def found_in(readings: list[Reading]) -> list[list[str]]:
    clusters = cluster_named(gather_named(readings), NO_MERGES)
    return [sorted(side.words[0] for side in one.sides) for one in find_spellings(readings, clusters, [])]


@pytest.mark.parametrize("case", read_cases())
def test_case(case: dict[str, Any]) -> None:
    readings = [read(number, text) for number, text in enumerate(case["reports"], 1)]
    assert found_in(readings) == ([sorted(case["sides"])] if case["sides"] else [])


@pytest.mark.parametrize("case", read_cases())
def test_order_of_the_reports_changes_nothing(case: dict[str, Any]) -> None:
    readings = [read(number, text) for number, text in enumerate(case["reports"], 1)]
    clusters = cluster_named(gather_named(readings), NO_MERGES)
    assert find_spellings(readings, clusters, []) == find_spellings(readings[::-1], clusters, [])


TOLD = "was killed in the fall from the crane at Norwick harbour, police said."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Martin Osgood, 34,", "Peter Osgood, 34,", True),  # one age, one deed
        ("Martin Osgood, 34,", "Peter Osgood, 58,", False),
        ("Travon Osgood,", "Kavon Osgood,", True),  # alike, one deed
        ("Martin Osgood,", "Peter Osgood,", False),  # not alike, no age
        ("William Osgood,", "Billy Osgood,", True),  # a usual short form
        ("Marta Osgood,", "Martha Osgood,", True),  # two first names that sound alike
        ("Mario Osgood,", "Maria Osgood,", False),  # … and of a man and a woman
        ("Janet Mollenda,", "Janet Morenda,", True),  # two last names that begin alike
        ("Janet Mollenda,", "Janet Quill,", False),
        ("Luca Osgood,", "Lucas Osgood,", True),  # a last s
        ("Sandi Osgood,", "Sandra Osgood,", True),  # one beginning
        ("Sandi Osgood,", "Sally Osgood,", False),
    ],
)
def test_one_person_under_two_names(one: str, other: str, told: bool) -> None:
    names = [" ".join(text.rstrip(",").split(",")[0].split()) for text in (one, other)]
    readings = [read(1, f"{one} {TOLD}", (names[0],)), read(2, f"{other} {TOLD}", (names[1],))]
    assert found_in(readings) == ([sorted(names)] if told else [])


def test_a_report_that_has_both_means_two() -> None:
    both = f"Travon Osgood {TOLD} Kavon Osgood was hurt."
    readings = [read(1, both, ("Travon Osgood", "Kavon Osgood")), read(2, f"Kavon Osgood {TOLD}", ("Kavon Osgood",))]
    assert found_in(readings) == []


def test_a_third_of_the_name_leaves_it_open() -> None:
    more = f"Travon Osgood {TOLD} Alma Osgood wept."
    readings = [read(1, more, ("Travon Osgood", "Alma Osgood")), read(2, f"Kavon Osgood {TOLD}", ("Kavon Osgood",))]
    assert found_in(readings) == []


def test_a_last_name_that_one_report_misspells_once() -> None:
    text = f"Ana Kettering {TOLD} Kettering had a boat. Ketterign had sold it."
    assert found_in([read(1, text, ("Ana Kettering", "Ketterign"))]) == [["Ketterign", "Kettering"]]


def test_an_initial_beside_a_first_name_says_nothing() -> None:
    readings = [
        read(1, f"Jory T Osgood {TOLD}", ("Jory T Osgood",)),
        read(2, f"Jorey Osgood {TOLD}", ("Jorey Osgood",)),
    ]
    assert [[word.split()[0] for word in found] for found in found_in(readings)] == [["Jorey", "Jory"]]


def test_last_names_of_two_people_are_no_slip() -> None:
    one = read(1, f"Ana Kettering {TOLD} Kettering had a boat.", ("Ana Kettering",))
    other = read(2, f"Otto Ketterin {TOLD}", ("Otto Ketterin",))
    assert found_in([one, other]) == []


def test_last_names_of_the_same_letters_where_one_has_no_first_name() -> None:
    text = f"Ana Borck {TOLD} Brock came."
    assert found_in([read(1, text, ("Ana Borck",))]) == [["Borck", "Brock"]]
    assert found_in([read(1, text.replace("Brock", "Otto Brock"), ("Ana Borck", "Otto Brock"))]) == []


def test_somebody_of_a_written_together_name_is_no_house() -> None:
    one = read(1, f"Ada Redhouse {TOLD} It was at the Red House.", ("Ada Redhouse",))
    assert found_in([one, read(2, "It was at the Red House.")]) == []


def _titled(number: int, title: str, name: str) -> Reading:
    text = f"{title} {name} {TOLD}"
    report = read(number, text)
    span = report.report.span(len(title) + 1, len(title) + 1 + len(name))
    return replace(report, names=(NameMention("person", span, name, (report.report.span(0, len(title)),)),))


@pytest.mark.parametrize(
    ("titles", "names", "told"),
    [
        (("Her lawyer", "Her lawyer"), ("William W. Osgood", "William Osgood III"), True),
        (("Her lawyer", "The bailiff"), ("William W. Osgood", "William Osgood III"), False),
        (("His wife", "His wife"), ("Christine", "Chris"), True),
        (("His wife", "His wife"), ("Christine", "Ada"), False),
        (("His sister", "His sister"), ("Christine", "Chris"), False),
        (("His wife", "His wife"), ("Christine Osgood", "Chris"), True),
        (("Trooper", "Spokesman"), ("William A. Osgood", "Will Osgood"), True),
        (("Prosecutor", "Assistant attorney"), ("William Osgood", "Will Osgood"), True),
        (("Chief", "Police chief"), ("William Osgood", "Will Osgood"), True),
        (("Senator", "Democratic leader"), ("Richard J. Osgood", "Dick Osgood"), False),
    ],
)
def test_one_person_whom_one_role_tells(titles: tuple[str, str], names: tuple[str, str], told: bool) -> None:
    readings = [_titled(number, titles[number - 1], names[number - 1]) for number in (1, 2)]
    assert bool(found_in(readings)) is told


@pytest.mark.parametrize(("title", "told"), [("", True), ("Mayor ", False)])
def test_everybody_knows_the_holder_of_an_office_by_any_name(title: str, told: bool) -> None:
    readings = []
    for number, name in enumerate(("William Osgood", "Bill Osgood"), 1):
        text = f"{title}{name} {TOLD}"
        report = read(number, text)
        titles = (report.report.span(0, len(title) - 1),) if title else ()
        span = report.report.span(len(title), len(title) + len(name))
        readings.append(replace(report, names=(NameMention("person", span, name, titles),)))
    assert bool(found_in(readings)) is told


def test_an_office_that_is_misspelt_before_a_name_is_of_kind_title() -> None:
    readings = [
        read(1, "Norwick City Manager Joan Pell came.", ("Joan Pell",)),
        read(2, "So said City Manger Joan Pell.", ("Joan Pell",)),
        read(3, "So said City Major Joan Pell and Manger Ada Lund.", ("Joan Pell", "Ada Lund")),
    ]
    [found] = find_spellings(readings, [], [])
    assert found.kind == "title"
    assert [side.words for side in found.sides] == [("City Manager",), ("City Manger",)]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ada Lund and Carlos Osgood came.", "Ada Lund and Otto Osgood left.", True),
        ("Ada Lund, Carlos Osgood and Tom Reyes came.", "Ada Lund, Otto Osgood and Tom Reyes left.", False),
        ("Ada Lund and Carlos Osgood came.", "Eva Lund and Otto Osgood left.", False),
        ("Ada Lund and Carlos Osgood came.", "Ada Lund and Otto Osgood, his brother, left.", False),
        ("Ada Lund and Robert Osgood came.", "Ada Lund and Bob Osgood left.", False),
    ],
)
def test_one_companion_of_two_first_names(one: str, other: str, told: bool) -> None:
    people = ("Ada Lund", "Eva Lund", "Carlos Osgood", "Otto Osgood", "Robert Osgood", "Bob Osgood", "Tom Reyes")
    text = f"{one} {other}"
    shown = found_in([read(1, text, tuple(name for name in people if name in text))])
    assert shown == ([["Carlos Osgood", "Otto Osgood"]] if told else [])


def test_a_last_name_that_acts_once_under_another_spelling() -> None:
    text = f"Ana Pratt {TOLD} Then Pratt had a boat. Pratts are many."
    assert found_in([read(1, text, ("Ana Pratt",))]) == []
    text = f"Ana Osgood {TOLD} Then Osgood had a boat. Osgod left early."
    assert found_in([read(1, text, ("Ana Osgood",))]) == [["Osgod", "Osgood"]]


def test_a_name_taken_over_from_abroad_with_a_hyphen_and_without() -> None:
    readings = [read(1, "Kim Dong Un left.", ("Kim Dong Un",)), read(2, "Kim Dong-un left.", ("Kim Dong-un",))]
    assert found_in(readings) == [["Kim Dong Un", "Kim Dong-un"]]


def test_a_last_name_that_begins_small_and_has_a_capital_inside() -> None:
    text = "Neil DeMarrow came. Later Neil deMarrow left."
    assert found_in([read(1, text, ("Neil DeMarrow",))]) == [["DeMarrow", "deMarrow"]]


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Ada Mollen Osgood came. Mollen Osgood spoke. Mollen Osgood left. Osgood slept.", "Ada Mollen Osgood", True),
        ("Ada Mollen Osgood came. Osgood spoke. Osgood left.", "Ada Mollen Osgood", False),
        ("Ada Mary Osgood came. Mary Osgood spoke. Mary Osgood left. Osgood slept.", "Ada Mary Osgood", False),
    ],
)
def test_one_of_two_last_names_left_off(text: str, name: str, told: bool) -> None:
    report = read(1, text)
    shorter = " ".join(name.split()[1:])
    places = [match.span() for match in re.finditer(f"{name}|{shorter}|{shorter.split()[1]}", text)]
    names = tuple(NameMention("person", report.report.span(*place), name) for place in places)
    shown = found_in([replace(report, names=names)])
    assert shown == ([["Mollen Osgood", "Osgood"]] if told else [])
