"""Word comments stand at the right words, and nothing else of the document changes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from crossread.documents.word import read_docx_text
from crossread.model.drafts import CheckedDraft, Draft, Finding, Tally
from crossread.render.findings.docx import render_docx

docx = pytest.importorskip("docx")


def write_document(path: Path) -> Path:
    document = docx.Document()
    paragraph = document.add_paragraph("The Bell had ")
    paragraph.add_run("22").bold = True
    paragraph.add_run("1 people").italic = True
    paragraph.add_run(" aboard.")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "31 in Truro"
    document.save(str(path))
    return path


def comment(path: Path, *words: str) -> Any:
    """The document with a comment at each of the words."""
    text = read_docx_text(path)
    findings = []
    for word in words:
        start = text.index(word)
        findings.append(Finding("F102", "warning", start, start + len(word), f"not {word}"))
    checked = CheckedDraft(Draft(str(path), text, text), tuple(findings), Tally())
    return docx.Document(io.BytesIO(render_docx(checked, {})))


def commented_words(document: Any) -> list[str]:
    """The text between the start and the end of each comment, in the order of the document."""
    found: list[str] = []
    inside = False
    for element in document.element.body.iter():
        name = element.tag.rsplit("}", 1)[-1]
        if name == "commentRangeStart":
            inside = True
            found.append("")
        elif name == "commentRangeEnd":
            inside = False
        elif name == "t" and inside:
            found[-1] += element.text
    return found


def test_comments_stand_at_their_words(tmp_path: Path) -> None:
    document = comment(write_document(tmp_path / "draft.docx"), "221", "aboard", "31")
    assert commented_words(document) == ["221", "aboard", "31"]
    assert [made.text for made in document.comments] == [
        "F102 warning: not 31",
        "F102 warning: not aboard",
        "F102 warning: not 221",
    ]
    assert {made.author for made in document.comments} == {"Crossread"}


def test_text_and_its_looks_stay(tmp_path: Path) -> None:
    path = write_document(tmp_path / "draft.docx")
    document = comment(path, "221", "aboard")
    looks = [(run.text, run.bold, run.italic) for run in document.paragraphs[0].runs if run.text]
    assert "".join(text for text, *_ in looks) == "The Bell had 221 people aboard."
    assert ("22", True, None) in looks and ("1", None, True) in looks
    assert read_docx_text(path) == "The Bell had 221 people aboard.\n31 in Truro"
