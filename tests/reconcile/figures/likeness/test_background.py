"""A part and the sum that it makes with the others beside it are two things."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.likeness.background import compose_background

SUMS = [
    "Floods drowned eight rangers this month. They drowned five rangers in Corran and three more in Dunmere.",
    "Police arrested six people. Four people were arrested on Monday and two others were arrested at night.",
]
NONE = [
    "Floods drowned nine rangers this month. They drowned five rangers in Corran and three more in Dunmere.",
    "Police arrested six people. Four boats sank and two others drifted.",
    "Police arrested six people. Four people were arrested on Monday.",
]


@pytest.mark.parametrize("text", SUMS)
def test_a_part_is_not_its_sum(text: str) -> None:
    items = items_of([text])
    values = {item.number: item.value for item in items.figures}
    [(one, other)] = compose_background(items).shared
    assert values[one] != values[other]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_sum(text: str) -> None:
    assert not compose_background(items_of([text])).shared
