"""Whether a source's quantity bears a draft's out: cases in words, read as figures are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread.check.figures.values import bears_out, draft_amounts
from crossread.meaning.quantities import Stated
from crossread.model.reports import Report
from crossread.pipeline import extract

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "check_values.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def amounts() -> dict[str, Stated]:
    """The amount in each of the cases' phrases."""
    phrases = sorted({case[side] for case in CASES for side in ("draft", "source")})
    reports = [Report(str(number), f"The town counted {phrase} last year.") for number, phrase in enumerate(phrases)]
    found = {}
    for phrase, reading in zip(phrases, extract(reports), strict=True):
        (figure,) = reading.figures
        (found[phrase],) = draft_amounts(figure)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, object], amounts: dict[str, Stated]) -> None:
    verdict = bears_out(amounts[str(case["draft"])], amounts[str(case["source"])])
    assert (verdict == "same") == case["same"]


@pytest.mark.parametrize("phrase", sorted({case["draft"] for case in CASES}))
def test_every_number_bears_itself_out(phrase: str, amounts: dict[str, Stated]) -> None:
    assert bears_out(amounts[phrase], amounts[phrase]) == "same"
