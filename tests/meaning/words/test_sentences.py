"""The sentence splitter for plain text."""

from __future__ import annotations

import pytest

from crossread.meaning.words.sentences import sentence_bounds


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("The quay shut. Two boats sank on Sept. 9 at noon. It rained.", "sank", "Two boats sank on Sept. 9 at noon."),
        ("“We left.” The rest stayed.", "rest", "The rest stayed."),
        ("Headline\nThe quay shut at 3.5 metres.", "shut", "The quay shut at 3.5 metres."),
    ],
)
def test_the_sentence_around_a_word(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    first, last = sentence_bounds(text, start, start + len(word))
    assert text[first:last] == sentence
