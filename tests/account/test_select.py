"""The order in which discrepancies are shown."""

from __future__ import annotations

from itertools import permutations

from crossread.account.select import rank_discrepancies
from crossread.model.accounts import Discrepancy, Severity


def discrepancy(severity: Severity, confidence: float, summary: str) -> Discrepancy:
    return Discrepancy("", "value", severity, confidence, summary, None, ())


def test_gravest_then_surest_whatever_the_order_given() -> None:
    found = [
        discrepancy("low", 0.9, "spelled in two ways"),
        discrepancy("high", 0.6, "two tolls"),
        discrepancy("high", 0.9, "two places"),
        discrepancy("medium", 0.8, "no majority"),
    ]
    for order in permutations(found):
        ranked = rank_discrepancies(order)
        assert [entry.summary for entry in ranked] == ["two places", "two tolls", "no majority", "spelled in two ways"]
