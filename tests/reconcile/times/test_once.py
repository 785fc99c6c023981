"""What happens once, under two dates, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.once import find_once_conflicts

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "once.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    reports = [
        Report(f"r{number}", text, published=day)
        for number, (text, day) in enumerate(zip(case["texts"], case["days"], strict=True), 1)
    ]
    readings = list(extract_readings(reports, parser, load_gazetteer()))
    found = list(find_once_conflicts(readings, Persons(readings), ()))
    said = [side.words[0] for one in found for side in one.sides]
    assert len(found) == bool(case["dates"])
    assert all(any(date in words for words in said) for date in case["dates"])
