"""Comparisons made in words."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from tests.extract.figures.measuring import load_cases, read_figures

from crossread.extract.figures.comparisons import find_comparisons
from crossread.extract.parser import Parser


@pytest.mark.parametrize("case", load_cases("claims"), ids=lambda case: case["text"][:60])
def test_claims(parser: Parser, case: dict[str, Any]) -> None:
    reading = read_figures(parser, case["text"], case.get("places", ()))
    texts = [figure.span.text for figure in reading.figures]
    assert len(reading.claims) == len(case["expected"]), [claim.span.text for claim in reading.claims]
    for claim, expected in zip(reading.claims, case["expected"], strict=True):
        measure = claim.measure
        found = {
            "kind": claim.kind,
            "span": claim.span.text,
            "unit": measure.unit,
            "action": measure.action,
            "condition": measure.condition,
            "place": measure.place,
            "figures": [texts[index] for index in claim.figures],
            "whole": None if claim.whole is None else texts[claim.whole],
            "factor": None if claim.factor is None else round(claim.factor, 3),
        }
        assert {key: found[key] for key in expected} == expected


def test_comparisons_do_not_overlap() -> None:
    found = find_comparisons("More than half of them, the vast majority of the largest number of all of the votes.")
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_capitals_that_lower_to_more_characters_move_no_offset() -> None:
    text = "İİİ the majority of them left."
    assert [text[one.start : one.end] for one in find_comparisons(text)] == ["the majority"]
