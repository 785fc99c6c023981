"""Numbers as they are written: cases, and what holds for every text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.extract.figures.lexemes import split_lexemes
from crossread.extract.figures.written import Written, iter_written

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "written.jsonl").read_text("utf-8").splitlines()
]


def read(text: str) -> list[Written]:
    return list(iter_written(split_lexemes(text)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [[text[n.start : n.end], n.value, n.shape] for n in read(text)] == case["found"]


@pytest.mark.parametrize(
    ("text", "approx", "limit"),
    [("less than a tenth", "below", "fewer than"), ("nearly half", "below", "nearly"), ("a third", "exact", None)],
)
def test_a_part_is_bounded_as_the_words_before_it_say(text: str, approx: str, limit: str | None) -> None:
    (part,) = read(text)
    assert (part.approx, part.limit) == (approx, limit)


@given(st.text(alphabet="0123456789,.$%½ -abhmtKBthousandmillionfirst\n", max_size=80))
def test_numbers_lie_apart_in_order(text: str) -> None:
    end = 0
    for numeral in read(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@pytest.mark.parametrize("text", ["1," * 50_000, "two " * 50_000, "a hundred and " * 20_000, "1st" * 50_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    assert len(read(text)) >= 0
