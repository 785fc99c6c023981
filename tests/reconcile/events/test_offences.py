"""One person's charges and verdicts in two reports, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.events.test_opposites import read

from crossread.extract.parser import Parser
from crossread.reconcile.events.offences import find_offence_conflicts

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "offences.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    for texts in (case["texts"], case["texts"][::-1]):
        assert bool(list(find_offence_conflicts(read(parser, texts)))) is case["differ"]


def test_charges_of_two_times_are_a_development(parser: Parser) -> None:
    texts = ["Otto Lind was charged with second-degree murder.", "Otto Lind was charged with first-degree murder."]
    assert not list(find_offence_conflicts(read(parser, texts, ("2025-10-10", "2025-12-10"))))
