"""Phrases as words of their own."""

from __future__ import annotations

import pytest

from crossread.meaning.words.phrases import holds_phrase


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("the coast of niger", "niger", True),
        ("the coast of nigeria and niger.", "niger", True),
        ("the coast of nigeria", "niger", False),
        ("copy (AP) here", "(AP)", True),
        ("", "niger", False),
        ("niger", "", False),
    ],
)
def test_phrases(text: str, phrase: str, held: bool) -> None:
    assert holds_phrase(text, phrase) is held
