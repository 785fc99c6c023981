"""The order in which discrepancies are shown."""

from __future__ import annotations

from itertools import permutations

from crossread.account.select import rank_discrepancies
from crossread.meaning.anchors import Anchors
from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.reports import Report


def discrepancy(severity: Severity, confidence: float, summary: str) -> Discrepancy:
    return Discrepancy("", "value", severity, confidence, summary, None, ())


def test_gravest_then_surest_whatever_the_order_given() -> None:
    report = Report("post", "Two tolls, three tolls")
    found = [
        discrepancy("low", 0.9, "spelled in two ways"),
        discrepancy("high", 0.6, "two tolls"),
        discrepancy("high", 0.9, "two places"),
        discrepancy("medium", 0.8, "no majority"),
    ]
    for order in permutations(found):
        ranked = rank_discrepancies(order, Anchors([report]))
        assert [entry.summary for entry in ranked] == ["two places", "two tolls", "no majority", "spelled in two ways"]


def test_of_two_alike_the_one_that_stands_first_in_the_story() -> None:
    report = Report("post", "Two tolls, three tolls")
    first, second = (
        Discrepancy("", "value", "high", 0.9, "", None, (Side("", (report.span(*at),)),)) for at in ((0, 3), (11, 16))
    )
    assert rank_discrepancies([second, first], Anchors([report])) == (first, second)
