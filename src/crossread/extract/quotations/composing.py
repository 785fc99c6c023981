"""Statements of all passages to quotations: speakers carried on, paragraphs joined, kinds told apart."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.joining import Statement, find_statements
from crossread.extract.quotations.speakers import Cast, open_cast, resolve_speaker
from crossread.extract.quotations.words import load_cue_words
from crossread.model.mentions import NameMention, Quotation, QuotationKind, Speaker
from crossread.model.spans import Span

# Words up to which quoted words in the reporter's own sentence are a fragment.
LONGEST_FRAGMENT = 4


def compose_quotations(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """All quotations of one report, title first."""
    words = load_cue_words()
    cast = open_cast(passages, names)
    found: list[Quotation] = []
    for index, passage in enumerate(passages):
        for statement in find_statements(passage, words):
            speaker = _speaker(cast, index, statement)
            found.append(_quotation(statement, speaker))
            if speaker is not None and statement.runs:
                cast.last, cast.last_passage = speaker, index
    return tuple(found)


def _speaker(cast: Cast, index: int, statement: Statement) -> Speaker | None:
    if statement.frame is not None:
        return resolve_speaker(cast, index, statement.passage, statement.frame)
    last = cast.last
    if statement.continues and last is not None and index - cast.last_passage <= 1:
        return Speaker(last.name, None, last.person, inferred=True, why="paragraph that continues the speech")
    return None


def _quotation(statement: Statement, speaker: Speaker | None) -> Quotation:
    passage, frame = statement.passage, statement.frame
    content = tuple(passage.chars(start, end) for start, end in sorted(statement.content))
    quoted = tuple(passage.chars(run.start, run.end) for run in sorted(statement.runs, key=lambda run: run.start))
    cue = passage.tokens(*frame.cue) if frame is not None else None
    return Quotation(
        kind=_kind(content, quoted),
        content=content,
        quoted=quoted,
        speaker=speaker,
        cue=cue,
        act=frame.act if frame is not None else "statement",
    )


def _kind(content: Sequence[Span], quoted: Sequence[Span]) -> QuotationKind:
    if not quoted:
        return "indirect"
    outside = sum(len(span.text.split()) for span in content) - sum(len(span.text.split()) for span in quoted)
    if outside <= 0:
        return "direct"
    longest = max(len(span.text.split()) for span in quoted)
    return "fragment" if longest <= LONGEST_FRAGMENT else "mixed"
