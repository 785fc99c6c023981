"""Which clauses are told as they are cut, and which by their sentence."""

from __future__ import annotations

import pytest
from tests.extract.times.test_times import parse

from crossread.extract.parser import Parser
from crossread.extract.times import extract_events, extract_times

TOLD = (
    ("Police said the bridge fell on Sunday, and two boats sank.", "the bridge fell on Sunday"),
    ("The mill closed in May; its owners left.", "The mill closed in May"),
    # nothing is said of a noun
    ("The town pins its hopes on a bridge planned for 2026.", "The town pins its hopes on a bridge planned for 2026"),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_a_row_tells(parser: Parser, text: str, told: str) -> None:
    passages = parse(parser, text)
    assert [event.what for event in extract_events(passages, extract_times(passages))] == [told]
