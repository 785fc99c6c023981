"""Who is held and still looked for, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.events.test_opposites import read

from crossread.extract.parser import Parser
from crossread.reconcile.events.sought import find_held_and_sought

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "held_and_sought.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    days = case.get("days", ["2025-10-09"] * len(case["texts"]))
    assert len(list(find_held_and_sought(read(parser, case["texts"], days)))) == case["expected"]
