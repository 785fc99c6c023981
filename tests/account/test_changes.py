"""What is new in an account against the one before it."""

from __future__ import annotations

import pytest

import crossread
from crossread.account.changes import compare_accounts
from crossread.model.revisions import Revision

COURIER = crossread.Report("courier", "Nine people were injured when the Marl bridge fell on Monday.", "The Courier")
LANTERN = crossread.Report("lantern", "Nine people were injured when the bridge over the Marl fell.", "The Lantern")
ECHO = crossread.Report("echo", "Twelve people were injured when the Marl bridge fell on Monday.", "The Echo")


@pytest.fixture(scope="module")
def accounts() -> tuple[crossread.Account, crossread.Account]:
    return crossread.account([COURIER, LANTERN]), crossread.account([COURIER, LANTERN, ECHO])


def test_of_a_first_account_everything_is_new(accounts: tuple[crossread.Account, crossread.Account]) -> None:
    changes = compare_accounts(None, accounts[0])
    assert [(change.kind, change.about) for change in changes] == [
        ("report added", "courier"),
        ("report added", "lantern"),
    ]


def test_a_report_brings_a_number_and_a_difference(accounts: tuple[crossread.Account, crossread.Account]) -> None:
    said = {change.kind: change.said for change in compare_accounts(*accounts)}
    assert said["report added"] == "New: The Echo."
    assert said["value added"] == "People injured: The Echo has twelve; before it was nine."
    assert said["difference added"].startswith("New difference (")


def test_without_it_they_are_gone(accounts: tuple[crossread.Account, crossread.Account]) -> None:
    kinds = [change.kind for change in compare_accounts(accounts[1], accounts[0])]
    assert kinds == ["report withdrawn", "difference gone"]


def test_nothing_is_new_in_the_same(accounts: tuple[crossread.Account, crossread.Account]) -> None:
    assert compare_accounts(accounts[1], accounts[1]) == ()


def test_a_revision_of_a_report_that_is_not_in_the_account_is_not_told(
    accounts: tuple[crossread.Account, crossread.Account],
) -> None:
    assert compare_accounts(accounts[0], accounts[0], [Revision("gazette", "update", ())]) == ()
