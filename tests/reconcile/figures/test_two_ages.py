"""Ages that two reports give one person."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report


def summaries(one: str, other: str) -> list[str]:
    reports = [
        Report(name, text, outlet=name, published="2031-05-02") for name, text in (("Echo", one), ("Wave", other))
    ]
    account = crossread.account(reports)
    return [found.summary for found in account.discrepancies]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Rosalind Pell, 58, was hurt on Thursday.", "Rosalind Pell, 85, was hurt on Thursday.", True),
        ("Rosalind Pell, 58, was hurt on Thursday.", "Rosalind Pell, 61, was hurt on Thursday.", True),
        ("Rosalind Pell, 58, was hurt on Thursday.", "Rosalind Pell, 24, was hurt on Thursday.", False),
        ("Rosalind Pell, 58, was hurt on Thursday.", "Martin Reyes, 85, was hurt on Thursday.", False),
    ],
    ids=["digits swapped", "near", "far", "somebody else"],
)
def test_two_ages_of_one_name(one: str, other: str, told: bool) -> None:
    assert any("Rosalind Pell" in summary for summary in summaries(one, other)) is told
