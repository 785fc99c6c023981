"""Reads a source off the names and titles beside its cue, where the parse takes another word for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, sentence
from crossread.extract.quotations.speaking.cast import Known
from crossread.text.lexicon import load_pattern

# NORWICK, Iowa (AP) —, at the beginning of a report.
_DATELINE = re.compile(
    r"\A[A-Z][A-Z.'’\-]{2,30}(?: [A-Z][A-Z.'’\-]{1,30}){0,3}(?:,[^—–\n]{1,30})?(?:\([^)\n]{1,30}\))?\s?(?:[—–―]|--)\s?"
)
_ADDED = load_pattern("quotation_reading", "beside.added")
_DESCRIBED = re.compile(r"(?: \([^()\n]{1,20}\))?,\s(?:an?|the|who)\s")
_OWNS = re.compile(r"['’]s?\b")
_BEFORE_NAME = re.compile(r"[^“”\"]{0,160},\s")
# Whose something is, or one of several.
_LISTED = re.compile(r"['’]|,? and\b|, [A-Z]")


def find_beside(passage: Passage, row: Sequence[Known], frame: AttributionFrame) -> Known | None:
    """The person whom the words beside the cue name, if the source that the parse gives is plainly not the one.

    ``row`` holds the passage's names in order.
    """
    doc = passage.doc
    head = doc[frame.head] if frame.head is not None else None
    cue = doc[frame.cue[0]].idx
    if stands_in_dateline(passage, head) and (opening := _DATELINE.match(passage.text)) and opening.end() <= cue:
        return _named_after(row, opening.end(), cue)
    if head is not None and any(known.person and known.start <= head.idx < known.end for known in row):
        return None
    return _titled(row, head) or _before_comma(passage, row, frame, cue)


def stands_in_dateline(passage: Passage, head: Token | None) -> bool:
    """Whether the word is one of the place where the report was written, which says nothing: ``NORWICK, Iowa —``."""
    opening = _DATELINE.match(passage.text) if head is not None else None
    return opening is not None and head is not None and head.idx < opening.end()


def _named_after(row: Sequence[Known], start: int, cue: int) -> Known | None:
    return next((known for known in row if start <= known.titled <= start + 1 and known.end <= cue), None)


def _titled(row: Sequence[Known], head: Token | None) -> Known | None:
    """The person in whose title before the name the head stands."""
    if head is None:
        return None
    return next((known for known in row if known.person and known.titled <= head.idx < known.start), None)


def _before_comma(passage: Passage, row: Sequence[Known], frame: AttributionFrame, cue: int) -> Known | None:
    """``NAME, advocate of the port, says``, where the parse takes a word between the commas."""
    head = passage.doc[frame.head] if frame.head is not None else None
    if head is not None and not frame.mended:
        return None
    # Where no source is found the parse may have taken the name for a part of the cue: "NAME said" as one verb.
    end = cue if head is not None else passage.doc[frame.anchor].idx
    if frame.mended and head is None:
        return _first_behind_marks(passage, row, end)
    for known in reversed(row):
        if not known.person or known.end > end:
            continue
        plain = passage.text[known.end : end].strip() == ""
        if head is None:
            described = _DESCRIBED.match(passage.text, known.end) and _ADDED.fullmatch(passage.text, known.end, cue)
            return known if plain or described else None
        if known.end <= head.idx < cue and _ADDED.fullmatch(passage.text, known.end, cue):
            return known
        if not _OWNS.match(passage.text, known.end):
            return None
    return None


def _first_behind_marks(passage: Passage, row: Sequence[Known], cue: int) -> Known | None:
    """``"…," NAME, a long apposition, told``: the first name behind the last mark or the sentence's start."""
    tokens = passage.doc.char_span(cue, cue + 1, "expand")
    begun = passage.doc[sentence(tokens[0])[0]].idx if tokens is not None else cue
    start = max(begun, passage.text.rfind("”", 0, cue), passage.text.rfind('"', 0, cue))
    return next((known for known in row if known.person and start <= known.start and known.end <= cue), None)


def _does_something(passage: Passage, known: Known) -> bool:
    """Whether the name is the subject of a verb behind it."""
    name = passage.doc.char_span(known.start, known.end, "expand")
    return name is not None and name.root.dep_ in {"nsubj", "nsubjpass"} and name.root.head.i > name.root.i


def find_apposed(passage: Passage, row: Sequence[Known], head: Token, found: Range) -> Known | None:
    """The name set behind a description: ``another aunt of the boy's, NAME``, ``a spokesman for the port, NAME``."""
    doc = passage.doc
    if head.tag_ != "NN":
        return None
    text = passage.text
    start, end = head.idx + len(head), doc[found[1] - 1].idx + len(doc[found[1] - 1])
    for known in row:
        if not known.person or known.start < start or known.titled > end + 2:
            continue
        if known.start >= end and _does_something(passage, known):
            continue  # "According to the file, NAME was bitten"
        if _BEFORE_NAME.fullmatch(text, start, known.titled) and not _LISTED.match(text, known.end):
            return known
    return None
