"""Edited texts lead back to the characters that they come from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.edits import Edit, edit_text


def test_what_is_left_out_and_put_leads_back() -> None:
    edited = edit_text("caf&eacute;s of Ro-sa-lind", [Edit(3, 11, "é"), Edit(18, 19), Edit(21, 22)])
    assert edited.text == "cafés of Rosalind"
    assert edited.locate(0, 5) == (0, 12)
    assert edited.locate(3, 4) == (3, 11)
    assert edited.locate(9, 17) == (16, 26)


def test_an_edit_over_another_is_left_undone() -> None:
    assert edit_text("abcdef", [Edit(1, 4, "x"), Edit(2, 5, "y")]).text == "axef"


def test_without_edits_nothing_moves() -> None:
    assert edit_text("abc", []).locate(1, 2) == (1, 2)


@given(st.text("abc-", max_size=30))
def test_every_letter_that_stays_is_found(text: str) -> None:
    edited = edit_text(text, [Edit(place, place + 1) for place, sign in enumerate(text) if sign == "-"])
    assert edited.text == text.replace("-", "")
    for place, letter in enumerate(edited.text):
        start, end = edited.locate(place, place + 1)
        assert text[start:end] == letter
