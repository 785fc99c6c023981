"""Dates and numbers in words."""

from __future__ import annotations

import pytest

from crossread.render.wording import count_words, moment_words, number_words, period_words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2025-10-11T18:20:00+01:00", "11 October 2025, 18:20"),
        ("2025-10-11", "11 October 2025"),
        ("2025-10", "October 2025"),
        ("2025", "2025"),
        ("2025-13-40", "2025-13-40"),
        ("last Tuesday", "last Tuesday"),
        (None, ""),
    ],
)
def test_moments(moment: str | None, words: str) -> None:
    assert moment_words(moment) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-10-10", "2025-10-11", "10–11 October 2025"),
        ("2025-09-30", "2025-10-01", "30 September – 1 October 2025"),
        ("2024-12-31", "2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2025-10-10T09:00:00Z", "2025-10-10T12:00:00Z", "10 October 2025"),
        ("2025-10-10", None, "10 October 2025"),
        (None, None, ""),
        ("1991-01-01", "1991-12-31", "1991"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2024-02-01", "2024-03-29", "1 February – 29 March 2024"),
        ("xxxx-01-01", "xxxx-01-31", "xxxx-01-01 – xxxx-01-31"),
    ],
)
def test_periods(first: str | None, last: str | None, words: str) -> None:
    assert period_words(first, last) == words


def test_numbers_and_counts() -> None:
    assert [number_words(n) for n in (1200000, 2.5, 3.0, None)] == ["1,200,000", "2.5", "3", ""]
    assert [count_words(1, "report"), count_words(0, "report"), count_words(2, "entry", "entries")] == [
        "1 report",
        "0 reports",
        "2 entries",
    ]
