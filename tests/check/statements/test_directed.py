"""A word that points the other way than the sources' by the same number, or before the same thing behind "than"."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    "Shares of the dockyard opened up 2.35 percent on Friday. Traders welcomed the new crane.",
    "The crane weighs a bit more than an ordinary harbour crane. Rain fell to 312 millimetres in the valley, a record.",
)


def remarks(draft: str) -> list[str]:
    reports = [Report(f"r{at}", text, published="2026-03-06") for at, text in enumerate(SOURCES)]
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account(reports))
    return [finding.code for finding in checked.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    "draft",
    [
        "Friday's opening saw the dockyard's shares 2.35 percent lower.",
        "The dockyard lost 2.35 percent of its value when its shares opened on Friday.",
        "An ordinary harbour crane weighs less, the crane weighing slightly less than a harbour crane of that kind.",
    ],
)
def test_the_opposite_is_told(draft: str) -> None:
    assert "A205" in remarks(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Friday's opening saw the dockyard's shares 2.35 percent higher.",
        "The dockyard gained 2.35 percent when its shares opened on Friday.",
        "The crane is heavier than an ordinary harbour crane.",
        "In the valley 312 millimetres of rain came down, more than ever.",
    ],
)
def test_the_same_in_other_words_is_let_pass(draft: str) -> None:
    assert "A205" not in remarks(draft)
