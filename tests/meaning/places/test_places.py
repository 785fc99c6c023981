"""Whether two places are one, one in the other, or apart; and streets."""

from __future__ import annotations

import pytest

from crossread.meaning.places.comparing import compare_places, lies_within
from crossread.meaning.places.spelling import spell_out_place
from crossread.meaning.places.streets import may_be_one_street, street_key
from crossread.model.places import Place

TOWN = Place("1", "Norwick", "city", 50.0, -5.0, "GB", within=("Tarn", "England"), within_ids=("10", "11"))
COUNTY = Place("10", "Tarn", "county", None, None, "GB", within=("England",), within_ids=("11",))
LAKE = Place("3", "Lake Norwick", "water", 50.0, -5.0, "GB")
ABROAD = Place("4", "Marl Sea", "water", 10.0, 5.0, "FR")


def test_places() -> None:
    assert compare_places(TOWN, TOWN) == "same"
    assert compare_places(COUNTY, TOWN) == "contains"
    assert compare_places(TOWN, COUNTY) == "within"
    assert compare_places(TOWN, Place("2", "Ellery", "city", 52.0, -1.0, "GB")) == "apart"
    assert compare_places(TOWN, LAKE) == "unknown"
    assert compare_places(TOWN, ABROAD) == "apart"


def test_containers_by_name() -> None:
    assert lies_within(TOWN.within, "ENGLAND")
    assert not lies_within(TOWN.within, "Eng")


@pytest.mark.parametrize(
    ("one", "other"),
    [("W. 3rd", "West Third"), ("West 29th", "29th"), ("A.D.L.", "Ada Dora Lund"), ("Lime Ave.", "Lime")],
)
def test_one_street(one: str, other: str) -> None:
    assert may_be_one_street(street_key(one), street_key(other))


@pytest.mark.parametrize(("one", "other"), [("West 29th", "East 29th"), ("Lime Ave.", "Quince Ave."), ("3rd", "4th")])
def test_two_streets(one: str, other: str) -> None:
    assert not may_be_one_street(street_key(one), street_key(other))


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("Wis.", "wisconsin"),
        ("WI", "wisconsin"),
        ("W. Va.", "west virginia"),
        ("W.Va.", "west virginia"),
        ("B.C.", "british columbia"),
        ("North Dakota", "north dakota"),
        # No abbreviations: a word of the same letters, a place of its own name.
        ("Wash", "wash"),
        ("in", "in"),
        ("Virginia", "virginia"),
    ],
)
def test_the_short_name_of_a_state_is_spelled_out(words: str, full: str) -> None:
    assert spell_out_place(words) == full
