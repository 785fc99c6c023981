"""A word that stands for its opposite, and a sentence that weighs both ends against each other."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = [
    Report(
        "a",
        "Auditors said that £212,000 of the trust's money ended in accounts of its treasurer, Ada Holm, "
        "more than half of what it was given in the year.",
        outlet="Coast News",
    )
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Of the trust's money £212,000 ended in accounts of its treasurer, less than half of what it was given.",
            ["A205"],
        ),
        (
            "Coast News has it that the treasurer's accounts took more than half of what the trust was given in "
            "the year; it is less than half of what it was given.",
            [],
        ),
        ("Of the trust's money £212,000 ended in accounts of its treasurer, more than half of it.", []),
    ],
)
def test_an_end_for_the_other(text: str, told: list[str]) -> None:
    (checked,) = crossread.check([Draft("draft", text, text)], crossread.account(SOURCES))
    assert [finding.code for finding in checked.findings if finding.code == "A205"] == told
