"""Slips of spelling against endings of grammar and other words."""

from __future__ import annotations

import pytest

from crossread.meaning.names.variants import is_inflected, is_near_slip, is_slip, letters_apart, sounds_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [("kowalski", "kowalsky"), ("wilmington", "wilimington"), ("izael", "izeal"), ("preparatory", "prepatory")],
)
def test_slips(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("marsh", "marsh"),
        ("mark", "mary"),
        ("city", "cities"),
        ("america", "american"),
        ("bell", "hell"),
        ("port", "ports"),
    ],
)
def test_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


def test_inflected_forms() -> None:
    assert is_inflected("cities", "city")
    assert is_inflected("veteran", "veterans")
    assert not is_inflected("safety", "security")


@pytest.mark.parametrize(
    ("word", "other", "apart"),
    [
        ("lundt", "lund", 1),
        ("vargas", "varga", 1),
        ("marian", "marianne", 2),
        ("lun", "lund", None),
        ("pell", "bello", None),
    ],
)
def test_how_far_a_strange_word_lies_from_a_name(word: str, other: str, apart: int | None) -> None:
    assert letters_apart(word, other) == apart


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("sandimere", "sandlimere", True),
        ("larette", "lafarette", True),
        ("haran", "harn", True),
        ("settleston", "settlestone", True),
        ("northeast", "northwest", False),
        ("minister", "ministry", False),
        ("tarnese", "tarnesian", False),
        ("riders", "rider", False),
        ("bell", "belt", False),
    ],
)
def test_words_that_in_one_place_are_one_name(one: str, other: str, near: bool) -> None:
    assert is_near_slip(one, other) == near
    assert is_near_slip(other, one) == near


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("jonathan", "jonathon", True),
        ("marta", "martha", True),
        ("isaiah", "isiah", True),
        ("carla", "carlo", False),
        ("bill", "billy", False),
        ("martin", "marvin", False),
    ],
)
def test_first_names_that_sound_alike(one: str, other: str, alike: bool) -> None:
    assert sounds_alike(one, other) is alike
