"""Folding: what compares equal, and what does not."""

from __future__ import annotations

import pytest

from crossread.meaning.words.folding import fold, fold_blanks, squeeze


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë’s", "ZOE'S"),
        ("Rosa\u00adlind", "Rosalind"),
        ("ha\u200brbour", "harbour"),
        ("eﬃcient", "efficient"),
        ("Cafe\u0301", "café"),
        ("Łódź", "lodz"),
        ("STRASSE", "straße"),
        ("Bjørn", "bjorn"),
    ],
)
def test_writings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Lund", "Lunds"), ("re-sign", "resign"), ("its", "it's")])
def test_two_words_do_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_blanks_and_marks() -> None:
    assert fold_blanks("“The\u00a0 old\nquay”") == '"the old quay"'
    assert squeeze("The H.M.S. Orrin-Port") == "thehmsorrinport"
