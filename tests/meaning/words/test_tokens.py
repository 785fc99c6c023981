"""The tokeniser: words of plain text with their characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.meaning.words.stems import stem
from crossread.meaning.words.tokens import iter_parts, iter_spoken, iter_words, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Door-to-door, he said.", ("door", "to", "door", "he", "said")),
        ("the U.S. fleet at 9 p.m.", ("the", "us", "fleet", "at", "9", "pm")),
        ("a rise of 3.5", ("a", "rise", "of", "3.5")),
        ("O’Brien’s cat’", ("o'brien's", "cat")),
        ("Rosa\u00adlind Cafe\u0301", ("rosalind", "cafe")),
        ("snake_case", ("snake", "case")),
        ("… — !", ()),
    ],
)
def test_words_in_parts(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


def test_whole_words_keep_their_hyphens() -> None:
    assert [word.stem for word in iter_words("Re-elected mayors")] == ["re-elected", "mayor"]


def test_signs_that_are_read_aloud() -> None:
    assert [word.folded for word in iter_spoken("Pell & Lund: 40%")] == ["pell", "&", "lund", "40", "%"]
    assert [word.folded for word in iter_parts("Pell & Lund")] == ["pell", "lund"]


@given(st.text(max_size=60))
def test_words_lie_in_order_and_begin_and_end_as_words_do(text: str) -> None:
    end = 0
    for word in iter_parts(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start].isalnum()
        end = word.end


@pytest.mark.parametrize(("one", "other"), [("arrests", "arrested"), ("Lund’s", "Lund"), ("stories", "story")])
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_only_begin_alike_do_not() -> None:
    assert stem("universe") != stem("university")
