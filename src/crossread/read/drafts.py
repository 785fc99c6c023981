"""Files to drafts: copy that is to be checked, with its own characters kept.

Unlike a report, a draft loses nothing: a remark must point at the writer's own line and column.
Markup is blanked out rather than cut, so that every offset of the readable text is one of the file.
"""

from __future__ import annotations

import re
from pathlib import Path

from crossread.documents.word import read_docx_paragraphs
from crossread.errors import ReadError
from crossread.model.drafts import Acceptance, Draft
from crossread.read.decoding import decode
from crossread.read.pages import fragment_text

# A draft is an article; parsing longer text would leave a writer waiting for what is not one.
LONGEST_DRAFT = 200_000
LARGEST_FILE = 20_000_000

_ACCEPTANCE = re.compile(r"<!--[ \t]*crossread-accept[ \t]+([A-Z]\d{3})[ \t]+[\"“]([^\"”\n]{1,300})[\"”][ \t]*-->")
_COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.DOTALL)
_MARKDOWN = (
    re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}(?:```|~~~).*$", re.MULTILINE),
    re.compile(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])"),
    re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"),
    re.compile(r"!?\[(?=[^\]\n]{1,500}\]\([^)\n]{1,500}\))"),
    re.compile(r"\]\([^)\n]{1,500}\)"),
    re.compile(r"`{1,2}"),
)
_FRONT_MATTER = re.compile(r"\A---\n(?:(?!---\n).*\n){0,100}---\n")


def read_draft(path: Path) -> Draft:
    """The draft in a text, Markdown, HTML or DOCX file. Raises ReadError where there is none."""
    ending = path.suffix.lower()
    if ending in {".docx", ".docm", ".dotx", ".dotm"}:
        written = text = readable = "\n".join(read_docx_paragraphs(path))
    elif ending in {".html", ".htm", ".xhtml"}:
        written = _read_text(path)
        text = readable = fragment_text(str(path), written)
    else:
        written = text = _read_text(path)
        readable = _blank_markdown(text) if ending in {".md", ".markdown"} else text
    if not text.strip():
        raise ReadError(str(path), "the draft is empty", "check that it was saved")
    if len(text) > LONGEST_DRAFT:
        raise ReadError(str(path), f"{len(text):,} characters are no draft", "split it, or name the right file")
    accepted = tuple(Acceptance(match[1], match[2]) for match in _ACCEPTANCE.finditer(written))
    return Draft(str(path), text, _blank(readable, _COMMENT), accepted)


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


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match turned into blanks of the same length; line ends stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _blank_markdown(text: str) -> str:
    for pattern in (_FRONT_MATTER, *_MARKDOWN):
        text = _blank(text, pattern)
    return text
