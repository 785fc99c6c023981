"""Rounded, cut short and wrong are told apart; wordings that allow one number agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.figures.build import make_figure, make_report

from crossread.model.mentions import Approximation, Figure
from crossread.reconcile.figures.arithmetic.conversions import convert
from crossread.reconcile.figures.arithmetic.rounding import judge_value
from crossread.reconcile.figures.bounds import compatible, find_bounds

CASES = Path(__file__).parents[2] / "cases" / "rounding.jsonl"


def figure(text: str, value: float | None, approx: Approximation = "exact", step: float = 1, **more: Any) -> Figure:
    return make_figure(make_report("north", text), text, value, approx=approx, step=step, **more)


@pytest.mark.parametrize("case", [json.loads(line) for line in CASES.read_text("utf-8").splitlines()], ids=str)
def test_a_stated_number_is_judged_by_how_it_is_worded(case: dict[str, Any]) -> None:
    stated = figure(
        case["text"], case["value"], case.get("approx", "exact"), case["step"], kind=case["kind"], quantity_unit="x"
    )
    assert judge_value(stated, case["low"], case["high"]) == case["expected"], case["note"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("nearly 500", 500, "below"), figure("498", 498), True),
        (figure("nearly 500", 500, "below"), figure("33", 33), False),
        (figure("up to 300", 300, "below"), figure("about 180", 180, "about"), True),
        (figure("at least 5", 5, "above"), figure("5", 5), True),
        (figure("more than 40", 40, "above"), figure("38", 38), False),
        (figure("$13.6 million", 13_600_000, step=100_000), figure("$13,625,777", 13_625_777), True),
        (figure("$3.5 billion", 3.5e9, step=1e8), figure("$3.6 billion", 3.6e9, step=1e8), False),
        (figure("27", 27), figure("25", 25), False),
        (figure("5,000", 5000), figure("5,150", 5150), False),
    ],
)
def test_wordings_that_one_number_satisfies_are_compatible(one: Figure, other: Figure, expected: bool) -> None:
    assert compatible(one, other) is expected
    assert compatible(other, one) is expected


@given(
    st.integers(min_value=1, max_value=10**9),
    st.sampled_from(["exact", "about", "below", "above"]),
    st.sampled_from([1, 10, 100, 1000]),
)
def test_a_plain_number_always_allows_itself(value: int, approx: Approximation, step: int) -> None:
    assert find_bounds(figure(str(value), value, approx, step)).holds(value)


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (20, "knot", "mile per hour", 23.0),
        (101, "metre", "foot", 331.4),
        (10, "degree celsius", "degree fahrenheit", 50),
    ],
)
def test_conversion(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, abs=0.06)
    assert convert(value, unit, "pint") is None
