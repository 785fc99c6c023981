"""A sentence as long as nobody writes one is parted; what people write stays whole, and every part has one root."""

from __future__ import annotations

from itertools import pairwise

import pytest

from crossread.extract.docs import LONGEST, Doc
from crossread.extract.parser import Parser

ROW = "They counted " + ", ".join(f"{number} boats in Ayle" for number in range(10, 90)) + "."
CHAIN = " ".join(f"according to clerk {number}" for number in range(80)) + "."


def parse(parser: Parser, text: str) -> Doc:
    return next(iter(parser.parse_texts([text])))


@pytest.mark.parametrize("text", [ROW, CHAIN])
def test_a_row_without_an_end_is_parted_and_each_part_has_one_root(parser: Parser, text: str) -> None:
    doc = parse(parser, text)
    assert doc.text == text and "".join(token.text_with_ws for token in doc) == text
    sentences = list(doc.sents)
    assert len(sentences) > 1 and max(map(len, sentences)) <= LONGEST
    for sentence in sentences:
        roots = [token for token in sentence if token.head is token]
        assert roots == [sentence.root] and roots[0].dep_ == "ROOT"
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)
        assert not any(entity.start < sentence.start < entity.end for entity in doc.ents)


def test_what_people_write_is_one_sentence(parser: Parser) -> None:
    text = ROW.replace(", ".join(f"{number} boats in Ayle" for number in range(30, 90)), "and many more")
    assert len(list(parse(parser, text).sents)) == 1


def test_a_stretch_that_no_mark_ends_goes_on_and_not_for_ever(parser: Parser) -> None:
    doc = parse(parser, ROW)
    ends = [doc.extent(token.i) for token in doc]
    assert all(first <= at < last and last - first <= LONGEST for at, (first, last) in enumerate(ends))
    assert all(one == other or one[1] == other[0] for one, other in pairwise(ends))
