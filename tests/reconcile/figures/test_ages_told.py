"""Whose age two reports give, read from their words: ``tests/cases/ages_told.jsonl``, all of it invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread import pipeline
from crossread.model.accounts import Account
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "ages_told.jsonl").read_text("utf-8").splitlines()
]


def account_of(case: dict[str, Any]) -> Account:
    """The account of the case's two reports, both of one day unless the case dates the other."""
    days = {"one": "2024-05-06", "other": case.get("published", "2024-05-06")}
    reports = [Report(name, case[name], published=day) for name, day in days.items()]
    return pipeline.reconcile(pipeline.extract(reports))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_whose_age_it_is(case: dict[str, Any]) -> None:
    account = account_of(case)
    told = {
        figure.measure.condition: [value.value for value in figure.values]
        for figure in account.figures
        if figure.measure.action == "age" and (figure.measure.condition or "")[:1].isupper()
    }
    for name, ages in case["ages"].items():
        assert told.get(name) == ages
    for name, ages in case.get("not", {}).items():
        assert told.get(name) != ages
    assert any("age" in one.summary.lower() for one in account.discrepancies) == case["disputed"]
    if not case["ages"]:
        assert not told
