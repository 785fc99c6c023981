"""Findings as Word comments in a copy of the draft, each at its words."""

from __future__ import annotations

import io
from copy import deepcopy
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.word import iter_paragraphs, open_docx
from crossread.model.drafts import CheckedDraft, Finding

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

AUTHOR, INITIALS = "Crossread", "CR"


def render_docx(checked: CheckedDraft) -> bytes:
    """The draft's own document, with a comment for each finding; nothing else of it changes."""
    document = open_docx(Path(checked.draft.name))
    paragraphs = iter_paragraphs(document)
    starts = [0, *accumulate(len(paragraph.text) + 1 for paragraph in paragraphs)]
    for finding in reversed(checked.findings):  # from the end, so that runs split later do not move earlier ones
        number = max(index for index in range(len(paragraphs)) if starts[index] <= finding.start)
        runs = _isolate(paragraphs[number], finding.start - starts[number], finding.end - starts[number])
        if runs:
            document.add_comment(runs, text=_text(finding), author=AUTHOR, initials=INITIALS)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _text(finding: Finding) -> str:
    return f"{finding.code} {finding.severity}: {finding.message}"


def _isolate(paragraph: Paragraph, start: int, end: int) -> list[Run]:
    """The runs that hold just the characters ``start`` to ``end`` of the paragraph, split off where they must be."""
    chosen: list[Run] = []
    place = 0
    for run in _runs(paragraph):
        length = len(run.text)
        first, last = max(start - place, 0), min(end - place, length)
        if first < last:
            chosen.append(_cut(run, first, last))
        place += length
    return chosen


def _runs(paragraph: Paragraph) -> list[Run]:
    """Every run in the order of the text, those inside links too."""
    from docx.text.hyperlink import Hyperlink

    found: list[Run] = []
    for item in paragraph.iter_inner_content():
        found.extend(item.runs if isinstance(item, Hyperlink) else [item])
    return found


def _cut(run: Run, first: int, last: int) -> Run:
    """The run narrowed to its characters ``first`` to ``last``; what is before and after gets runs of its own.

    A run that holds more than text (a picture, a field, a line break) is left whole.
    """
    plain = all(child.tag.endswith(("}t", "}rPr")) for child in run._r)
    if not plain or (first, last) == (0, len(run.text)):
        return run
    text = run.text
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
