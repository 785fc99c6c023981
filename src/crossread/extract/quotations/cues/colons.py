"""Who speaks where a colon leads into a quotation: the subject before it, or a name that labels the words."""

from __future__ import annotations

from crossread.extract.docs import Doc
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.finding import JOINING, LONGEST_NAMING, NAMING
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, child, sentence, sentence_root, subtree

# Words of a name that labels a quotation.
_NAME_WORDS = range(2, 4)


def _find_label(doc: Doc, first: int, colon: int) -> Range | None:
    """The name in ``Ada Lund, Harbour Office: "…"``, where the parse makes it a part of what is said."""
    last = first
    while last < colon and doc[last].tag_ in {"NNP", "NNPS"}:
        last += 1
    short = colon - last < LONGEST_NAMING and last - first in _NAME_WORDS
    plain = all(token.pos_ in NAMING or token.text in JOINING for token in doc[last:colon])
    return (first, last) if short and plain and (last == colon or doc[last].text == ",") else None


def colon_frame(passage: Passage, at: int) -> AttributionFrame | None:
    """``She put it this way: …``: the source is the subject of the sentence that the colon at ``at`` ends."""
    doc = passage.doc
    tokens = doc.char_span(0, at, "expand")
    colon = next((t for t in reversed(tokens) if t.text == ":"), None) if tokens is not None else None
    if colon is None:
        return None
    frame = AttributionFrame((colon.i, colon.i + 1), colon.i, "statement", quotes=True, pattern="colon")
    root = sentence_root(colon)
    subject = child(root, "nsubj", "nsubjpass") if root.i < colon.i else None
    if subject is None and root.pos_ in {"PROPN", "NOUN"} and root.i < colon.i:
        subject = root
    if named := _find_label(doc, sentence(colon)[0], colon.i):
        frame.head, frame.source = named[1] - 1, named
    elif subject is not None:
        frame.head, frame.source = subject.i, (subtree(subject)[0], min(subtree(subject)[1], colon.i))
    return frame
