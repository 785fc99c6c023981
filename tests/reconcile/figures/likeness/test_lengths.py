"""The length of one event is one figure, in whatever words and whatever the numbers; lengths of two events are two."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.align import align_items


def is_joined(one: str, other: str) -> bool:
    """Whether any two figures of the two texts are one."""
    return any(len({item.report.id for item in group.items}) > 1 for group in align_items(items_of((one, other))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trial lasted three weeks.", "A two-week trial ended on Monday."),
        ("The walkout went on for nine days.", "An 11-day strike ended on Monday."),
        ("A 40-minute blackout darkened the town.", "The outage lasted 50 minutes."),
        ("The spacewalk ran for seven hours.", "They came back from a six-hour spacewalk."),
    ],
)
def test_one_event(one: str, other: str) -> None:
    assert is_joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trial lasted three weeks.", "The verdict is due in two weeks."),
        ("The search lasted nine days.", "An 11-day strike ended on Monday."),
        ("The storm lasted two hours.", "A 90-hour storm hit the coast in May."),
        ("The first match lasted two hours.", "A three-hour match and a four-hour match came next."),
    ],
    ids=["no event", "two events", "far apart", "two lengths in one report"],
)
def test_two_events(one: str, other: str) -> None:
    assert not is_joined(one, other)
