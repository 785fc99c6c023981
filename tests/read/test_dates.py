from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.read.dates import find_clock, find_date, parse_date

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "cases" / "report_dates.jsonl").open(encoding="utf-8")
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_dates_are_normalised_as_precisely_as_given(case: dict[str, str]) -> None:
    assert parse_date(case["text"]) == case["expected"]


@given(st.one_of(st.text(max_size=120), st.floats(), st.integers(), st.booleans(), st.none()))
def test_anything_else_is_no_date(written: object) -> None:
    parse_date(written)


def test_a_date_is_found_inside_a_line() -> None:
    line = "Posted by the desk on 4 May 2023 at noon"
    found = find_date(line)
    assert found is not None
    assert (found[0], line[found[1] : found[2]]) == ("2023-05-04", "4 May 2023")


@pytest.mark.parametrize(
    ("words", "clock"), [("7:56 PM", "19:56"), ("12:05 am", "00:05"), ("25:10", None), ("no", None)]
)
def test_times_of_day(words: str, clock: str | None) -> None:
    assert find_clock(words) == clock
