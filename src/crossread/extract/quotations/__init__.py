"""Statements and who made them, one report at a time.

``cues`` finds the words that give a statement to somebody, ``statements`` what stands inside
quotation marks and which cue owns it, ``speaking`` follows each source to a full name, and
``composing.py`` goes through the report with all three, passage by passage.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.composing import compose_quotations
from crossread.extract.quotations.statements.spanning import find_all_runs
from crossread.model.mentions import NameMention, Quotation
from crossread.model.spans import Span


def extract_quotations(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """Direct, indirect, mixed and fragmentary quotations with speaker, cue and channel, in the text's order.

    Passages are one report's, in order. Never raises on odd or missing quotation marks.
    """
    return compose_quotations(passages, names)


def extract_quoted(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """Everything inside quotation marks, in the order of the text, speech or not: scare quotes, titles of works."""
    runs = find_all_runs(passages)
    return tuple(
        passage.chars(run.start, run.end) for passage, found in zip(passages, runs, strict=True) for run in found
    )
