"""Rounded, cut short and wrong are told apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.meaning.quantities.made import made

from crossread.meaning.quantities import claimed, judge_result
from crossread.model.mentions import Limit

CASES = Path(__file__).parents[2] / "cases" / "results.jsonl"


@pytest.mark.parametrize("case", [json.loads(line) for line in CASES.read_text("utf-8").splitlines()], ids=str)
def test_a_stated_number_is_judged_by_how_it_is_worded(case: dict[str, Any]) -> None:
    unit = {"percent": "percent", "money": "dollar"}.get(case["kind"])
    stated = made(case["value"], case.get("words", "exact"), step=case["step"], kind=case["kind"], unit=unit)
    assert judge_result(stated, case["low"], case["high"]) == case["expected"], case["note"]


@given(
    st.integers(min_value=1, max_value=10**9),
    st.sampled_from(["exact", "about", "at most", "at least"]),
    st.sampled_from([1, 10, 100, 1000]),
)
def test_a_plain_number_always_allows_itself(value: int, words: Limit, step: int) -> None:
    assert claimed(made(value, words, step=step)).holds(value)
