"""Web Annotations, held to what the model asks of them (W3C Recommendation, 23 February 2017)."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.render.made import hostile_account, made_account

from crossread.model.accounts import Account
from crossread.render.annotations import AROUND, collect_annotations, name_text, render_annotations

# The musts of the model's sections 3.1 (annotations), 3.2 (bodies and targets), 4.2 (selectors) and 5 (collections).
IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
LANGUAGE = {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}
MOTIVATIONS = ["assessing", "commenting", "describing", "identifying", "linking", "questioning", "tagging"]
MODEL: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "generator": {
            "type": "object",
            "required": ["id", "type", "name"],
            "properties": {"id": IRI, "type": {"const": "Software"}, "name": {"type": "string"}},
        },
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "startIndex", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": IRI,
                "startIndex": {"type": "integer", "minimum": 0},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
            },
        },
    },
    "$defs": {
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": {"enum": MOTIVATIONS},
                "body": {"anyOf": [{"$ref": "#/$defs/body"}, {"type": "array", "items": {"$ref": "#/$defs/body"}}]},
                "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/target"}},
            },
            "not": {"required": ["bodyValue"]},
            "additionalProperties": False,
        },
        "body": {
            "oneOf": [
                {
                    "required": ["type", "value"],
                    "properties": {
                        "type": {"const": "TextualBody"},
                        "value": {"type": "string"},
                        "format": {"const": "text/plain"},
                        "language": LANGUAGE,
                        "purpose": {"enum": MOTIVATIONS},
                    },
                    "additionalProperties": False,
                },
                {
                    "required": ["type", "source"],
                    "properties": {
                        "type": {"const": "SpecificResource"},
                        "source": IRI,
                        "purpose": {"enum": MOTIVATIONS},
                    },
                    "additionalProperties": False,
                },
            ]
        },
        "target": {
            "type": "object",
            "required": ["type", "source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {
                        "id": IRI,
                        "type": {"enum": ["Dataset", "Image", "Video", "Sound", "Text"]},
                        "label": {"type": "string"},
                        "format": {"const": "text/plain"},
                        "language": LANGUAGE,
                        "via": IRI,
                    },
                    "additionalProperties": False,
                },
                "selector": {
                    "type": "array",
                    "prefixItems": [
                        {
                            "required": ["type", "start", "end"],
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 0},
                            },
                            "additionalProperties": False,
                        },
                        {
                            "required": ["type", "exact"],
                            "properties": {
                                "type": {"const": "TextQuoteSelector"},
                                "exact": {"type": "string", "minLength": 1},
                                "prefix": {"type": "string"},
                                "suffix": {"type": "string"},
                            },
                            "additionalProperties": False,
                        },
                    ],
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
        },
    },
}


def list_targets(account: Account) -> list[Any]:
    items = collect_annotations(account)["first"]["items"]
    return [target for item in items for target in item["target"]]


@pytest.mark.standard("Web Annotation Data Model (W3C), a schema written after it")
@pytest.mark.parametrize("account", [made_account(), hostile_account(), replace(made_account(), reports=())])
def test_they_follow_the_model(account: Account) -> None:
    if not account.reports:
        account = Account(account.schema, account.generator, account.story, ())
    plain = json.loads(render_annotations(account))
    assert [fault.message for fault in Draft202012Validator(MODEL).iter_errors(plain)] == []
    items = plain["first"]["items"]
    names = [plain["id"], plain["first"]["id"], *(item["id"] for item in items)]
    assert len(names) == len(set(names)) and plain["total"] == len(items)


def test_both_selectors_lead_to_the_same_characters() -> None:
    account = made_account()
    texts = {name_text(text): text for report in account.reports for text in (report.text, report.title or "")}
    targets = list_targets(account)
    assert targets
    for target in targets:
        text = texts[target["source"]["id"]]
        position, quoted = target["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quoted["exact"]
        assert text[:start].endswith(quoted["prefix"]) and text[end:].startswith(quoted["suffix"])
        assert len(quoted["prefix"]) == min(AROUND, start)


def test_every_mention_of_a_figure_or_a_discrepancy_is_there() -> None:
    account = made_account()
    found = {
        (target["source"]["label"], target["selector"][0]["start"], target["selector"][0]["end"])
        for target in list_targets(account)
    }
    for figure in account.figures:
        for value in figure.values:
            for mention in value.mentions:
                assert any((start, end) == (mention.span.start, mention.span.end) for _, start, end in found)


def test_a_text_is_named_by_its_digest() -> None:
    name = name_text("Twelve hurt")
    digest = base64.urlsafe_b64decode(name.removeprefix("ni:///sha-256;") + "=")
    assert digest == hashlib.sha256(b"Twelve hurt").digest()


def test_an_address_is_named_only_where_it_can_only_open_a_page() -> None:
    assert {target["source"].get("via") for target in list_targets(made_account())} == {
        "https://gazette.example/mill-fire",
        None,
    }
    assert all("via" not in target["source"] for target in list_targets(hostile_account()))


def test_a_place_of_the_gazetteer_leads_to_it() -> None:
    items = collect_annotations(made_account())["first"]["items"]
    linked = [item["body"][1]["source"] for item in items if isinstance(item["body"], list)]
    assert linked == ["https://sws.geonames.org/1/"]


def test_names_outlive_another_report() -> None:
    account = made_account()
    later = replace(account, story=replace(account.story, id="s2"))
    first, second = (collect_annotations(one) for one in (account, later))
    assert first["id"] != second["id"]
    assert [item["id"] for item in first["first"]["items"]] == [item["id"] for item in second["first"]["items"]]


def test_the_same_account_gives_the_same_bytes() -> None:
    assert render_annotations(made_account()) == render_annotations(made_account())
    assert re.search(r"20\d\d-\d\d-\d\dT", render_annotations(made_account())) is None
