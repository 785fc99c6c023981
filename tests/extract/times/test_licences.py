"""Which numbers with a dot are hours: those at which something happens, not those that something measures."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("The train left at 2.30 on Thursday.", ["2.30"]),
        ("The bar was set at 2.30 metres on Thursday.", []),
        ("The rate stood at 2.30 % on Thursday.", []),
    ],
)
def test_digits_with_a_dot_are_an_hour_where_nothing_is_measured(text: str, hours: list[str]) -> None:
    (reading,) = crossread.extract([Report("one", text, published="2024-05-05")])
    assert [time.span.text for time in reading.times if time.type == "TIME"] == hours
