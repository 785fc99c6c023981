"""A side cites each mention once, and the reports of its mentions in their order."""

from __future__ import annotations

from crossread.model.reports import Report
from crossread.reconcile.sides import compose_side

NORTH, SOUTH = Report("north", "The mill burned at noon."), Report("south", "At noon the mill burned.")


def test_a_side_out_of_spans() -> None:
    one, other = NORTH.span(4, 8), SOUTH.span(12, 16)
    side = compose_side([other, one, other], "mill", day="2024-03-01")
    assert side.mentions == (other, one)
    assert side.reports == ("south", "north")
    assert (side.words, side.day) == (("mill",), "2024-03-01")
