"""British and American spellings, and contractions spelt out."""

from __future__ import annotations

import pytest

from crossread.text.dialects import same_spelling, spelled_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("neighbourhoods", "neighborhoods"),
        ("organised", "organized"),
        ("analysing", "analyzing"),
        ("travelled", "traveled"),
        ("signalling", "signaling"),
        ("centres", "centers"),
        ("programme", "program"),
        ("towards", "toward"),
        ("grey", "gray"),
        ("catalogued", "cataloged"),
        ("practising", "practicing"),
        ("manoeuvred", "maneuvered"),
    ],
)
def test_british_and_american_spellings_are_one_word(one: str, other: str) -> None:
    assert same_spelling(one, other)
    assert same_spelling(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("fourth", "forth"), ("filled", "filed"), ("wise", "size"), ("court", "cart"), ("tour", "tor")],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert not same_spelling(one, other)


def test_contractions_are_spelt_out_in_every_way_they_can_be() -> None:
    assert spelled_out(("it's",)) == {("it", "is"), ("it", "has")}
    assert spelled_out(("can't",)) == spelled_out(("cannot",))
    assert spelled_out(("gonna",)) == {("going", "to")}
    assert len(spelled_out(("he'd",) * 10)) == 16
