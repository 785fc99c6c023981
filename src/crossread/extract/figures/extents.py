"""Where a sentence begins and ends, by its marks: the parser also breaks headlines and captions in two."""

from __future__ import annotations

from crossread.extract.docs import Doc


def sentence_start(doc: Doc, position: int) -> int:
    """The first token of the sentence that holds the token; one that no mark ends goes on in the next."""
    return doc.extent(position)[0]


def sentence_end(doc: Doc, position: int) -> int:
    """The token after the sentence that holds the token."""
    return doc.extent(position)[1]
