"""Runs of words with choices in them."""

from __future__ import annotations

import pytest

from crossread.meaning.words.patterns import find_pattern, read_pattern


@pytest.mark.parametrize(
    ("words", "pattern", "found"),
    [
        ("it is not yet known", "is|was not yet? known", (1, 5)),
        ("it is not known", "is|was not yet? known", (1, 4)),
        ("it is well known", "is|was not yet? known", None),
        ("", "is", None),
    ],
)
def test_find_pattern(words: str, pattern: str, found: tuple[int, int] | None) -> None:
    assert find_pattern(words.split(), read_pattern(pattern)) == found
