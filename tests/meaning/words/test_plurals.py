"""Plurals by their endings."""

from __future__ import annotations

import pytest

from crossread.meaning.words.plurals import add_plural_ending


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("storey", "storeys"),
        ("story", "stories"),
        ("box", "boxes"),
        ("branch", "branches"),
        ("ferry", "ferries"),
        ("mine", "mines"),
    ],
)
def test_the_ending_tells_the_plural(noun: str, plural: str) -> None:
    assert add_plural_ending(noun) == plural
