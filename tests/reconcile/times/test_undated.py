"""Weekdays and hours of reports that all have no date."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.times import reconcile_times
from crossread.reconcile.times.undated import place_without_date

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "undated.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    reports = [Report(f"r{number}", text) for number, text in enumerate(case["texts"], 1)]
    found = reconcile_times(list(extract_readings(reports, parser, load_gazetteer()))).discrepancies
    assert sorted({" ".join(side.words) for one in found for side in one.sides}) == sorted(case["dates"])
    assert all(side.day is None for one in found for side in one.sides)


def test_days_of_no_real_year_are_shown_nowhere(parser: Parser) -> None:
    text = "A fire broke out at 10:30 p.m. on Friday. Ana Brandt died on Saturday."
    readings = list(extract_readings([Report("r1", text)], parser, load_gazetteer()))
    shown = [entry.start or "" for entry in reconcile_times(readings).timeline]
    assert not [day for day in shown if day.startswith("000")]


def test_readings_with_a_date_are_left_as_they_are(parser: Parser) -> None:
    reports = [Report("r1", "She left on Friday.", published="2025-10-12"), Report("r2", "She left on Monday.")]
    readings = tuple(extract_readings(reports, parser, load_gazetteer()))
    assert place_without_date(readings) == readings
