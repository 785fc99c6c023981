"""Who counts among the reports that give a number: only those that state it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures import reconcile_figures

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "agreement.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_only_reports_that_state_the_number_give_it(case: dict[str, Any], parser: Parser) -> None:
    reports = [
        Report(f"r{number}", text, published="2024-03-02", outlet=f"The Post {number}")
        for number, text in enumerate(case["texts"], 1)
    ]
    figure = reconcile_figures(list(extract_readings(reports, parser, load_gazetteer()))).figures[0]
    giving = {mention.span.report for value in figure.stated_values for mention in value.mentions}
    assert figure.status == case["status"]
    assert [value.mentions[0].span.text for value in figure.values] == case["values"]
    assert len(giving) == case["giving"]
