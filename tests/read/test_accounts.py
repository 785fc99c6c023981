"""Accounts come back from their files as they went in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread.errors import AccountError
from crossread.model.accounts import SCHEMA, Account, Generator, StoryHead
from crossread.model.reports import Report
from crossread.read.accounts import find_account, parse_account

ACCOUNT = Account(
    SCHEMA,
    Generator("crossread", "1", "none"),
    StoryHead("s", "Ferry", None, None),
    (Report("r1", "Two died."),),
)


def write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), "utf-8")
    return path


def test_account_comes_back(tmp_path: Path) -> None:
    assert find_account(write(tmp_path / "a.json", ACCOUNT.to_dict())) == ACCOUNT


@pytest.mark.parametrize("value", [[], {}, {"schema": "other/1"}, {"schema": 3}, "text"])
def test_other_json_is_no_account(tmp_path: Path, value: object) -> None:
    assert find_account(write(tmp_path / "a.json", value)) is None


def test_other_files_are_no_account(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two died.", "utf-8")
    (tmp_path / "b.json").write_text("{" * 100_000, "utf-8")
    assert find_account(tmp_path / "a.txt") is None
    assert find_account(tmp_path / "b.json") is None
    assert find_account(tmp_path / "none.json") is None


def test_unknown_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AccountError, match="make it anew"):
        find_account(write(tmp_path / "a.json", {"schema": "crossread.account/99"}))


def test_broken_account_is_refused(tmp_path: Path) -> None:
    broken = {**ACCOUNT.to_dict(), "figures": [{"id": 3}]}
    with pytest.raises(AccountError, match="not a whole account"):
        find_account(write(tmp_path / "a.json", broken))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 10**400, -(10**400)])
def test_a_number_without_end_is_named_with_its_place(tmp_path: Path, value: float) -> None:
    plain = json.loads(json.dumps(ACCOUNT.to_dict()))
    plain["figures"] = [{"values": [{"value": value}]}]
    with pytest.raises(AccountError, match=r"figures\[0\]\.values\[0\]\.value: is no number"):
        find_account(write(tmp_path / "a.json", plain))


def test_half_a_surrogate_pair_in_a_word_that_is_looked_up_is_named(tmp_path: Path) -> None:
    broken = {**ACCOUNT.to_dict(), "figures": [{"id": "f1", "label": "a", "kind": "\ud800"}]}
    with pytest.raises(AccountError, match="not a whole account"):
        find_account(write(tmp_path / "a.json", broken))


def test_an_account_nested_without_end_is_refused() -> None:
    deep = {**ACCOUNT.to_dict(), "figures": json.loads("[" * 900 + "]" * 900)}
    with pytest.raises(AccountError):
        parse_account(deep)
