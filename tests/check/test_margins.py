"""When another fits so clearly better than the draft's own that the draft is remarked on."""

from __future__ import annotations

import pytest

from crossread.check.margins import Margin, Stand

MARGIN = Margin(0.4, part=0.5, gap=0.25)


@pytest.mark.parametrize(
    ("own", "rival", "met"),
    [
        # As alike as it must be, and a little less.
        (0.0, 0.4, True),
        (0.0, 0.39, False),
        # So much better, and a little less.
        (0.25, 0.5, True),
        (0.26, 0.5, False),
        # Half as like, and a little more.
        (0.5, 1.0, True),
        (0.51, 1.0, False),
        # The draft's own is likest, or as like.
        (0.6, 0.5, False),
        (0.5, 0.5, False),
    ],
)
def test_a_rival_wins_from_the_edge_on(own: float, rival: float, met: bool) -> None:
    assert MARGIN.is_met(own, rival) is met


@pytest.mark.parametrize(
    ("weighed", "picked"),
    [
        ([(0.4, "rival", "Monday")], "Monday"),
        ([(0.39, "rival", "Monday")], None),
        ([(0.5, "rival", "Monday"), (0.8, "rival", "Friday"), (0.6, "rival", "Sunday")], "Friday"),
        # Of two as like, the first.
        ([(0.8, "rival", "Monday"), (0.8, "rival", "Friday")], "Monday"),
        # The likest of the draft's own counts, wherever it stands.
        ([(0.1, "own", "a"), (0.8, "rival", "Monday"), (0.3, "own", "b")], "Monday"),
        ([(0.5, "own", "a"), (0.8, "rival", "Monday"), (0.1, "own", "b")], None),
        ([(0.9, "own", "a")], None),
        ([], None),
    ],
)
def test_the_likest_rival_is_picked_where_it_wins(weighed: list[tuple[float, Stand, str]], picked: str | None) -> None:
    assert MARGIN.pick(weighed) == picked


def test_half_as_like_is_the_most_where_nothing_else_is_asked() -> None:
    assert Margin(0.3).is_met(0.2, 0.4)
    assert not Margin(0.3).is_met(0.21, 0.4)
    assert Margin(0.0).is_met(0.0, 0.0)
