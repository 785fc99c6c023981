"""Hours that reports give for one event and for the help that came, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.times.test_times import read

from crossread.extract.parser import Parser
from crossread.reconcile.times import reconcile_times

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "hours.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    for texts in (case["texts"], case["texts"][::-1]):
        found = reconcile_times(read(parser, *texts)).discrepancies
        assert {words for one in found for side in one.sides for words in side.words} == set(case["hours"])
        assert len(found) == bool(case["hours"])
