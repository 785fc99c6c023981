"""Names in whose place a source has another one, and names that only stand beside it."""

from __future__ import annotations

import pytest

import crossread
from crossread import pipeline
from crossread.model.drafts import Draft

FIRST = (
    "Ivo Marl met Ada Holm and Tom Piet Quill in Orrin in May to plan the strike. Marl says that he was against it "
    "from the start."
)
SECOND = (
    "Ivo Marl, once a clerk of the union, has died in Orrin. Watching a film about the strike last autumn, Marl called "
    "Quill a “poor loser” and said that the members had been told nothing."
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Marl was against it. Last autumn he called Quill a “poor loser” and said the members knew nothing.", []),
        ("Marl was against it. Last autumn he called Holm a “poor loser” and said the members knew nothing.", ["N504"]),
    ],
)
def test_who_is_named_beside_another_is_no_stranger_there(text: str, codes: list[str]) -> None:
    reports = [crossread.Report("a", FIRST, outlet="Vale Post"), crossread.Report("b", SECOND, outlet="Marl News")]
    (checked,) = pipeline.check([Draft("d", text, text)], crossread.account(reports))
    assert [finding.code for finding in checked.findings if finding.code == "N504"] == codes
