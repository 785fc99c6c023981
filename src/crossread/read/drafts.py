"""Files to drafts: copy that is to be checked, with its own characters kept.

Unlike a report, a draft loses nothing: a remark must point at the writer's own line and column.
Markup is blanked out rather than cut; where a letter is written as more than one sign (``&euro;``) or with
a soft hyphen within its word, the draft knows where each of its characters stands in the file.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from crossread.documents.open_text import read_odt_text
from crossread.documents.rich_text import read_rtf_text
from crossread.documents.word import read_docx_text
from crossread.errors import ReadError
from crossread.model.drafts import Acceptance, Draft, TextVersion
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
STANDARD_INPUT = "standard input"
PAGES = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})

_ACCEPTANCE = re.compile(
    r"<!--[ \t]*crossread-accept[ \t]+([A-Z]{1,8}\d{1,4})[ \t]+[\"“]([^\"”\n]{1,300})[\"”][ \t]*-->"
)


def read_draft(path: Path, version: TextVersion = "accepted", *, shown: str | None = None) -> Draft:
    """The draft in a text, Markdown, HTML, Word, ODT or RTF file; ``-`` is standard input.

    ``version`` is which text counts where changes were tracked. ``shown`` is what to call a draft that comes in by
    standard input; its ending says what it is. Raises ReadError where there is no draft.
    """
    name = str(path) if str(path) != "-" else (shown or STANDARD_INPUT)
    ending = Path(name).suffix.lower()
    written = _read_written(path, name, ending, version)
    text = fragment_text(name, written, version) if ending in PAGES else written
    return make_draft(name, text, written, version)


def make_draft(name: str, text: str, written: str, version: TextVersion = "accepted") -> Draft:
    """The draft whose copy is ``text``, with the acceptances in what was ``written``; its name's ending says the form.

    Raises ReadError where it is empty, or too long to be one.
    """
    if not text.strip():
        raise ReadError(name, "the draft is empty", "check that it was saved")
    if len(text) > LONGEST_DRAFT:
        raise ReadError(name, f"{len(text):,} characters are no draft", "split it, or name the right file")
    accepted = tuple(Acceptance(match[1], match[2]) for match in _ACCEPTANCE.finditer(written))
    readable = read_copy(text, Path(name).suffix.lower() in MARKDOWN)
    return Draft(name, text, readable.text, accepted, readable.stretches, version)


def _read_written(path: Path, name: str, ending: str, version: TextVersion) -> str:
    """What stands in the file: all of it, or the copy of a word processor's document."""
    if str(path) == "-":
        return _to_text(name, sys.stdin.buffer.read(LARGEST_FILE + 1))
    _refuse_other_than_files(path)
    if ending in {".docx", ".docm", ".dotx", ".dotm"}:
        return read_docx_text(path, version)
    if ending in {".odt", ".ott"}:
        return read_odt_text(path, version)
    data = _read_bytes(path)
    return read_rtf_text(name, data, version) if ending == ".rtf" else _to_text(name, data)


def read_copy(text: str, markdown: bool) -> EditedText:
    """The draft's copy: no markup, no notes, whole paragraphs, plain letters."""
    copy = blank_markdown(text) if markdown else blank_comments(text)
    copy = unwrap(blank_notes(copy)) if is_wrapped(copy) else blank_notes(copy)
    edits = [Edit(*found) for found in iter_plain_letters(copy)]
    return edit_text(copy, [*edits, *iter_written_signs(copy)] if markdown else edits)


def _refuse_other_than_files(path: Path) -> None:
    """Raise ReadError for what never ends or has no end of its own: devices, pipes, folders."""
    try:
        if path.exists() and not path.is_file():
            raise ReadError(str(path), "is no file", "save the draft to a file, or give it as - on standard input")
    except (OSError, ValueError) as fault:
        raise ReadError(str(path), "cannot be opened", "check the path") from fault


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError as fault:
        raise ReadError(str(path), "there is no such file", "check the path") from fault
    except OSError as fault:
        raise ReadError(str(path), fault.strerror or "cannot be opened", "check the path") from fault


def _to_text(name: str, data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        raise ReadError(name, "over 20 MB: too large for a draft", "name the right file")
    text = decode(name, data)
    if "\0" in text[:4096]:
        raise ReadError(name, "not a text file", "save the draft as text, Markdown, HTML, DOCX, ODT or RTF")
    return text
