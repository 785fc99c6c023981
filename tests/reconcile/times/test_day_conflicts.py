"""Days, months and years that reports give for one deed, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.times import reconcile_times

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "dated_deeds.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any]) -> None:
    days = case.get("published", ["2021-06-10", "2021-06-10"])
    texts = zip(case["texts"], days, strict=True)
    reports = [Report(f"r{number}", text, published=day) for number, (text, day) in enumerate(texts)]
    readings = crossread.extract(reports)
    for order in (readings, readings[::-1]):
        found = reconcile_times(order).discrepancies
        assert {words for one in found for side in one.sides for words in side.words} == set(case["dates"])
        assert len(found) == bool(case["dates"])
