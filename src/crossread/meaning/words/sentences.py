"""Where sentences begin and end in plain text that nothing has parsed; a reading's own sentences go before these."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.text.lexicon import load_words

# How far a sentence is looked for, in characters to either side; news sentences are shorter.
REACH = 260
_BREAK = re.compile(r"(?<=[a-z\d)”\"’%][.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z\d])|\n")


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around characters ``start`` to ``end`` begins and ends, within ``REACH`` of them."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    first, last = low, high
    for before, after in iter_breaks(text, low, high):
        if after <= start:
            first = after
        elif before >= end:
            last = before
            break
    return first, last


def iter_breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Every gap between two sentences: where the one ends and where the next begins."""
    for match in _BREAK.finditer(text, start, end):
        if not _ends_abbreviation(text, match.start()):
            yield match.start(), match.end()


def _ends_abbreviation(text: str, end: int) -> bool:
    """Whether the full stop before ``end`` belongs to an abbreviation that a name or number follows: "Sept. 9"."""
    word = text[max(0, end - 8) : end].split()[-1:] if text[end - 1 : end] == "." else []
    return bool(word) and word[0].rstrip(".").lower() in load_words("abbreviations", "titles")
