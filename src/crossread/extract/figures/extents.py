"""Where a sentence begins and ends, by its marks: the parser also breaks headlines and captions in two."""

from __future__ import annotations

from crossread.extract.docs import Doc

_TERMINAL = frozenset({".", "!", "?", "…", "”", '"', "’", "'", ":", ";"})


def sentence_start(doc: Doc, position: int) -> int:
    """The first token of the sentence that holds the token; one that no mark ends goes on in the next."""
    start, _ = doc.bounds(position)
    while start > 0 and doc[start - 1].text not in _TERMINAL:
        start, _ = doc.bounds(start - 1)
    return start


def sentence_end(doc: Doc, position: int) -> int:
    """The token after the sentence that holds the token."""
    _, end = doc.bounds(position)
    while end < len(doc) and doc[end - 1].text not in _TERMINAL:
        _, end = doc.bounds(end)
    return end
