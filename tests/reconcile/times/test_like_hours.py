"""Hours that like sentences give, by hand: what may be one moment."""

from __future__ import annotations

import pytest
from tests.reconcile.times.test_times import read

from crossread.extract.parser import Parser
from crossread.reconcile.times.like_hours import find_like_hours

ONE = "Dancing broke off at {} at the Amber Hall ballroom in Corran."
OTHER = "A waiter called for quiet at {} at the Amber Hall ballroom in Corran."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("9:20 p.m.", "9:45 p.m.", True),
        ("9:20 p.m.", "9:22 p.m.", False),  # within what a plain hour allows
        ("9:20 p.m.", "10:40 p.m.", False),  # of two moments
        ("about 9:30 p.m.", "about 9:35 p.m.", False),
    ],
)
def test_how_far_apart(one: str, other: str, told: bool, parser: Parser) -> None:
    readings = read(parser, ONE.format(one), OTHER.replace("called", "asked").format(other))
    assert bool(list(find_like_hours(readings, []))) is told


def test_what_is_known_is_not_told_again(parser: Parser) -> None:
    readings = read(parser, ONE.format("9:20 p.m."), OTHER.replace("called", "asked").format("9:45 p.m."))
    found = list(find_like_hours(readings, []))
    assert len(found) == 1
    assert not list(find_like_hours(readings, found))
