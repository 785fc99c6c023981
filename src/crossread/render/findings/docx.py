"""Findings as Word comments in a copy of the draft, each at its words."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from crossread.documents.packing import repack
from crossread.documents.word import open_docx
from crossread.documents.word_comments import add_remark, drop_own_comments
from crossread.documents.word_text import lay_out
from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.render.findings.lines import excerpts
from crossread.render.visible import one_line


def render_docx(checked: CheckedDraft, reports: Mapping[str, Report]) -> bytes:
    """The draft's own document, with a comment for each finding; nothing else of it changes.

    Comments of an earlier run give way to these; those of people stay. Word takes no comments in notes,
    text boxes and headers: there one stands at the mark of the note, at the box, at the first words.
    """
    draft = checked.draft
    document = open_docx(Path(draft.name))
    kept = drop_own_comments(document)
    text = lay_out(document, draft.version)
    for finding in reversed(checked.findings):  # from the end, so that runs split later do not move earlier ones
        words = _word(finding, reports)
        if words not in kept:
            add_remark(document, text, (finding.start, finding.end), words, draft.version)
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def _word(finding: Finding, reports: Mapping[str, Report]) -> str:
    """The remark, then what the sources say, a line each."""
    return "\n".join([one_line(f"{finding.code} {finding.severity}: {finding.message}"), *excerpts(finding, reports)])
