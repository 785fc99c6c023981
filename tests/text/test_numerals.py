"""Numbers of plain text: cases, and what holds for every text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.numerals import iter_numerals

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "check_numerals.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [[text[n.start : n.end], n.value, n.shape] for n in iter_numerals(text)] == case["found"]


@given(st.text(alphabet="0123456789,.$%½ -abhmtKBthousandmillionfirst\n", max_size=80))
def test_numbers_lie_apart_in_order(text: str) -> None:
    end = 0
    for numeral in iter_numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@pytest.mark.parametrize("text", ["1," * 50_000, "two " * 50_000, "a hundred and " * 20_000, "1st" * 50_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    assert sum(1 for _ in iter_numerals(text)) >= 0
