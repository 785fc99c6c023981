"""Digits that are words by their form, and those that are not."""

from __future__ import annotations

import pytest
from tests.growth import assert_even_growth

from crossread.text.labels import iter_labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The pumps run 24/7.", ["24/7"]),
        ("A 50/50 chance since 9/11.", ["50/50", "9/11"]),
        ("It was 24/70 and 2.24/7, on 24/7/2020.", []),
        ("Covid-19 closed the school; Voyager-1 flew on.", ["Covid-19", "Voyager-1"]),
        ("The Under-21 side of the mid-1990 and Pre-2008 years.", []),
        ("A Covid-19.5 and Orrin-5% rise.", []),
        ("The 7-Eleven and the 5-Star were shut.", ["7-Eleven"]),
        ("Killed-1, Injured-6, the 21-Orrin girls, a 3-Month low.", []),
        ("A 7-year-old and a 7-4 vote.", []),
        ("Call 0800 555 111 or +44 20 7946 0018.", ["0800 555 111", "+44 20 7946 0018"]),
        ("Call (555) 555-0134, 555-555-0134 or 1-555-555-0134.", ["(555) 555-0134", "555-555-0134", "1-555-555-0134"]),
        ("It rose +44 points, from 555 to 1,200 and 0.800 555.", []),
        ("Flight 12, Gate 4, a Boeing 747 and 10 Basin Street.", []),
    ],
)
def test_labels(text: str, labels: list[str]) -> None:
    assert [text[start:end] for start, end in iter_labels(text)] == labels


@pytest.mark.parametrize("piece", ["+1 1", "Aa", "0800 ", "(555) ", "24/7", "1-"])
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert_even_growth(lambda size: piece * (size // len(piece)), lambda text: list(iter_labels(text)), 100_000)
