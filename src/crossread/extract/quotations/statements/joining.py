"""Brings the cues of one passage and its quoted runs together into statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.colons import colon_frame
from crossread.extract.quotations.cues.finding import find_frames
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, sentence, trim
from crossread.extract.quotations.cues.words import CueWords
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.extract.quotations.statements.owning import assign_runs, find_around, goes_on, is_asked
from crossread.extract.quotations.statements.raising import raise_sources
from crossread.extract.quotations.statements.terms import is_heading, is_long, is_sentence_like, is_term, is_work
from crossread.extract.quotations.statements.turns import Turn
from crossread.text.lexicon import load_words

_SENTENCE_INSIDE = re.compile(r"[.!?](?:\s|[”\"])")
_SENTENCE_OVER = re.compile(r"[.!?:,;—–]['’”\")]?\s*$|^\s*$")
# Patterns that make a statement of its own inside another's words.
_VAGUE = load_words("quotation_reading", "joining.vague")
_NESTING = frozenset({"clause", "quote", "according", "colon"})


@dataclass(slots=True)
class Statement:
    """What one source says in one passage. ``content`` counts characters of the passage; ``runs`` are in it.

    ``continues``: no cue stands with it, so that its speaker is the one before it, if anybody. ``turn``: a label or a
    signature names the speaker of the whole passage.
    """

    passage: Passage
    frame: AttributionFrame | None
    content: list[Range] = field(default_factory=list)
    runs: list[QuotedRun] = field(default_factory=list)
    continues: bool = False
    turn: Turn | None = None

    @property
    def start(self) -> int:
        """Where its first words stand, for ordering."""
        return min((first for first, _ in self.content), default=0)


def find_statements(passage: Passage, runs: Sequence[QuotedRun], words: CueWords) -> list[Statement]:
    """Every attribution and every quoted utterance of the passage, in order."""
    if passage.kind == "quotation" and not runs:
        whole = QuotedRun(0, len(passage.text), opened=False, closed=False)
        return [Statement(passage, None, [(whole.start, whole.end)], [whole], continues=True)]
    frames = raise_sources(passage, find_frames(passage, runs, words))
    owners = assign_runs(passage, frames, runs)
    composed = (_compose(passage, frame, [run for run, owner in owners if owner is frame]) for frame in frames)
    statements = _drop_nested([statement for statement in composed if statement.content], runs)
    taken = {run.start for statement in statements for run in statement.runs}
    for run in runs:
        if run.start not in taken:
            statement = _place_unassigned(passage, run, statements, frames)
            if statement is not None:
                statements.append(statement)
    return sorted(statements, key=lambda s: (s.start, s.frame.anchor if s.frame else 0))


def compose_turn(passage: Passage, turn: Turn) -> list[Statement]:
    """The statement that the whole passage is; mostly it has no marks of quotation."""
    whole = [(run.start, run.end) for run in turn.runs] or [turn.said]
    return [Statement(passage, None, whole, list(turn.runs), turn=turn)] if turn.said[1] else []


def _drop_nested(statements: list[Statement], runs: Sequence[QuotedRun]) -> list[Statement]:
    """Keep what stands inside another's words only where it is a statement with a clause or marks of its own.

    A wish or a judgement inside reported speech (``she said they opposed it``) is part of what was said.
    """
    kept: list[Statement] = []
    for statement in statements:
        frame = statement.frame
        nests = frame is None or (frame.act == "statement" and frame.pattern in _NESTING)
        if frame is None or nests or _marked(statement, runs):
            kept.append(statement)
            continue
        at = statement.passage.doc[frame.anchor].idx
        if not any(a <= at < b for other in statements if other is not statement for a, b in other.content):
            kept.append(statement)
    return kept


def _marked(statement: Statement, runs: Sequence[QuotedRun]) -> bool:
    """Whether words in marks are somebody's there: ``what she called a "folly"``, ``his view that it "fails"``."""
    frame = statement.frame
    if frame is None or frame.source is None or frame.head is None or frame.pattern not in {"noun", "predicate"}:
        return False
    if frame.pattern == "noun" and (frame.act == "stance" or statement.passage.doc[frame.head].lower_ in _VAGUE):
        return False
    return any(a <= run.start and run.start < b for run in runs for a, b in statement.content)


def _compose(passage: Passage, frame: AttributionFrame, runs: list[QuotedRun]) -> Statement:
    doc = passage.doc
    spoken = [(run.start, run.end) for run in runs]
    clauses: list[Range] = []
    for found in frame.content:
        first, last = trim(doc, found)
        if first < last:
            end = doc[last - 1]
            clauses.append((doc[first].idx, end.idx + len(end)))
    return Statement(passage, frame, _merge(passage.text, spoken, clauses), list(runs))


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


def _place_unassigned(
    passage: Passage, run: QuotedRun, statements: list[Statement], frames: Sequence[AttributionFrame]
) -> Statement | None:
    """A run beside no cue: inside what somebody says, the next sentence of the same speech, or on its own.

    Returns a new statement, or None where the run went into one that is there already or is no speech.
    """
    text = passage.text
    inside = [s for s in statements if any(a < run.end and run.start < b for a, b in s.content)]
    later = _find_later(passage, run, statements)
    if not inside and later is not None and not is_term(passage, run):
        later.runs.append(run)
        later.content.append((run.start, run.end))
        return None
    if inside:
        _take_inside(passage, run, inside)
        return None
    if text[: run.start].rstrip().endswith(":") and is_sentence_like(text, run):
        return Statement(passage, colon_frame(passage, run.start), [(run.start, run.end)], [run])
    if not _opens_sentence(text, run):
        return _take_loose(passage, run, statements, frames)
    if not is_sentence_like(text, run) or is_work(passage, run):
        return None
    if is_heading(text, run):
        return Statement(passage, None, [(run.start, run.end)], [run])
    if is_asked(text, run):
        return Statement(passage, None, [(run.start, run.end)], [run])
    earlier = [s for s in statements if s.runs and s.runs[-1].end <= run.start]
    if earlier:
        last = max(earlier, key=lambda s: s.runs[-1].end)
        last.runs.append(run)
        last.content.append((run.start, run.end))
        return None
    return Statement(passage, None, [(run.start, run.end)], [run], continues=True)


def _find_later(passage: Passage, run: QuotedRun, statements: Sequence[Statement]) -> Statement | None:
    """The statement whose cue ends the sentence that begins with the run: ``"If I did" it, she said, "it was …"``."""
    doc, text = passage.doc, passage.text
    begun = not text[: run.start].strip() or text[: run.start].rstrip()[-1] in ".!?"
    for statement in statements:
        frame = statement.frame
        if frame is None or frame.act != "statement" or not frame.quotes or not statement.runs or not begun:
            continue
        cue = doc[frame.anchor].idx
        between = text[run.end : cue]
        near = run.closed and run.end < cue and 0 < len(between) < 200
        if near and _SENTENCE_INSIDE.search(text, run.inner(text)[1] - 1, cue) is None:
            return statement
    return None


def _opens_sentence(text: str, run: QuotedRun) -> bool:
    start, _ = run.inner(text)
    over = _SENTENCE_OVER.search(text[max(0, run.start - 4) : run.start]) is not None
    return over and not text[start : start + 1].islower()


def _take_inside(passage: Passage, run: QuotedRun, inside: list[Statement]) -> None:
    """Give the run to the innermost statement whose words it stands in, unless it names something."""
    inner = _find_inner(passage, run, inside)
    if not is_term(passage, run) and (inner.frame is None or inner.frame.act != "thought" or inner.frame.source):
        inner.runs.append(run)
    for statement in inside:
        statement.content = [
            (min(a, run.start), max(b, run.end)) if a < run.end and run.start < b else (a, b)
            for a, b in statement.content
        ]


def _find_inner(passage: Passage, run: QuotedRun, inside: Sequence[Statement]) -> Statement:
    """The last statement that the run stands in; the one whose clause holds it where that only says where it stood."""
    last = inside[-1]
    if last.frame is None or last.frame.pattern != "according":
        return last
    around = find_around(passage, run, [statement.frame for statement in inside if statement.frame is not None])
    return next((statement for statement in inside if around is not None and statement.frame is around), last)


def _take_loose(
    passage: Passage, run: QuotedRun, statements: list[Statement], frames: Sequence[AttributionFrame]
) -> Statement | None:
    """A few words in the reporter's own sentence, after a verb of saying whose clause the parse has lost."""
    doc = passage.doc
    if is_term(passage, run):
        return None
    token = doc.char_span(run.start, run.start + 1, "expand")
    if token is None:
        return None
    start, _ = sentence(token[0])
    before = [f for f in frames if start <= f.anchor and doc[f.cue[1] - 1].idx < run.start]
    near = [f for f in before if f.act == "statement" and not goes_on(passage, f, run)]
    if not near and is_long(passage.text, run):
        near = [f for f in before if f.act == "stance" and f.source is not None and doc[f.anchor].dep_ == "ROOT"]
    if not near:
        return Statement(passage, None, [(run.start, run.end)], [run]) if is_long(passage.text, run) else None
    frame = near[-1]
    for statement in statements:
        if statement.frame is frame:
            statement.runs.append(run)
            statement.content.append((run.start, run.end))
            return None
    if frame.content and not is_long(passage.text, run):
        return None
    return Statement(passage, frame, [(run.start, run.end)], [run])
