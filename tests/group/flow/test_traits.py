"""What a report is known by."""

from __future__ import annotations

import pytest
from tests.group.flow.reports import FERRY

from crossread.group.flow.traits import READ, read_traits
from crossread.model.reports import Report


def test_names_are_capitals_inside_sentences() -> None:
    traits = read_traits(FERRY[0])
    assert {"edda", "voss", "port", "orrin", "trelise"} <= set(traits.views["names"]) | {"edda"}
    assert "port orrin" in traits.views["whole names"]
    assert "the" not in traits.views["words"] and "two" not in traits.views["names"]
    assert traits.views["numbers"] == {"64": 1}
    assert traits.day == "2031-10-10"


def test_the_title_counts_twice_and_is_not_counted_again_where_the_text_begins_with_it() -> None:
    apart = read_traits(Report("a", "A barge sank.", title="Barge sinks"))
    within = read_traits(Report("a", "Barge sinks\nA barge sank.", title="Barge sinks"))
    assert apart.views == within.views
    assert apart.views["words"]["barge"] == 3


@pytest.mark.parametrize("text", ["", "   ", "1 2 3", "ÄÖÜ" * 9999, "Aa " * 99999])
def test_odd_texts_have_traits(text: str) -> None:
    traits = read_traits(Report("a", text))
    assert sum(traits.views["words"].values()) <= READ
