"""Words as a sentence lists them."""

from __future__ import annotations

import pytest

from crossread.text.listing import join_words


@pytest.mark.parametrize(
    ("words", "listed"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_words_are_joined_as_a_sentence_lists_them(words: list[str], listed: str) -> None:
    assert join_words(words) == listed
