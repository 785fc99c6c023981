"""Tells who speaks from who is only spoken of, where a cue's grammar alone would mislead."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, child


def turn_head(head: Token, verb: Token) -> Token:
    """Who really speaks in ``the Courier quoted NAME as saying`` and ``residents we met said``; else the head."""
    carrier = verb.head if verb.lower_ == "saying" and verb.head.lower_ == "as" else None
    quoting = carrier.head if carrier is not None else verb
    if quoting.lemma_.lower() in {"quote", "cite"} and any(
        c.lower_ == "as" and any(grandchild.lower_ == "saying" for grandchild in c.children) for c in quoting.children
    ):
        return child(quoting, "dobj", "nsubjpass") or head
    ousting = _find_doer(head)
    if ousting is not None:
        return ousting
    met = head.lower_ in {"we", "i"} and head.head.i != verb.i
    if met and head.i > 0 and head.nbor(-1).tag_ == "NNS":
        return head.nbor(-1)
    return head


def _find_doer(head: Token) -> Token | None:
    """``Farmer`` in the heading ``Farmer Who Ousted NAME Calls …``, where the parse takes the name for who calls."""
    doc = head.doc
    first = head.left_edge.i
    for index in range(head.i - 1, max(first, head.i - 6), -1):
        if doc[index].is_punct:
            return None
        if doc[index].lower_ == "who":
            noun = doc[index - 1]
            return noun if index >= 1 and head.i - index > 1 and noun.pos_ in {"NOUN", "PROPN"} else None
    return None


def is_undergone(passage: Passage, frame: AttributionFrame) -> bool:
    """Whether the source is who it was said of: ``Described as a "great kid", NAME was …``, ``Asked if …, NAME``."""
    verb = passage.doc[frame.anchor]
    bare = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    if bare and frame.mended and frame.source is not None and frame.source[0] > frame.anchor:
        return True  # "went so far as to say NAME should go"
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or frame.pattern == "according":
        return False
    return not any(c.dep_ in {"aux", "auxpass", "agent", "nsubj"} for c in verb.children)
