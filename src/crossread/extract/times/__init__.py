"""Time expressions and the clauses tied to them, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.times.anchors import Anchor, find_published
from crossread.extract.times.clocks import place_clocks
from crossread.extract.times.events import extract_events
from crossread.extract.times.expressions import Expression, find_expressions
from crossread.extract.times.ranges import place_ranges
from crossread.extract.times.spans import compose_timex
from crossread.model.mentions import Timex

__all__ = ["extract_events", "extract_times"]


def extract_times(passages: Sequence[Passage]) -> tuple[Timex, ...]:
    """All time expressions, with TIMEX3 values against the report's date where it has one."""
    anchor = Anchor(find_published(passages))
    found: list[Expression] = []
    for passage in passages:
        found.extend(find_expressions(passage, anchor))
    place_ranges(found, anchor.published)
    place_clocks(found, anchor.published)
    return tuple(compose_timex(expression, anchor.published) for expression in found)
