"""Quoted words that nobody is said to say where they stand, and what a report says in its own voice."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.statements.joining import Statement
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.extract.quotations.statements.terms import is_named, is_term, is_work
from crossread.model.spans import Span


def own_words(passage: Passage, runs: Sequence[QuotedRun]) -> str:
    """What the report says in its own voice: the text without what stands in quotation marks."""
    parts, position = [], 0
    for run in runs:
        parts.append(passage.text[position : run.start])
        position = run.end
    return " ".join([*parts, passage.text[position:]])


def find_loose(passage: Passage, runs: Sequence[QuotedRun], statements: Sequence[Statement]) -> list[Span]:
    """Quoted words that nobody is said to say there, and that name nothing: in headings any, elsewhere no terms."""
    taken = {run.start for statement in statements for run in statement.runs}
    heading = passage.text.rstrip()[-1:] not in '.!?”"’'
    left = [run for run in runs if run.start not in taken and not is_named(passage, run) and not is_work(passage, run)]
    told = (run for run in left if heading or (not is_term(passage, run) and _count_words(passage, run) > 2))
    return [passage.chars(run.start, run.end) for run in told]


def _count_words(passage: Passage, run: QuotedRun) -> int:
    start, end = run.inner(passage.text)
    return len(passage.text[start:end].split())
