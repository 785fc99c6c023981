"""Accounts of the annotated stories against their gold."""

from __future__ import annotations

import json
from functools import cache
from statistics import mean
from typing import Any

import crossread
from benchmarks.accuracy.shared import find_shared, load_scorer
from crossread import Account

LINES = (
    "figures",
    "values",
    "alignment",
    "conflicts",
    "quotes",
    "speakers",
    "quote-links",
    "discrepancies",
    "checks",
    "people",
    "titles",
)


@cache
def compose(name: str) -> Account:
    """The account of one story, made once for all that is measured on it."""
    shared = find_shared()
    assert shared is not None
    return crossread.account(crossread.read([shared / "data" / "stories" / f"{name}.json"]).reports)


def score_story(name: str) -> tuple[dict[str, Any], list[str]]:
    """The scorer's result and list of misses for one story."""
    shared = find_shared()
    assert shared is not None
    path = shared / "data" / "stories" / f"{name}.json"
    plain = json.loads(json.dumps(compose(name).to_dict()))
    story, gold = (json.loads(path.with_suffix(suffix).read_text("utf-8")) for suffix in (".json", ".gold.json"))
    result: tuple[dict[str, Any], list[str]] = load_scorer("score_account").score(plain, story, gold)
    return result


def summarise(results: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Mean over the stories of each line's numbers; a story without gold for a line does not count there."""
    table: dict[str, dict[str, float]] = {}
    for line in LINES:
        for key in ("precision", "recall", "f1", "rate"):
            values = [r[line][key] for r in results if line in r and r[line].get(key) is not None]
            if values:
                table.setdefault(line, {})[key] = mean(values)
    return table
