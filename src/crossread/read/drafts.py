"""Files to drafts: copy that is to be checked, with its own characters kept.

Unlike a report, a draft loses nothing: a remark must point at the writer's own line and column.
Markup is blanked out rather than cut; where a letter is written as more than one sign (``&euro;``) or with
a soft hyphen within its word, the draft knows where each of its characters stands in the file.
"""

from __future__ import annotations

import re
from pathlib import Path

from crossread.documents.word import read_docx_text
from crossread.errors import ReadError
from crossread.model.drafts import Acceptance, Draft
from crossread.model.edits import Edit, EditedText, edit_text
from crossread.read.decoding import decode
from crossread.read.draft_markup import blank_comments, blank_markdown, iter_written_signs
from crossread.read.draft_notes import blank_notes
from crossread.read.pages import fragment_text
from crossread.read.wrapping import is_wrapped, unwrap
from crossread.text.characters import iter_plain_letters

# A draft is an article; parsing longer text would leave a writer waiting for what is not one.
LONGEST_DRAFT = 200_000
LARGEST_FILE = 20_000_000

_ACCEPTANCE = re.compile(r"<!--[ \t]*crossread-accept[ \t]+([A-Z]\d{3})[ \t]+[\"“]([^\"”\n]{1,300})[\"”][ \t]*-->")


def read_draft(path: Path) -> Draft:
    """The draft in a text, Markdown, HTML or DOCX file. Raises ReadError where there is none."""
    ending = path.suffix.lower()
    markdown = ending in {".md", ".markdown"}
    if ending in {".docx", ".docm", ".dotx", ".dotm"}:
        written = text = read_docx_text(path)
    elif ending in {".html", ".htm", ".xhtml"}:
        written = _read_text(path)
        text = fragment_text(str(path), written)
    else:
        written = text = _read_text(path)
    if not text.strip():
        raise ReadError(str(path), "the draft is empty", "check that it was saved")
    if len(text) > LONGEST_DRAFT:
        raise ReadError(str(path), f"{len(text):,} characters are no draft", "split it, or name the right file")
    accepted = tuple(Acceptance(match[1], match[2]) for match in _ACCEPTANCE.finditer(written))
    readable = read_copy(text, markdown)
    return Draft(str(path), text, readable.text, accepted, readable.stretches)


def read_copy(text: str, markdown: bool) -> EditedText:
    """The draft's copy: no markup, no notes, whole paragraphs, plain letters."""
    copy = blank_markdown(text) if markdown else blank_comments(text)
    copy = unwrap(blank_notes(copy)) if is_wrapped(copy) else blank_notes(copy)
    edits = [Edit(*found) for found in iter_plain_letters(copy)]
    return edit_text(copy, [*edits, *iter_written_signs(copy)] if markdown else edits)


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReadError(str(path), "over 20 MB: too large for a draft", "name the right file")
        data = path.read_bytes()
    except OSError as fault:
        raise ReadError(str(path), fault.strerror or "cannot be opened", "check the path") from fault
    text = decode(str(path), data)
    if "\0" in text[:4096]:
        raise ReadError(str(path), "not a text file", "save the draft as text, Markdown, HTML or DOCX")
    return text
