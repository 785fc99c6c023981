"""What a file is, by its first bytes before its name, and who parses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossread.errors import ReadError
from crossread.read.addresses import refuse_address
from crossread.read.byte_forms import detect_bytes
from crossread.read.decoding import decode
from crossread.read.mail import parse_mail, parse_mailbox
from crossread.read.office import parse_docx
from crossread.read.other_documents import parse_odt, parse_rtf
from crossread.read.pages import parse_page
from crossread.read.pdf import parse_pdf
from crossread.read.plain import parse_markdown, parse_text
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.structured import parse_json, parse_json_lines
from crossread.read.transcripts import is_transcript, parse_transcript
from crossread.read.web_archive import parse_web_archive
from crossread.read.xml_files import is_xml, parse_xml_file

BytesParser = Callable[[Source], Iterator[Record | ReadError]]
TextParser = Callable[[Source, str], Iterator[Record | ReadError]]

PARSERS: dict[str, tuple[str, TextParser]] = {
    "json": ("JSON", parse_json),
    "jsonl": ("JSON Lines", parse_json_lines),
    "html": ("web page", parse_page),
    "markdown": ("Markdown", parse_markdown),
    "xml": ("feed or news item", parse_xml_file),
    "transcript": ("transcript", parse_transcript),
    "text": ("text", parse_text),
}
BYTES_PARSERS: dict[str, tuple[str, BytesParser]] = {
    "saved page": ("saved page (MHTML)", parse_web_archive),
    "mail": ("mail", parse_mail),
    "mailbox": ("mailbox", parse_mailbox),
    "odt": ("OpenDocument text", parse_odt),
    "rtf": ("rich text", parse_rtf),
    "docx": ("Word document", parse_docx),
    "pdf": ("PDF", parse_pdf),
}
SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}

# First bytes of what is no text, whatever the file is called.
_BINARY = (
    (b"PK\x03\x04", "a document of a kind that is not read", "save it as text or HTML"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x89PNG", "a picture", "give the article as text or HTML"),
    (b"\xff\xd8\xff", "a picture", "give the article as text or HTML"),
    (b"GIF8", "a picture", "give the article as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save it as text or HTML"),
    (b"\x7fELF", "a program", "give an article"),
    (b"MZ\x90\x00", "a program", "give an article"),
    (b"#!", "a script", "give an article"),
    (b"SQLite format 3\0", "a database", "export its articles as JSON Lines"),
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# Control characters but tabs and the ends of lines and pages.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.02


@dataclass(frozen=True, slots=True)
class SourceForm:
    """What an input is, in words, and its articles. Faults that concern a single one come among them."""

    kind: str
    parse: Callable[[Source], Iterator[Record | ReadError]]


def detect_form(source: Source) -> SourceForm:
    """What an input is and who parses it. Raises ReadError for what is no text, and for a text that is empty."""
    if not source.data.strip():
        raise ReadError(source.name, "is empty", "save the article again")
    kind_of_bytes = detect_bytes(source)
    if kind_of_bytes is not None:
        return SourceForm(*BYTES_PARSERS[kind_of_bytes])
    if source.suffix == ".webloc" or source.data.startswith(b"bplist00"):
        refuse_address(source, "")
    for start, kind, advice in _BINARY:
        if source.data.startswith(start):
            raise ReadError(source.name, f"is {kind}, not an article", advice)
    text = decode(source.name, source.data)
    if not text.strip():
        raise ReadError(source.name, "is empty", "save the article again")
    head = text[:20_000]
    controls = len(_CONTROLS.findall(head))
    if controls > 5 and controls > _MOST_CONTROLS * len(head):
        raise ReadError(source.name, "is not text", "give an article as text, HTML or JSON")
    refuse_address(source, text)
    kind, parse = PARSERS[detect_format(source.suffix, text)]
    return SourceForm(kind, lambda given: parse(given, text))


def detect_format(suffix: str, text: str) -> str:
    """A key of ``PARSERS``: what the text plainly is, then what the file is called, then plain text."""
    if _PAGE.match(text[:5000]):
        return "html"
    if is_transcript(text):
        return "transcript"
    if is_xml(suffix, text):
        return "xml"
    named = SUFFIXES.get(suffix)
    if named:
        return named
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "[") and suffix != ".txt":
        return "json" if _looks_like_json(text) else "text"
    return "text"


def _looks_like_json(text: str) -> bool:
    return bool(re.match(r'[\s\ufeff]*(?:\{\s*"|\[\s*(?:\{|\[|\]))', text[:1000]))
