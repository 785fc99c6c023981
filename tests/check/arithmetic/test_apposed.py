"""Numbers that say again what stands before them: the right one is let pass, the wrong one told with the result."""

from __future__ import annotations

import pytest

import crossread
from crossread.check.arithmetic.apposed import APPOSED, ApposedRule
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    "The barges carried 14 loads to Delm and 31 to Orrin. Delm led the match 14-3.",
    "He faces 12 to 20 weeks in prison. The hall had four guards and nine cooks. The shelf is four feet long.",
    "Some 51 people came by barge and seven walked. The town sent 60 rowers with 12 boats.",
)


def remarks(draft: str) -> list[str]:
    reports = [Report(f"r{at}", text, published="2026-03-06") for at, text in enumerate(SOURCES)]
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account(reports))
    return [finding.code for finding in checked.findings if finding.severity != "note"]


@pytest.mark.parametrize("rule", APPOSED, ids=lambda rule: rule.name)
def test_the_right_number_is_let_pass(rule: ApposedRule) -> None:
    assert remarks(rule.right) == []


@pytest.mark.parametrize("rule", APPOSED, ids=lambda rule: rule.name)
def test_the_wrong_number_is_told(rule: ApposedRule) -> None:
    assert remarks(rule.wrong) == ["A201"]
