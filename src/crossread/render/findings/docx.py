"""Findings as Word comments in a copy of the draft, each at its words."""

from __future__ import annotations

import io
from bisect import bisect_right
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.word import open_docx
from crossread.documents.word_text import WordParagraph, iter_runs, lay_out
from crossread.model.drafts import CheckedDraft, Finding

if TYPE_CHECKING:
    from docx.text.run import Run

AUTHOR, INITIALS = "Crossread", "CR"


def render_docx(checked: CheckedDraft) -> bytes:
    """The draft's own document, with a comment for each finding; nothing else of it changes.

    Word takes no comments in notes and text boxes: there one stands at the mark of the note, at the box.
    """
    document = open_docx(Path(checked.draft.name))
    paragraphs = lay_out(document).paragraphs
    starts = [start for start, _ in paragraphs]
    for finding in reversed(checked.findings):  # from the end, so that runs split later do not move earlier ones
        start, paragraph = paragraphs[max(0, bisect_right(starts, finding.start) - 1)]
        runs = _isolate(paragraph, finding.start - start, finding.end - start)
        if runs:
            document.add_comment(runs, text=_text(finding), author=AUTHOR, initials=INITIALS)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _text(finding: Finding) -> str:
    return f"{finding.code} {finding.severity}: {finding.message}"


def _isolate(paragraph: WordParagraph, start: int, end: int) -> list[Run]:
    """The runs that hold just the characters ``start`` to ``end`` of the paragraph, split off where they must be."""
    from docx.text.run import Run

    if paragraph.anchor is not None:
        return [Run(paragraph.anchor, None)]
    chosen: list[Run] = []
    place = 0
    for element, text in list(iter_runs(paragraph.element)):
        first, last = max(start - place, 0), min(end - place, len(text))
        if first < last:
            chosen.append(_cut(Run(element, None), text, first, last))
        place += len(text)
    return chosen


def _cut(run: Run, text: str, first: int, last: int) -> Run:
    """The run narrowed to its characters ``first`` to ``last``; what is before and after gets runs of its own.

    A run that holds more than text (a picture, a field, a line break) is left whole.
    """
    plain = all(child.tag.endswith(("}t", "}rPr")) for child in run._r)
    if not plain or (first, last) == (0, len(text)):
        return run
    if first > 0:
        before = deepcopy(run._r)
        run._r.addprevious(before)
        _set_text(before, text[:first])
    if last < len(text):
        after = deepcopy(run._r)
        run._r.addnext(after)
        _set_text(after, text[last:])
    run.text = text[first:last]
    return run


def _set_text(element: object, text: str) -> None:
    from docx.text.run import Run

    Run(element, None).text = text
