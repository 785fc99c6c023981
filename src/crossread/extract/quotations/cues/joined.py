"""Cues whose source stands with another verb: ``who said "…" and asked "…"``, ``Telling them "…", NAME left``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, sentence, subtree
from crossread.extract.quotations.statements.marks import QuotedRun


def join_cues(
    passage: Passage, frames: Sequence[AttributionFrame], runs: Sequence[QuotedRun]
) -> list[AttributionFrame]:
    """The frames, those behind a quotation and ``and`` with the source of the cue that led into the quotation."""
    joined: list[AttributionFrame] = []
    for frame in sorted(frames, key=lambda found: found.anchor):
        leader = _find_leader(passage, frame, joined, runs)
        joined.append(frame if leader is None else replace(frame, source=leader.source, head=leader.head))
    return joined


def _find_leader(
    passage: Passage, frame: AttributionFrame, before: Sequence[AttributionFrame], runs: Sequence[QuotedRun]
) -> AttributionFrame | None:
    """The last cue before the quotation that ``and`` joins this one to, where both stand in one sentence."""
    doc, at = passage.doc, frame.cue[0]
    if at < 2 or doc[at - 1].dep_ != "cc" or frame.pattern == "according" or doc[frame.anchor].tag_ == "VBG":
        return None
    run = next((run for run in runs if 0 <= doc[at - 1].idx - run.end < 3), None)
    leader = before[-1] if before else None
    if run is None or leader is None or leader.source is None or not leader.quotes:
        return None
    leads = doc[leader.cue[1] - 1].idx < run.start and sentence(doc[leader.anchor]) == sentence(doc[frame.anchor])
    return leader if leads and leader.source[0] < leader.anchor and leader.pattern != "according" else None


def find_behind(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> Range | None:
    """The subject of ``Telling them it was "theirs," NAME closed``, for the participle that opens the sentence."""
    doc = passage.doc
    first, last = sentence(doc[frame.anchor])
    if doc[frame.anchor].tag_ != "VBG" or frame.anchor - first > 1:
        return None
    for token in doc[frame.anchor : last]:
        outside = not any(run.start <= token.idx < run.end for run in runs)
        edge = token.left_edge.i
        if token.dep_ == "nsubj" and outside and edge > 0 and doc[edge - 1].is_punct:
            return subtree(token)
    return None


def open_subject(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> AttributionFrame:
    """``A guide, who asked for no name, said she and others left``: where the parse has it that she and others said.

    The noun that opens the sentence speaks, with nothing but a clause between commas before the cue.
    """
    doc, at = passage.doc, frame.cue[0]
    if frame.source is None or frame.source[0] < frame.cue[1] or doc[at - 1].text != ",":
        return frame
    first, last = sentence(doc[at])
    head = next((i for i in range(first, at) if doc[i].pos_ in {"NOUN", "PROPN"} and doc[i + 1].text == ","), None)
    quoted = any(doc[first].idx <= run.start < doc[at].idx for run in runs)
    if head is None or doc[head + 2].lower_ not in {"who", "whose"} or quoted:
        return frame
    return replace(frame, source=(first, head + 1), head=head, content=[(frame.cue[1], last)])
