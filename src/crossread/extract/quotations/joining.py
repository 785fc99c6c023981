"""Brings the cues of one passage and its quoted runs together into statements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossread.extract.passages import Passage
from crossread.extract.quotations.frames import Frame, Range, child, subtree, trim
from crossread.extract.quotations.marks import Run, find_runs
from crossread.extract.quotations.phrases import find_according, find_noun_frame
from crossread.extract.quotations.terms import is_sentence_like, is_term
from crossread.extract.quotations.verbs import find_verb_frame
from crossread.extract.quotations.words import CueWords

_BESIDE = re.compile(r"[\s,—–\-]*")
_INTRODUCES = re.compile(r"[^.;!?]{0,160}?[:,]\s*$|\s*(?:[^.;!?:]{0,60}\bthat\s*)?$")
_SENTENCE_OVER = re.compile(r"[.!?:,;—–]['’”\")]?\s*$|^\s*$")


@dataclass(slots=True)
class Statement:
    """What one source says in one passage. ``content`` counts characters of the passage; ``runs`` are in it."""

    passage: Passage
    frame: Frame | None
    content: list[Range] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    continues: bool = False
    colon: int | None = None

    @property
    def start(self) -> int:
        """Where its first words stand, for ordering."""
        return min((first for first, _ in self.content), default=0)


def find_statements(passage: Passage, words: CueWords) -> list[Statement]:
    """Every attribution and every quoted utterance of the passage, in order."""
    text = passage.doc.text
    runs = find_runs(text)
    frames = _find_frames(passage, runs, words)
    owners = _assign_runs(passage, frames, runs)
    statements = [_compose(passage, frame, [run for run, owner in owners if owner is frame]) for frame in frames]
    statements = [statement for statement in statements if statement.content]
    taken = {run.start for statement in statements for run in statement.runs}
    for run in runs:
        if run.start not in taken:
            statement = _place_unassigned(passage, run, statements)
            if statement is not None:
                statements.append(statement)
    return sorted(statements, key=lambda statement: (statement.start, statement.frame.anchor if statement.frame else 0))


def _find_frames(passage: Passage, runs: Sequence[Run], words: CueWords) -> list[Frame]:
    found: list[Frame] = []
    starts = [run.start for run in runs]
    for token in passage.doc:
        held = bisect_right(starts, token.idx) - 1
        if held >= 0 and token.idx < runs[held].end:
            continue
        frame = None
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            frame = find_according(token) or find_verb_frame(token, words)
        elif token.pos_ == "NOUN":
            frame = find_noun_frame(token, words)
        if frame is not None:
            found.append(frame)
    return _drop_overlapping(found)


def _drop_overlapping(frames: list[Frame]) -> list[Frame]:
    """Of frames whose cues share a token the one with the longer cue stays: ``declined to comment``."""
    kept: list[Frame] = []
    for frame in sorted(frames, key=lambda f: f.cue):
        if kept and frame.cue[0] < kept[-1].cue[1]:
            if frame.cue[1] - frame.cue[0] > kept[-1].cue[1] - kept[-1].cue[0]:
                kept[-1] = frame
        else:
            kept.append(frame)
    return kept


def _group(passage: Passage, frame: Frame) -> Range:
    """The characters of cue and source, where they stand together."""
    doc = passage.doc
    first, last = frame.cue
    if frame.source and frame.source[1] <= first and first - frame.source[1] < 4:
        first = frame.source[0]
    if frame.source and frame.source[0] >= last and frame.source[0] - last < 3:
        last = frame.source[1]
    end = doc[last - 1]
    return doc[first].idx, end.idx + len(end)


def _assign_runs(passage: Passage, frames: Sequence[Frame], runs: Sequence[Run]) -> list[tuple[Run, Frame]]:
    """Each run with the cue that stands right after it, or else the one that leads into it."""
    text = passage.doc.text
    quoting = [(_group(passage, frame), frame) for frame in frames if frame.quotes]
    owners: list[tuple[Run, Frame]] = []
    for index, run in enumerate(runs):
        before = runs[index - 1].end if index else 0
        after = runs[index + 1].start if index + 1 < len(runs) else len(text)
        following = next((f for g, f in quoting if g[0] >= run.end and g[1] <= after and _follows(text, run, g)), None)
        leading = [f for g, f in quoting if before <= g[0] and g[1] <= run.start and _leads(text, g, run)]
        owner = following or (leading[-1] if leading else None)
        if owner is not None:
            owners.append((run, owner))
    return owners


def _follows(text: str, run: Run, group: Range) -> bool:
    gap = text[run.end : group[0]]
    return len(gap) < 40 and _BESIDE.fullmatch(gap) is not None


def _leads(text: str, group: Range, run: Run) -> bool:
    gap = text[group[1] : run.start]
    return len(gap) < 200 and _INTRODUCES.fullmatch(gap) is not None


def _compose(passage: Passage, frame: Frame, runs: list[Run]) -> Statement:
    doc = passage.doc
    statement = Statement(passage, frame, runs=list(runs))
    spoken = [(run.start, run.end) for run in runs]
    clauses: list[Range] = []
    for found in frame.content:
        first, last = trim(doc, found)
        if first < last:
            end = doc[last - 1]
            clauses.append((doc[first].idx, end.idx + len(end)))
    statement.content = _merge(doc.text, spoken, clauses)
    return statement


def _merge(text: str, spoken: list[Range], clauses: list[Range]) -> list[Range]:
    """Runs with the clause round them; a clause that stands apart from all the runs is not what was said."""
    if not spoken:
        return clauses
    touching = [c for c in clauses if any(c[0] < end and start < c[1] for start, end in spoken)]
    outside = "".join(_outside(text, clause, spoken) for clause in touching)
    if not any(character.isalnum() for character in outside):
        return spoken
    merged: list[Range] = []
    for start, end in sorted([*spoken, *touching]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _outside(text: str, clause: Range, spoken: list[Range]) -> str:
    start, parts = clause[0], []
    for first, last in spoken:
        if first > start:
            parts.append(text[start : min(first, clause[1])])
        start = max(start, last)
    parts.append(text[start : clause[1]])
    return "".join(parts)


def _place_unassigned(passage: Passage, run: Run, statements: list[Statement]) -> Statement | None:
    """A run beside no cue: inside what somebody says, the next sentence of the same speech, or on its own."""
    text = passage.doc.text
    inside = [s for s in statements if any(a < run.end and run.start < b for a, b in s.content)]
    if inside:
        if not is_term(passage, run):
            inside[-1].runs.append(run)
        for statement in inside:
            statement.content = [
                (min(a, run.start), max(b, run.end)) if a < run.end and run.start < b else (a, b)
                for a, b in statement.content
            ]
        return None
    if not is_sentence_like(text, run):
        return None
    opens_sentence = _SENTENCE_OVER.search(text[max(0, run.start - 4) : run.start]) is not None
    if not opens_sentence:
        return None
    earlier = [s for s in statements if s.runs and s.runs[-1].end <= run.start]
    if text[: run.start].rstrip().endswith(":"):
        return Statement(passage, _colon_frame(passage, run), [(run.start, run.end)], [run])
    if earlier:
        last = max(earlier, key=lambda s: s.runs[-1].end)
        last.runs.append(run)
        last.content.append((run.start, run.end))
        return None
    return Statement(passage, None, [(run.start, run.end)], [run], continues=True)


def _colon_frame(passage: Passage, run: Run) -> Frame | None:
    """``He put it this way: "…"``: the source is the subject of the sentence that ends in the colon."""
    doc = passage.doc
    tokens = doc.char_span(0, run.start, alignment_mode="expand")
    if tokens is None:
        return None
    colon = next((t for t in reversed(tokens) if t.text == ":"), None)
    if colon is None:
        return None
    frame = Frame((colon.i, colon.i + 1), colon.i, "statement", quotes=True, note="colon")
    root = colon.sent.root
    subject = child(root, "nsubj") if root.i < colon.i else None
    if subject is None and root.pos_ in {"PROPN", "NOUN"} and root.i < colon.i:
        subject = root
    if subject is not None:
        frame.head, frame.source = subject.i, (subtree(subject)[0], min(subtree(subject)[1], colon.i))
    return frame
