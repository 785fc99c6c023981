"""Names in whose place a source has another one, and names that only stand beside it."""

from __future__ import annotations

import pytest

import crossread
from crossread import pipeline
from crossread.model.drafts import Draft

FIRST = (
    "Ivo Marl was at a meeting with Ada Holm and Jeb Stuart Quill at a lodge in Orrin, where the plan to tap the "
    "council's telephones was hatched. Marl said that he had advised against it."
)
SECOND = (
    "Ivo Marl, an aide of the old council, was found dead in Orrin. Watching a film about the affair last summer, Marl "
    "called Quill a “born liar” and insisted that the mayor had known nothing."
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Marl spoke against the plan. Last summer he called Quill a “born liar” and said the mayor knew nothing.", []),
        (
            "Marl spoke against the plan. Last summer he called Holm a “born liar” and said the mayor knew nothing.",
            ["N504"],
        ),
    ],
)
def test_who_is_named_beside_another_is_no_stranger_there(text: str, codes: list[str]) -> None:
    reports = [crossread.Report("a", FIRST, outlet="Vale Post"), crossread.Report("b", SECOND, outlet="Marl News")]
    (checked,) = pipeline.check([Draft("d", text, text)], crossread.account(reports))
    assert [finding.code for finding in checked.findings if finding.code == "N504"] == codes
