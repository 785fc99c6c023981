"""What Crossread finds, in the form that the scorer reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import crossread
from crossread import pipeline
from crossread.model.accounts import Account
from crossread.model.drafts import Draft


def make_account(path: Path) -> Account:
    """The account of a story file."""
    return crossread.account(crossread.read([path]).reports)


def predict_story(account: Account) -> dict[str, Any]:
    """Figures, direct quotations in the texts, discrepancies, checks and people of an account."""
    plain = json.loads(json.dumps(account.to_dict()))
    return {
        "figures": [{"mentions": _valued_mentions(figure)} for figure in plain["figures"]],
        "quotes": [_quotation(quote) for quote in plain["quotes"] if quote["kind"] != "indirect"],
        "discrepancies": [{"kind": entry["kind"], "sides": entry["sides"]} for entry in plain["discrepancies"]],
        "checks": [
            {key: entry[key] for key in ("kind", "holds", "mentions")}
            for entry in plain["checks"]
            if entry["kind"] != "conversion"
        ],
        "people": [_person(person) for person in plain["people"] if person["kind"] == "person"],
    }


def _valued_mentions(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {**mention, **{key: value[key] for key in ("value", "low", "high")}}
        for value in figure["values"]
        for mention in value["mentions"]
    ]


def _quotation(quote: dict[str, Any]) -> dict[str, Any]:
    speaker = (quote.get("speaker") or {}).get("name")
    versions = [version for version in quote["versions"] if version.get("part", "text") == "text"]
    return {"speaker": speaker, "versions": versions}


def _person(person: dict[str, Any]) -> dict[str, Any]:
    return {"name": person["name"], "titles": [title["title"] for title in person["titles"]]}


def check_draft(account: Account, text: str) -> list[dict[str, Any]]:
    """Places of the errors and warnings that the draft check reports."""
    checked = next(iter(pipeline.check([Draft("draft.txt", text, text)], account)))
    return [{"start": one.start, "end": one.end} for one in checked.findings if one.severity != "note"]
