"""Which of two numbers, or of two names' numbers, a sentence says is the larger."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    "Tarn won 31 seats and Lund 24. Eight women and four men sit on its board.",
    "Five people died in Orland and two in Penwick. Tarn sold 8,200 tickets, down from 11,800.",
)


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Tickets sold came to 8,200, more than the 11,800 of before.", ["more"]),
        ("Tickets sold came to 8,200, fewer than the 11,800 of before.", []),
        ("It sold 8,200 tickets, more than 100 of them in June.", []),
        ("Lund won more seats than Tarn.", ["more"]),
        ("Lund won fewer seats than Tarn.", []),
        ("More people died in Penwick than in Orland.", ["More"]),
        ("More people died in Orland than in Penwick.", []),
        ("More men than women sit on its board.", ["More"]),
        ("More women than men sit on its board.", []),
        ("More men than that died in Orland.", []),
    ],
)
def test_the_larger_of_two(draft: str, told: list[str]) -> None:
    reports = [Report(f"r{at}", text, published="2026-03-06") for at, text in enumerate(SOURCES)]
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account(reports))
    assert [draft[one.start : one.end] for one in checked.findings if one.code == "A205"] == told
