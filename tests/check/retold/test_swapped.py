"""Two names that have changed places, and two that a draft only names in another order."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    "Mira Tolle, who drove the gritting lorry, braked on the hill. Anton Feld, a schoolteacher, ran from the bus stop.",
    "The lorry slid through the hedge. The schoolteacher was unhurt.",
)


def remarks(draft: str) -> list[str]:
    reports = [Report(f"r{at}", text, published="2026-03-06") for at, text in enumerate(SOURCES)]
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account(reports))
    return [finding.code for finding in checked.findings if finding.severity != "note"]


def test_two_that_have_changed_places_are_told() -> None:
    assert "N504" in remarks(
        "Anton Feld braked the gritting lorry, and Mira Tolle, a schoolteacher, ran from the bus stop."
    )


@pytest.mark.parametrize(
    "draft",
    [
        "Anton Feld, a schoolteacher, ran from the bus stop when Mira Tolle braked the gritting lorry on the hill.",
        "The schoolteacher Anton Feld was at the bus stop, and the gritting lorry was driven by Mira Tolle.",
    ],
)
def test_another_order_is_let_pass(draft: str) -> None:
    assert remarks(draft) == []
