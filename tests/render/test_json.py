"""The account as JSON, against the schema that ships with Crossread."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from tests.render.made import hostile_account, made_account
from tests.render.plain import find_faults, find_misplaced, iter_mentions, iter_undescribed, load_schema

from crossread.model import accounts
from crossread.model import mentions as mentions_model
from crossread.model.accounts import Account
from crossread.model.codec import from_plain
from crossread.render.json import dump, render_json


@pytest.fixture(scope="module")
def schema() -> Any:
    return load_schema()


@pytest.mark.standard("JSON Schema 2020-12: the account's schema is one")
def test_the_schema_is_one(schema: Any) -> None:
    Draft202012Validator.check_schema(schema)


@pytest.mark.standard("JSON Schema 2020-12: accounts follow theirs")
@pytest.mark.parametrize("make", [made_account], ids=["made"])
def test_accounts_follow_the_schema(schema: Any, make: Any) -> None:
    assert find_faults(schema, json.loads(render_json(make()))) == []


def test_the_schema_describes_every_field(schema: Any) -> None:
    assert list(iter_undescribed(schema, schema, made_account().to_dict())) == []


@pytest.mark.parametrize(
    ("definition", "field", "literal"),
    [
        ("figure", "kind", mentions_model.FigureKind),
        ("figure", "status", accounts.FigureStatus),
        ("figure_value", "approx", mentions_model.Approximation),
        ("check", "kind", accounts.CheckKind),
        ("discrepancy", "kind", accounts.DiscrepancyKind),
        ("discrepancy", "severity", accounts.Severity),
        ("quote", "kind", mentions_model.QuotationKind),
        ("entity", "kind", mentions_model.NameKind),
        ("time", "type", mentions_model.TimexType),
    ],
)
def test_the_schema_has_the_words_of_the_model(schema: Any, definition: str, field: str, literal: Any) -> None:
    assert schema["$defs"][definition]["properties"][field]["enum"] == list(get_args(literal))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (["schema"], "crossread.account/2"),
        (["figures", 0, "status"], "contested"),
        (["figures", 0, "values", 0, "mentions", 0, "start"], -1),
        (["figures", 0, "values", 0, "value"], "twelve"),
        (["discrepancies", 0, "confidence"], 1.2),
        (["discrepancies", 0, "sides"], []),
        (["timeline", 0, "start"], "4 March"),
        (["places", 0, "latitude"], 91),
        (["quotes", 0, "versions", 0, "cue"], "said"),
        (["reports", 0, "text"], None),
    ],
)
def test_the_schema_catches_errors(schema: Any, path: list[Any], wrong: Any) -> None:
    plain = json.loads(render_json(made_account()))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert find_faults(schema, plain)


def test_a_missing_field_is_an_error(schema: Any) -> None:
    for field in schema["required"]:
        plain = made_account().to_dict()
        del plain[field]
        assert find_faults(schema, json.loads(json.dumps(plain)))


def test_json_is_stable_and_reads_back() -> None:
    written = render_json(made_account())
    assert written.endswith("}\n") and "“The roof" in written
    assert from_plain(Account, json.loads(written)) == made_account()


def test_half_a_surrogate_pair_can_be_written() -> None:
    written = render_json(hostile_account())
    written.encode()
    assert json.loads(written)["reports"][0]["text"] == hostile_account().reports[0].text


def test_mentions_slice_to_their_text() -> None:
    plain = json.loads(render_json(made_account()))
    assert len(list(iter_mentions(plain))) > 40
    assert find_misplaced(plain) == []


@pytest.mark.parametrize("steering", ["\u202e", "\u2066", "\x7f", "\x9b", "\u2028"])
def test_what_steers_a_screen_is_escaped_and_reads_back(steering: str) -> None:
    written = dump({"text": f"a{steering}b"})
    assert steering not in written
    assert json.loads(written) == {"text": f"a{steering}b"}
