"""Gives words inside somebody's statement back to whoever makes it, where the grammar names another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame


def raise_sources(passage: Passage, frames: list[AttributionFrame]) -> list[AttributionFrame]:
    """``NAME denied that the men fled, saying …``: a participle behind a comma is the speaker's, not the men's.

    So is what a thing shows inside somebody's words: ``she says it proves that he is "unfit"``.
    """
    raised: list[AttributionFrame] = []
    for frame in frames:
        anchor = passage.doc[frame.anchor]
        outer = None
        beside = frame.cue[0] > 0 and passage.doc[frame.cue[0] - 1].text in {",", "”", '"'}
        thing = frame.head is not None and passage.doc[frame.head].lower_ == "it" and frame.act == "statement"
        if thing or (anchor.tag_ == "VBG" and beside and anchor.dep_ != "acl"):
            outer = _find_outer(frame, raised)
        raised.append(frame if outer is None else replace(frame, source=outer.source, head=outer.head))
    return raised


def _find_outer(frame: AttributionFrame, before: Sequence[AttributionFrame]) -> AttributionFrame | None:
    """The statement, of those before, inside whose words the frame's own source stands."""
    at = frame.head if frame.head is not None else frame.anchor
    for outer in before:
        told = outer.act == "statement" and outer.source is not None and outer.anchor < frame.anchor
        if told and any(first <= at < last for first, last in outer.content):
            return outer
    return None
