"""Where a sentence begins and ends, by its marks: the parser also breaks headlines and captions in two."""

from __future__ import annotations

from crossread.extract.docs import Doc

_TERMINAL = frozenset({".", "!", "?", "…", "”", '"', "’", "'", ":", ";"})


def sentence_start(doc: Doc, position: int) -> int:
    """The first token of the sentence that holds the token; one that no mark ends goes on in the next."""
    start = int(doc[position].sent.start)
    while start > 0 and doc[start - 1].text not in _TERMINAL:
        start = int(doc[start - 1].sent.start)
    return start


def sentence_end(doc: Doc, position: int) -> int:
    """The token after the sentence that holds the token."""
    end = int(doc[position].sent.end)
    while end < len(doc) and doc[end - 1].text not in _TERMINAL:
        end = int(doc[end].sent.end)
    return end
