"""What went up in one report and down in another, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.events.test_opposites import read

from crossread.extract.parser import Parser
from crossread.reconcile.events.directions import find_directions

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "directions.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_ways(case: dict[str, Any], parser: Parser) -> None:
    for texts in ((case["one"], case["other"]), (case["other"], case["one"])):
        assert bool(list(find_directions(read(parser, texts)))) is case["differ"]
