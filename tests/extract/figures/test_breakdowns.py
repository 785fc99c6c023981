"""Lists of counts over one dimension."""

from __future__ import annotations

from typing import Any

import pytest
from tests.extract.figures.measuring import load_cases, read_figures

from crossread.extract.parser import Parser


@pytest.mark.parametrize("case", load_cases("breakdowns"), ids=lambda case: case["text"][:60])
def test_breakdowns(parser: Parser, case: dict[str, Any]) -> None:
    reading = read_figures(parser, case["text"], case.get("places", ()))
    texts = [figure.span.text for figure in reading.figures]
    found = [
        {
            "parts": [texts[index] for index in breakdown.parts],
            "whole": None if breakdown.whole is None else texts[breakdown.whole],
            "dimension": breakdown.dimension,
            "closed": breakdown.closed,
            "overlapping": breakdown.overlapping,
            "implied": [span.text for span in breakdown.implied],
        }
        for breakdown in reading.breakdowns
    ]
    assert len(found) == len(case["expected"]), found
    for breakdown, expected in zip(found, case["expected"], strict=True):
        assert {key: breakdown[key] for key in expected} == expected


def test_a_breakdown_spans_its_parts(parser: Parser) -> None:
    reading = read_figures(parser, "Police arrested 12 people in Ohio and nine in Texas.", ["Ohio", "Texas"])
    (breakdown,) = reading.breakdowns
    assert all(breakdown.span.contains(reading.figures[index].span) for index in breakdown.parts)
