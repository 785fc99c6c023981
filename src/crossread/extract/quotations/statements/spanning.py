"""Quotations over several paragraphs of which those in the middle carry no marks at all."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.extract.quotations.statements.marks import QuotedRun, find_runs

# Paragraphs between the one that opens and the one that closes, at most.
_LONGEST = 6


def find_all_runs(passages: Sequence[Passage]) -> list[tuple[QuotedRun, ...]]:
    """The quoted runs of every passage.

    Where one passage opens a quotation and leaves it open, and the first mark after it closes one that
    nothing opened, the passages between are quoted from end to end.
    """
    runs = [find_runs(passage.text) for passage in passages]
    for index, passage in enumerate(passages):
        if not runs[index] or runs[index][-1].closed or not runs[index][-1].opened:
            continue
        between = list(range(index + 1, min(index + 2 + _LONGEST, len(passages))))
        marked = next((other for other in between if runs[other]), None)
        if marked is None or passages[marked].part != passage.part or not _is_tail(runs[marked][0]):
            continue
        middle = range(index + 1, marked)
        if any(_tells_of_speech(passages[other]) for other in middle):
            continue
        for other in middle:
            runs[other] = (QuotedRun(0, passages[other].length, opened=False, closed=False),)
    return runs


def _tells_of_speech(passage: Passage) -> bool:
    """Whether the passage has a verb of saying, so that it is the reporter's and a closing mark was forgotten."""
    spoken = load_cue_words().spoken
    return any(token.lower_ in spoken for token in passage.doc)


def _is_tail(run: QuotedRun) -> bool:
    return run.start == 0 and run.closed and not run.opened
