"""Which nouns exclude each other, by the shipped lists, and that the lists hold together."""

from __future__ import annotations

import pytest

from crossread.meaning.words.kinds import are_apart, find_senses
from crossread.text.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("church", "school"),
        ("knife", "gun"),
        ("leg", "arm"),
        ("pistol", "rifle"),
        ("kitchen", "bedroom"),
        ("brother", "sister"),
        ("bus", "truck"),
        ("dog", "cat"),
        ("flood", "earthquake"),
        ("bridge", "tunnel"),
        ("wheat", "rice"),
        ("violin", "guitar"),
        ("primary school", "secondary school"),
    ],
)
def test_one_excludes_the_other(one: str, other: str) -> None:
    assert are_apart(one, other) and are_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("car", "sedan"),
        ("car", "vehicle"),
        ("pistol", "gun"),
        ("clinic", "hospital"),
        ("church", "chapel"),
        ("bar", "nightclub"),
        ("street", "road"),
        ("leg", "ankle"),
        ("mother", "parent"),
        ("cellar", "basement"),
        ("building", "hotel"),
        ("hurricane", "storm"),
        ("church", "church"),
    ],
)
def test_both_may_be_said_of_one_thing(one: str, other: str) -> None:
    assert find_senses(one) and find_senses(other)
    assert not are_apart(one, other) and not are_apart(other, one)


def test_words_of_two_kinds_and_of_none_do_not_meet() -> None:
    assert not are_apart("church", "knife") and not are_apart("church", "thought")


def test_what_a_word_is_a_sort_of_is_in_the_list() -> None:
    for kind, held in load_lexicon("word_kinds").items():
        entries = [entry.partition("<") for entry in held["words"]]
        names = {said.rstrip("~").split("=")[0] for said, _, _ in entries}
        above = {name for _, _, listed in entries for name in listed.split(",") if name}
        assert above <= names, kind
