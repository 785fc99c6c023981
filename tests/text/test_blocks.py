"""Blocks: every character of content is in exactly one, and the markers of structure are outside."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.blocks import LONGEST_BLOCK, split_blocks


@given(st.text(max_size=300))
def test_blocks_are_in_order_and_do_not_overlap(text: str) -> None:
    blocks = split_blocks(text)
    assert all(block.start < block.end for block in blocks)
    assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))


def test_kinds_of_block() -> None:
    text = "A paragraph.\n\n- an item\n> quoted words\nTown | Boats\r\n"
    assert [(block.kind, text[block.start : block.end]) for block in split_blocks(text)] == [
        ("paragraph", "A paragraph."),
        ("list_item", "an item"),
        ("quotation", "quoted words"),
        ("table_row", "Town | Boats"),
    ]


def test_a_very_long_line_is_cut_at_a_sentences_end() -> None:
    text = "The ferry sank slowly. " * 2000
    blocks = split_blocks(text)
    assert len(blocks) > 1
    assert all(block.end - block.start <= LONGEST_BLOCK for block in blocks)
    assert all(text[block.end - 1] == "." for block in blocks)


def test_a_long_line_without_a_sentences_end_is_cut_all_the_same() -> None:
    assert [block.end - block.start for block in split_blocks("x" * (LONGEST_BLOCK + 5))] == [LONGEST_BLOCK, 5]
