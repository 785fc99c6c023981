"""What is said of voices and of the longest version in words."""

from __future__ import annotations

from crossread.model.accounts import Quote, QuoteVersion, Voice
from crossread.model.spans import Span
from crossread.render.differences import is_longest, mark_version
from crossread.render.voices import voice_note


def quote(*texts: str) -> Quote:
    versions = tuple(
        QuoteVersion(Span(f"r{n}", "text", 0, len(text), text), None, None) for n, text in enumerate(texts)
    )
    return Quote("q1", "direct", None, max(texts, key=len), versions)


def test_a_voice_has_words_and_share_or_is_only_named() -> None:
    assert voice_note(Voice("r1", "Ada Lund", "p1", 2, 41, 0.12)) == "41 (12%)"
    assert voice_note(Voice("r1", "Ada Lund", "p1", 0, 0, 0.0)) == "only named"
    assert voice_note(None) == ""


def test_the_longest_version_is_the_one_with_more_words_than_another() -> None:
    several = quote("“The pier is weak tonight.”", "“The pier is weak.”")
    assert is_longest(several, "“The pier is weak tonight.”")
    assert not is_longest(several, "“The pier is weak.”")
    assert not is_longest(quote("“The pier is weak,”", "“The pier is weak.”"), "“The pier is weak,”")


def test_marks_that_stand_alone_are_no_words() -> None:
    chant = quote("“Save the pier, keep the pier, keep the boats”")
    assert not any(piece.marked for piece in mark_version(chant, "“ Save the pier / keep the pier / keep the boats ”"))
