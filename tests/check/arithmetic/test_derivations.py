"""Numbers that follow from names and from others: what is told of them, and what is let stand."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = (
    "Twenty-two towns have closed a pool this year, Tarn, Velm and Orland among them. Forty-one others plan to.\n\n"
    "Liberal leader Ada Holm called it a shame. Piet Kroon, the mayor of Orland, said that it had to be.\n\n"
    "Orland lost three matches in a row, the last two of them at home, after a delay of 17 minutes."
)


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Of the 22 towns Tarn, Velm and Orland are small; the remaining 19 are cities.", []),
        ("Of the 22 towns Tarn, Velm and Orland are small; the remaining 16 are cities.", ["16"]),
        ("Another plan comes from 41 other towns, 42 in all with Orland.", []),
        ("Another plan comes from 41 other towns, 46 in all with Orland.", ["46"]),
        ("Piet Kroon, a Liberal, said that it had to be.", []),
    ],
)
def test_what_follows_is_let_stand(draft: str, told: list[str]) -> None:
    account = crossread.account([Report("a", SOURCE, published="2026-03-06")])
    (checked,) = crossread.check([Draft("draft", draft, draft)], account)
    assert [draft[one.start : one.end] for one in checked.findings if one.severity != "note"] == told
