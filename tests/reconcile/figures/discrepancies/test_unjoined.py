"""Sums that two invented reports give for what their words almost make one thing, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures import reconcile_figures

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "cases" / "unjoined.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_sums_that_nearly_meet(case: dict[str, object], parser: Parser) -> None:
    texts = case["texts"]
    assert isinstance(texts, list)
    reports = [Report(f"r{number}", text, published="2024-03-02") for number, text in enumerate(texts, 1)]
    found = reconcile_figures(list(extract_readings(reports, parser, load_gazetteer()))).discrepancies
    assert bool(found) is case["differ"]
