"""Where a report's text divides: paragraphs, list items, table rows and block quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "list_item", "table_row", "quotation"]

# A parser's time and memory grow faster than the text: longer blocks are cut at a sentence's end.
LONGEST_BLOCK = 20_000

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85\v\f]+")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text: characters ``start`` to ``end``, without the white space around it.

    The marker of a list item (``- ``) or block quotation (``> ``) lies before ``start``.
    """

    kind: BlockKind
    start: int
    end: int


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of a text in order; they do not overlap, and blank lines belong to none."""
    blocks: list[Block] = []
    for line in _LINE.finditer(text):
        start, end = _trim(text, line.start(), line.end())
        if start == end:
            continue
        kind: BlockKind = "paragraph"
        if text.startswith(("- ", "• ", "* "), start):
            kind, (start, end) = "list_item", _trim(text, start + 2, end)
        elif text.startswith("> ", start):
            kind, (start, end) = "quotation", _trim(text, start + 2, end)
        elif " | " in text[start:end]:
            kind = "table_row"
        if start < end:
            blocks.extend(Block(kind, first, last) for first, last in _cut(text, start, end))
    return blocks


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    while end - start > LONGEST_BLOCK:
        window_end = start + LONGEST_BLOCK
        cuts = [match.end() for match in _SENTENCE_END.finditer(text, start, window_end)]
        cut = cuts[-1] if cuts else window_end
        first, last = _trim(text, start, cut)
        if first < last:
            pieces.append((first, last))
        start = cut
    start, end = _trim(text, start, end)
    if start < end:
        pieces.append((start, end))
    return pieces
