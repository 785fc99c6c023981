"""Whether two names are one person's: every pair in both orders."""

from __future__ import annotations

import pytest

from crossread.meaning.names.forms import read_name
from crossread.meaning.names.given import Gender
from crossread.meaning.names.people import KnownPerson, as_person, same_person


def verdict(one: str, other: str) -> str:
    found = {same_person(as_person(a), as_person(b)).verdict for a, b in ((one, other), (other, one))}
    assert len(found) == 1, "it depends on the order"
    return found.pop()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lund", "ADA LUND"),
        ("Zoë Lund", "Zoe Lund"),
        ("Ada Lund", "Ada Marie Lund"),
        ("Ada M. Lund", "Ada Marie Lund"),
        ("Robert Lund", "Bob Lund"),
        ("A. Lund", "Ada Lund"),
        ("AM Lund", "Ada Marie Lund"),
        ("Marco Vidal", "Marco Vidal Teller"),
        ("Johannes van den Lund", "van den Lund"),
        ("Ada Lund Jr.", "Ada Lund"),
        ("Ada “Midge” Lund", "Ada Lund"),
        ("Rosa\u00adlind Lund", "Rosalind Lund"),
        ("Ada Achterberg", "Ada Achterburg"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert verdict(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lund", "Tom Lund"),
        ("Ada Lund", "Ada Reyes"),
        ("Ada Marie Lund", "Ada Karin Lund"),
        ("Ada Lund Jr.", "Ada Lund Sr."),
        ("Ada Lund II", "Ada B. C. Lund Reyes"),
        ("Alan Lund", "Alun Lund"),
        ("Lund", "Ada Reyes"),
        ("", "Ada Lund"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert verdict(one, other) == "differs"


@pytest.mark.parametrize("short", ["Lund", "Ada", "Midge", "LUND’S"])
def test_a_single_word_may_be_somebody(short: str) -> None:
    assert verdict(short, "Ada “Midge” Lund") == "may be"


def test_what_a_report_knows_of_somebody_tells_people_apart() -> None:
    def known(name: str, gender: Gender | None = None, *ages: int) -> KnownPerson:
        return KnownPerson(read_name(name), gender, frozenset(ages))

    assert same_person(known("Lund", "male"), known("Ada Lund", "female")).verdict == "differs"
    assert same_person(known("Robert Lund", None, 31), known("Robert A. Lund", None, 58)).verdict == "differs"
    assert same_person(known("Robert Lund", None, 31), known("Robert A. Lund", None, 32)).verdict == "same"
    assert same_person(known("Alan Lund", None, 31), known("Alun Lund", None, 31)).verdict == "same"


def test_an_editor_is_told_of_slips_and_lost_parts() -> None:
    slip = same_person(as_person("Ada Achterberg"), as_person("Ada Achterburg"))
    assert (slip.told, slip.across) == (True, True)
    assert same_person(as_person("Ada Lund Jr."), as_person("Ada Lund")).told
    assert not same_person(as_person("Ada Lund Sr."), as_person("Ada Lund")).told
    assert not same_person(as_person("Ada Lund-23"), as_person("Ada Lund")).told
    assert same_person(as_person("Ada Lund-Reyes"), as_person("Ada Lund")).told
    assert not same_person(as_person("Ada Lund Reyes"), as_person("Ada Lund")).told
    assert not same_person(as_person("Bob Lund"), as_person("Robert Lund")).told


def test_the_parts_of_a_name() -> None:
    name = read_name("Ada “Midge” van den Lund Jr.")
    assert (name.core, name.suffix, name.nickname) == (("ada", "van", "den", "lund"), "jr", "midge")
    assert (name.surname, name.last) == (("van", "den", "lund"), "lund")
    assert read_name("Lund").surname == ("lund",)
