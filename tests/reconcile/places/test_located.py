"""One deed of one person in two places, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.places.located import find_located_conflicts

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "located.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    reports = [Report(report, case[side], published="2025-10-10") for report, side in (("r1", "one"), ("r2", "other"))]
    readings = list(extract_readings(reports, parser, load_gazetteer()))
    assert len(list(find_located_conflicts(readings))) == case["differ"]
