"""A pair of figures is asked only what it may have an answer to: whatever is left out would have said nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.items import Items
from crossread.reconcile.figures.likeness.background import Background, compose_background
from crossread.reconcile.figures.likeness.bonds import BONDS
from crossread.reconcile.figures.likeness.limits import LIMITS
from crossread.reconcile.figures.likeness.questions import MetNeeds, Questions
from crossread.reconcile.figures.likeness.table import FEATURES

NEEDS = [one.needs for one in FEATURES] + [one.needs for one in LIMITS] + [one.needs for one in BONDS]


@pytest.fixture(scope="module")
def stories() -> list[tuple[Items, Background]]:
    return [(items, compose_background(items)) for items in map(items_of, dict.fromkeys(_texts()))]


def _texts() -> Iterator[tuple[str, ...]]:
    for feature in FEATURES:
        yield from (feature.example, feature.counter)
    for limit in LIMITS:
        yield from (limit.example, limit.counter)
    for bond in BONDS:
        yield from (bond.example, bond.counter)


def test_what_is_not_asked_would_have_said_nothing(stories: list[tuple[Items, Background]]) -> None:
    said = [(one.name, one.needs, one.compare) for one in FEATURES]
    said += [(one.name, one.needs, one.applies) for one in LIMITS] + [
        (one.name, one.needs, one.applies) for one in BONDS
    ]
    left_out = 0
    for items, background in stories:
        needs = MetNeeds(items, background, NEEDS)
        for one, other in combinations(items.figures, 2):
            met = needs.of_pair(one, other)
            for name, need, asked in said:
                if not needs.holds(met, need):
                    left_out += 1
                    assert not asked(one, other, background), (name, one.figure.span.text, other.figure.span.text)
    assert left_out > 2000


def test_a_pair_is_asked_in_the_order_of_the_table(stories: list[tuple[Items, Background]]) -> None:
    for items, background in stories[:20]:
        needs = MetNeeds(items, background, NEEDS)
        questions = Questions(((one.needs, one) for one in FEATURES), needs)
        for one, other in combinations(items.figures, 2):
            chosen = [FEATURES.index(feature) for feature in questions.choose(needs.of_pair(one, other))]
            assert chosen == sorted(chosen)
            assert {number for number, feature in enumerate(FEATURES) if feature.needs is None} <= {*chosen}
