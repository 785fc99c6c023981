"""Differing words of two versions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.accounts import Quote, QuoteVersion
from crossread.model.reports import Report
from crossread.render.differences import mark_version, same_words


def quote(*texts: str) -> Quote:
    versions = [QuoteVersion(Report(str(n), text).span(0, len(text)), None, None) for n, text in enumerate(texts)]
    return Quote("q1", "direct", None, max(texts, key=len), tuple(versions))


def marked(pieces: tuple[object, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.marked]  # type: ignore[attr-defined]


def test_changed_words_are_marked_on_both_sides() -> None:
    both = quote("“The roof came down in four minutes,”", "“The roof fell in four minutes”")
    assert marked(mark_version(both, both.text)) == ["came down"]
    assert marked(mark_version(both, "“The roof fell in four minutes”")) == ["fell"]


def test_marks_and_case_are_no_difference() -> None:
    assert marked(mark_version(quote("“No, never.”"), '"no never"')) == []
    assert same_words("“No, never.”", '"no  never"')


@given(st.text(max_size=80), st.text(min_size=1, max_size=80))
def test_pieces_make_the_text(text: str, other: str) -> None:
    assert "".join(piece.text for piece in mark_version(quote(other), text)) == text
