"""What figures measure: hand-made sentences, and properties of any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.figures.measuring import find_figure, load_cases, read_figures

from crossread.extract.parser import Parser

FIELDS = ("unit", "action", "condition", "place", "relation", "owner")


@pytest.mark.parametrize("case", load_cases("measures"), ids=lambda case: case["text"][:60])
def test_measures(parser: Parser, case: dict[str, Any]) -> None:
    reading = read_figures(parser, case["text"], case.get("places", ()), people=case.get("people", ()))
    after = 0
    for expected in case["expected"]:
        figure = find_figure(reading, expected["figure"], after)
        after = figure.span.end
        found = {field: getattr(figure.measure, field) for field in FIELDS if field in expected}
        assert found == {field: expected[field] for field in FIELDS if field in expected}, figure.why
        if "whole" in expected:
            assert figure.whole is not None, figure.why
            assert reading.figures[figure.whole].span.text == expected["whole"], figure.why
        assert ("not" in figure.measure.terms) == expected.get("negated", False), figure.measure.terms


def test_every_figure_says_how_it_was_read(parser: Parser) -> None:
    reading = read_figures(parser, "Police arrested 20 people. Of those, 12 were charged.")
    assert all(figure.why for figure in reading.figures)


def test_a_part_never_is_its_own_whole(parser: Parser) -> None:
    reading = read_figures(parser, "2 of the 5 with serious injuries. Of the 5, 2 of the 2 were men.")
    assert all(figure.whole != index for index, figure in enumerate(reading.figures))


def test_title_and_text_are_read_in_order(parser: Parser) -> None:
    reading = read_figures(parser, "Police said seven people were hurt.", title="2 dead, 7 hurt in crash")
    assert [figure.span.part for figure in reading.figures] == ["title", "title", "text"]
    assert [figure.measure.action for figure in reading.figures] == ["kill", "injure", "injure"]


PIECES = """12|of|the|those|arrested|killed|three|,|(|)|63|percent|and|including|among|others|Dalton|in|was|who
the majority|twice|from|to|most of them|- |.|“|”|another|$5 million|none of|’s|all|but|—|:|people|up from"""
WORDS = st.sampled_from([*PIECES.replace("\n", "|").split("|"), "|", "\n"])


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_no_text_raises(parser: Parser, text: str) -> None:
    reading = read_figures(parser, text, ["Dalton"])
    count = len(reading.figures)
    for figure in reading.figures:
        assert figure.whole is None or 0 <= figure.whole < count
    for breakdown in reading.breakdowns:
        assert len(set(breakdown.parts)) == len(breakdown.parts) > 1
        assert breakdown.whole not in breakdown.parts
    for claim in reading.claims:
        assert text[claim.span.start : claim.span.end] == claim.span.text
        assert all(0 <= index < count for index in claim.figures)


@settings(max_examples=30)
@given(st.text(max_size=120))
def test_hostile_text(parser: Parser, text: str) -> None:
    read_figures(parser, text)
