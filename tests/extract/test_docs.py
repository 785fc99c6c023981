"""A text taken over from spaCy answers as spaCy does, and a built one needs no spaCy at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.extract.docs import Doc, DocToken, build_doc
from crossread.extract.parser import Parser

TEXT = (
    "“Two of the men, who ’d fled,” said Ms. Lund, “were found – and arrested – on Friday.” Police in Oslo and "
    "Bergen, which had searched, are not sure: 3.5 km² were combed. Did it rain? It did"
)
FIELDS = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ whitespace_ ent_iob_ ent_type_ is_punct is_space is_stop like_num "
    "is_quote is_alpha is_title text_with_ws"
)


def build(words: str, heads: list[int], deps: str = "", labels: str = "") -> Doc:
    """A text of words parted by spaces; a label begins with its mark of begin or inside: ``B-GPE``."""
    tokens: list[DocToken] = []
    relations, named = deps.split() or [""] * len(heads), labels.split() or ["O-"] * len(heads)
    at = 0
    for word, relation, label in zip(words.split(), relations, named, strict=True):
        mark, _, kind = label.partition("-")
        lower = word.lower()
        flags = (not word.isalnum(), False, False, word.isdigit(), False)
        tokens.append(
            DocToken(len(tokens), at, word, lower, (word, lower), "", "", relation, " ", not at, mark, kind, flags)
        )
        at += len(word) + 1
    return build_doc(words + " ", tokens, heads)


def test_what_is_taken_over_answers_as_it_did(parser: Parser) -> None:
    theirs = parser.nlp(TEXT)
    ours = parser.taker.take(theirs, TEXT)
    assert ours.text == theirs.text
    assert [(one.start, one.end) for one in ours.sents] == [(one.start, one.end) for one in theirs.sents]
    assert [(one.text, one.label_) for one in ours.ents] == [(one.text, one.label_) for one in theirs.ents]
    for token, known in zip(ours, theirs, strict=True):
        for field in FIELDS.split():
            assert getattr(token, field) == getattr(known, field), (field, known)
        for field in ("head", "left_edge", "right_edge"):
            assert getattr(token, field).i == getattr(known, field).i, (field, known)
        for field in ("children", "lefts", "rights", "subtree", "conjuncts", "sent"):
            assert [one.i for one in getattr(token, field)] == [one.i for one in getattr(known, field)], (field, known)
    for first in range(len(theirs)):
        for last in range(first + 1, len(theirs) + 1):
            assert ours.span(first, last).root.i == theirs[first:last].root.i
            assert ours.span(first, last).text == theirs[first:last].text


@given(start=st.integers(-2, len(TEXT) + 2), length=st.integers(0, 30), mode=st.sampled_from(["expand", "contract"]))
def test_characters_find_the_tokens_that_spacy_finds(parser: Parser, start: int, length: int, mode: str) -> None:
    theirs = parser.nlp.make_doc(TEXT)
    found = theirs.char_span(start, start + length, alignment_mode=mode)
    ours = parser.taker.take(theirs, TEXT).char_span(
        start, start + length, "expand" if mode == "expand" else "contract"
    )
    # Where spaCy gives no token at all, there is none to ask.
    assert ((ours.start, ours.end) if ours else None) == ((found.start, found.end) if found else None)


def test_a_built_text_has_its_tree() -> None:
    doc = build("Two tired men fell and rose", [2, 2, 3, 3, 3, 3], "nummod amod nsubj ROOT cc conj")
    men, fell = doc[2], doc[3]
    assert [token.text for token in men.children] == ["Two", "tired"]
    assert (fell.left_edge.text, fell.right_edge.text) == ("Two", "rose")
    assert [token.text for token in fell.lefts] == ["men"] and [token.text for token in fell.rights] == ["and", "rose"]
    assert [token.text for token in men.subtree] == ["Two", "tired", "men"]
    assert fell.conjuncts == (doc[5],) and doc[5].conjuncts == (fell,)


def test_arcs_that_cross_still_have_their_edges() -> None:
    doc = build("a b c d", [2, 3, 2, 0])
    assert [(token.left_edge.i, token.right_edge.i) for token in doc] == [(0, 3), (1, 1), (0, 3), (1, 3)]


def test_entities_begin_at_their_mark() -> None:
    doc = build("In New York Oslo it rained", [5] * 5 + [5], labels="O- B-GPE I-GPE B-GPE O- O-")
    assert [(one.text, one.start, one.label_) for one in doc.ents] == [("New York", 1, "GPE"), ("Oslo", 3, "GPE")]


def test_a_neighbour_is_never_of_the_other_end() -> None:
    doc = build("one two", [1, 1])
    assert doc[0].nbor(1) is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[1].nbor(1)
