"""A number that sources have, where they are not of one mind; and a rival that counts other things."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

EXAMPLE = Path(__file__).parents[3] / "examples" / "harbour-ferry"
SOURCES = (
    ("The Orrin Courier", "Mill fire in Orrin", "The fire at the mill in Orrin injured 64 people, the mayor said."),
    (
        "Coast Radio",
        "Two dead, 46 injured in mill fire",
        "Sixty-four people were injured when the mill burned.",
    ),
)


@pytest.fixture(scope="module")
def account() -> crossread.Account:
    return crossread.account(
        [Report(outlet, text, outlet=outlet, title=title, published="2026-05-04") for outlet, title, text in SOURCES]
    )


def codes(account: crossread.Account, words: str) -> list[str]:
    (checked,) = crossread.check([Draft("draft.txt", words, words)], account)
    return [one.code for one in checked.findings]


@pytest.mark.parametrize("words", ["The fire injured 46 people.", "46 people were hurt."])
def test_a_number_that_others_dispute_is_not_borne_out_in_silence(account: crossread.Account, words: str) -> None:
    assert "F107" in codes(account, words)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The fire injured 46 people, the mayor said.", "On the word of mayor they have another."),
        ("The fire injured 46 people, police said.", "Say that others have another."),
        ("The fire injured 46 people.", "Say whose number it is."),
    ],
)
def test_a_disputed_number_on_somebodys_word_is_told(account: crossread.Account, words: str, asked: str) -> None:
    (checked,) = crossread.check([Draft("draft.txt", words, words)], account)
    told = [one.message for one in checked.findings if one.code == "F107"]
    assert [message for message in told if message.casefold().endswith(asked.casefold())], told


def test_where_a_change_ended_is_not_the_other_way_round() -> None:
    text = "The prize was increased to $8,000 by the council, from $5,000, which the clubs had asked for."
    words = "The prize rose from $5,000 to $8,000."
    (checked,) = crossread.check(
        [Draft("draft.txt", words, words)], crossread.account([Report("a", text, published="2026-05-04")])
    )
    assert not checked.findings


def test_people_are_not_held_against_the_hospitals_beside_them() -> None:
    ferry = crossread.account(crossread.read([EXAMPLE]).reports)
    words = "Some 31 of the injured were taken to Plymouth and 18 to Truro."
    (checked,) = crossread.check([Draft("draft.txt", words, words)], ferry)
    told = [one.message for one in checked.findings if one.code == "F105"]
    assert told and all("the other way round" in message for message in told)
