"""The exact words of a quotation, whatever marks, blanks and unseen characters stand between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.assistant.matching import find_words
from crossread.model.reports import Report


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("“The roof came down,” she said.", "the roof came down", ["The roof came down"]),
        ("“The roof came down,” she said.", "“The roof came down,”", ["The roof came down,"]),
        ("It’s over—he said.", "it's over-he said", ["It’s over—he said"]),
        ("The ro\u00adof came\n\ndown.", "roof came down", ["ro\u00adof came\n\ndown"]),
        ("The ﬁre burned.", "fire burned", ["ﬁre burned"]),
        ("A café, a cafe.", "cafe", ["café", "cafe"]),
        ("Proof came down.", "roof came down", []),
        ("It came downstairs.", "it came down", []),
        ("Twelve 12,000 people.", "12", ["12"]),
        ("Nothing.", "", []),
        ("Nothing.", "“”", []),
    ],
)
def test_what_counts_as_the_same_words(text: str, asked: str, found: list[str]) -> None:
    assert [span.text for span in find_words(Report("a", text), asked)] == found


def test_a_headline_is_searched_too() -> None:
    report = Report("a", "Nobody was hurt.", title="Twelve hurt in fire")
    assert [(span.part, span.text) for span in find_words(report, "twelve hurt")] == [("title", "Twelve hurt")]


@given(text=st.text(max_size=60), asked=st.text(max_size=10))
def test_every_place_is_exact(text: str, asked: str) -> None:
    report = Report("a", text)
    for span in find_words(report, asked):
        assert text[span.start : span.end] == span.text and span.text
