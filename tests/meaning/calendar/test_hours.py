"""Which minutes an hour allows, by its roundness and the words before it."""

from __future__ import annotations

import pytest

from crossread.meaning.calendar.hours import hour_window


@pytest.mark.parametrize(
    ("words", "clock", "low", "high"),
    [
        ("called at", "12:39", "12:39", "12:39"),
        ("happened about", "12:39", "12:36", "12:42"),
        ("happened at", "02:40", "02:38", "02:42"),
        ("happened at around", "01:00", "00:48", "01:12"),
        ("it was a few minutes before", "11:30", "11:25", "11:29"),
        ("began shortly after", "06:00", "06:01", "06:20"),
        ("at", "05:00", "04:50", "05:10"),
    ],
)
def test_windows(words: str, clock: str, low: str, high: str) -> None:
    window = hour_window(clock, words.split())
    assert window is not None
    assert [f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in window[:2]] == [low, high]


@pytest.mark.parametrize("word", ["until", "by", "between", "before", "after"])
def test_an_end_of_a_time_is_no_hour(word: str) -> None:
    assert hour_window("09:30", ["shut", word]) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("at", "02:30"), ("at", "02:40"), True),
        (("around", "01:00"), ("about", "01:30"), True),
        (("about", "12:30"), ("at", "12:39"), True),
        (("around", "06:00"), ("at", "06:10"), False),
        (("about", "12:40"), ("at", "12:39"), False),
    ],
)
def test_two_windows(one: tuple[str, str], other: tuple[str, str], apart: bool) -> None:
    first, second = (hour_window(clock, [word]) for word, clock in (one, other))
    assert first and second
    assert first.is_apart(second) is second.is_apart(first) is apart
