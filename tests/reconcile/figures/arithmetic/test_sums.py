"""Sums that the words of invented reports invite, and such as only come right by chance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.reconcile.worded import reconcile_figures

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "cases" / "sums.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_sums(case: dict[str, object], parser: Parser) -> None:
    texts = case["text"] if isinstance(case["text"], list) else [case["text"]]
    reports = [
        Report(f"r{number}", str(text), published="2024-03-02", outlet=f"The Post {number}")
        for number, text in enumerate(texts, 1)
    ]
    checks = reconcile_figures(list(extract_readings(reports, parser, load_gazetteer()))).checks
    assert [check.statement for check in checks] == case["expected"]
