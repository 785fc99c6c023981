"""Every conflict of the alignment speaks of its example and is silent on its counter-example."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from crossread import pipeline
from crossread.model.reports import Report
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.conflicts import CONFLICTS, ConflictRule
from crossread.reconcile.figures.items import Item, Items


def items_of(texts: Sequence[str]) -> Items:
    """The figures of texts; what stands before a text's first empty line is its headline."""
    reports = []
    for number, text in enumerate(texts, 1):
        title, _, body = text.rpartition("\n\n")
        reports.append(Report(f"r{number}", body, title=title or None))
    return collect_items(pipeline.extract(reports))


def pairs_of(texts: Sequence[str]) -> list[tuple[Item, Item]]:
    return list(combinations(items_of(texts).figures, 2))


@pytest.mark.parametrize("rule", CONFLICTS, ids=lambda rule: rule.name)
def test_a_conflict(rule: ConflictRule) -> None:
    assert any(rule.applies(one, other) for one, other in pairs_of(rule.example))
    assert not any(rule.applies(one, other) for one, other in pairs_of(rule.counter))
