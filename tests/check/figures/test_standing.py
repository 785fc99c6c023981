"""A number that sources have, where they are not of one mind; and a rival that counts other things."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    ("The Orrin Courier", "Mill fire in Orrin", "The fire at the mill in Orrin injured 64 people, the mayor said."),
    (
        "Coast Radio",
        "Two dead, 46 injured in mill fire",
        "Sixty-four people were injured when the mill burned.",
    ),
    (
        "The Ledger",
        "Orrin mill burns",
        "The injured were taken to four hospitals: 31 in Larkfield, 18 in Tolland, nine in Marlow and six in Orrin.",
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


def test_people_are_not_held_against_the_hospitals_beside_them(account: crossread.Account) -> None:
    assert codes(account, "Some 31 of the injured were taken to Larkfield.") == ["R902"]
    (checked,) = crossread.check([Draft("d", WRONG, WRONG)], account)
    assert {one.code for one in checked.findings} >= {"F105"}
    assert all("four" not in one.message for one in checked.findings)


WRONG = "Some 31 of the injured were taken to Tolland and 18 to Larkfield."
