"""A total with the parts right behind it: wrong ones are told, lists that leave some out are not."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = (
    "Nine rangers came: five from Delm, three from Orrin and one from Tarn. Some 40 sheep were found, 12 of them hurt."
)


def remarks(draft: str) -> list[str]:
    report = Report("r", SOURCE, published="2026-03-06")
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account([report]))
    return [finding.code for finding in checked.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    "draft",
    [
        "Nine rangers came: five from Delm, three from Orrin and two from Tarn.",
        "Nine rangers, four from Delm and six from Orrin, came.",
    ],
)
def test_parts_that_make_another_number_are_told(draft: str) -> None:
    assert "A204" in remarks(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Nine rangers came: five from Delm, three from Orrin and one from Tarn.",
        "Of 40 sheep, 12 of them hurt, five belonged to Delm.",
        "Nine rangers came, five from Delm among them.",
    ],
)
def test_what_adds_up_or_is_no_list_is_let_pass(draft: str) -> None:
    assert "A204" not in remarks(draft)
