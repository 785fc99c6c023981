"""A broken account is told with the path of every fault, whatever stands wherever in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.made import made_account

from crossread.errors import AccountError
from crossread.model.accounts import Account
from crossread.read.accounts import MOST_FAULTS, parse_account

PLAIN: dict[str, Any] = json.loads(json.dumps(made_account().to_dict()))


def test_an_account_comes_back() -> None:
    assert parse_account(deepcopy(PLAIN)) == made_account()


def broken(change: Callable[[dict[str, Any]], object]) -> str:
    """What is said of the account after a change."""
    plain = deepcopy(PLAIN)
    change(plain)
    with pytest.raises(AccountError) as raised:
        parse_account(plain)
    return str(raised.value)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda a: a["figures"][0]["values"][0].update(value="twelve"),
            "figures[0].values[0].value: expected int | float | null, got str",
        ),
        (lambda a: a["figures"][1].pop("label"), "figures[1]: object missing required field label"),
        (lambda a: a.update(figures={}), "figures: expected array, got object"),
        (lambda a: a.pop("reports"), "reports: is missing"),
        (lambda a: a["reports"][0].update(text=None), "reports[0].text: expected str, got null"),
        (lambda a: a["reports"][0].update(published="yesterday"), "reports[0].published: expected str matching regex"),
        (lambda a: a["reports"][0].update(published="2031-02-31"), "reports[0]: report"),
        (lambda a: a["discrepancies"][0].update(severity="dire"), "discrepancies[0].severity: invalid enum value"),
        (lambda a: a["discrepancies"][0].update(confidence=2), "discrepancies[0].confidence: expected float <= 1.0"),
    ],
)
def test_a_fault_of_shape_is_told_with_its_path(change: Callable[[dict[str, Any]], object], words: str) -> None:
    assert words in broken(change)


def test_every_fault_is_told_not_only_the_first() -> None:
    def change(account: dict[str, Any]) -> None:
        account["figures"][0]["label"] = 5
        account["figures"][1]["kind"] = None
        account["story"] = []

    assert broken(change).split("; ") == [
        "story: expected object, got array",
        "figures[0].label: expected str, got int",
        "figures[1].kind: expected str, got null",
    ]


def test_of_many_faults_the_first_are_told() -> None:
    assert broken(lambda account: account.update(figures=[5] * 50)).count("expected object") == MOST_FAULTS


def test_a_mention_of_a_report_that_is_not_there_is_told() -> None:
    said = broken(lambda account: account["figures"][0]["values"][0]["mentions"][0].update(report="nobody"))
    assert said == "figures[0].values[0].mentions[0]: there is no report 'nobody'"


def test_a_mention_of_other_characters_is_told() -> None:
    def change(account: dict[str, Any]) -> None:
        mention = account["figures"][0]["values"][0]["mentions"][0]
        mention.update(start=mention["start"] + 1, end=mention["end"] + 1)

    assert broken(change).startswith("figures[0].values[0].mentions[0]: characters ")


def test_two_reports_with_one_id_are_told() -> None:
    said = broken(lambda account: account["reports"][1].update(id=account["reports"][0]["id"]))
    assert said.startswith("reports[1].id: ") and "is the id of another report too" in said


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda a: a["places"][0].update(figures=["f99"]), "places[0].figures: there is no figure 'f99'"),
        (lambda a: a["breakdowns"][0].update(whole="f99"), "breakdowns[0]: there is no figure 'f99'"),
        (lambda a: a["voices"][0].update(entity="p99"), "voices[0].entity: there is no name 'p99'"),
        (lambda a: a["voices"][0].update(report="nobody"), "voices[0].report: there is no report 'nobody'"),
    ],
)
def test_an_id_of_nothing_is_told(change: Callable[[dict[str, Any]], object], words: str) -> None:
    assert words in broken(change)


def iter_paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in plain data."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(below for key, item in inner for below in iter_paths(item, (*path, key)))]


PATHS = iter_paths(PLAIN)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(path=st.sampled_from(PATHS), value=VALUES)
def test_any_value_at_any_path_is_read_or_told(path: tuple[Any, ...], value: Any) -> None:
    plain: Any = deepcopy(PLAIN)
    if path:
        place = plain
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
    else:
        plain = value
    try:
        assert isinstance(parse_account(plain), Account)
    except AccountError as fault:
        assert str(fault)
