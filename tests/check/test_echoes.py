"""Remarks that repeat one another are told once."""

from __future__ import annotations

import pytest

from crossread.check.echoes import leave_out_echoes
from crossread.model.drafts import Finding
from crossread.model.reports import Report
from crossread.model.spans import Span

ONE = Report("a", "six").span(0, 3)


def finding(code: str, start: int, end: int, *evidence: Span) -> Finding:
    return Finding(code, "warning", start, end, f"{code} at {start}", evidence)


@pytest.mark.parametrize(
    ("findings", "kept"),
    [
        ([finding("F105", 0, 5), finding("F105", 0, 5, ONE)], [1]),
        ([finding("F105", 0, 5, ONE), finding("F105", 0, 5, ONE)], [0]),
        ([finding("F105", 0, 5, ONE), finding("F105", 6, 9)], [0, 1]),
        ([finding("D702", 4, 9), finding("D703", 4, 9), finding("N503", 4, 9)], [1]),
        ([finding("D702", 4, 9), finding("Q302", 2, 12)], [1]),
        ([finding("Q302", 4, 9), finding("D702", 2, 12)], [0, 1]),
        ([finding("DESK1", 0, 5), finding("DESK1", 0, 5)], [0, 1]),
        ([finding("F107", 0, 5), finding("R902", 0, 5)], [0, 1]),
    ],
)
def test_only_what_another_tells_already_is_left_out(findings: list[Finding], kept: list[int]) -> None:
    assert leave_out_echoes(findings) == [findings[number] for number in kept]
