"""What kind of voice a title, or a source's own name, tells of."""

from __future__ import annotations

import pytest

from crossread.model.accounts import Entity, EntityTitle, VoiceRole
from crossread.reconcile.quotations.roles import find_role, is_nobody


def person(*titles: str) -> Entity:
    return Entity("p1", "person", "Ada Lund", ("Ada Lund",), tuple(EntityTitle(title, ()) for title in titles), ())


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Norwick Police Chief", "official"),
        ("chief executive of Lund Ferries", "other"),
        ("Lund Ferries chief", "other"),
        ("President", "official"),
        ("French president", "official"),
        ("president of the Rowing Club of Norwick", "other"),
        ("union president", "advocate"),
        ("spokeswoman for the mayor", "official"),
        ("lawyer for the mayor", "advocate"),
        ("attorney for the sheriff's wife", "advocate"),
        ("district attorney", "official"),
        ("White House counsel", "official"),
        ("police officer's widow", "relative"),
        ("the driver's father", "relative"),
        ("photographer for the Democrat", "other"),
        ("professor of hydrology at Norwick College", "expert"),
    ],
)
def test_the_head_of_a_title_tells_the_kind_of_voice(title: str, role: VoiceRole) -> None:
    assert find_role("Ada Lund", person(title)) == role


def test_a_suspect_is_no_witness_and_a_company_president_no_official() -> None:
    assert find_role("Ada Lund", person("suspect", "student")) == "other"
    assert find_role("Ada Lund", person("president", "chief executive of Lund Ferries")) == "other"


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("letter to the harbour board", "document"),
        ("the sheriff's report", "document"),
        ("another witness", "witness"),
        ("one of the victims", "witness"),
        ("police sources", "official"),
        ("hospital spokeswoman", "other"),
        ("any honest Chiefs fan", "other"),
        ("fire chiefs", "official"),
    ],
)
def test_a_source_without_a_name_goes_by_its_own_words(name: str, role: VoiceRole) -> None:
    assert find_role(name, None) == role


def test_pronouns_are_nobody() -> None:
    assert is_nobody("some")
    assert is_nobody("the others")
    assert not is_nobody("some residents")


@pytest.mark.parametrize("thing", ["tickets", "that poster", "first parade of the year", "second", "dead"])
def test_words_in_marks_beside_a_thing_are_nobodys(thing: str) -> None:
    assert is_nobody(thing)


@pytest.mark.parametrize(
    "voice", ["Ice Harbour", "people in the crowd", "voter in Corran", "an aide to Lund", "warrant"]
)
def test_a_name_a_person_and_a_document_speak(voice: str) -> None:
    assert not is_nobody(voice)
