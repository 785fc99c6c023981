"""Word documents to records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.word import open_docx
from crossread.documents.word_text import WordParagraph, WordRow, iter_blocks
from crossread.errors import ReadError
from crossread.read.records import Record
from crossread.read.sources import Source

if TYPE_CHECKING:
    from docx.document import Document


def parse_docx(source: Source) -> Iterator[Record | ReadError]:
    """The copy of a Word document with its notes and text boxes, rows and list items as lines.

    Tracked changes count as accepted; comments, headers and footers are not read.
    """
    try:
        document = open_docx(source.path or Path(source.name), source.data)
        title, lines = _read_lines(document)
    except ReadError as fault:
        yield fault
    except (ValueError, KeyError, AttributeError, IndexError, TypeError, SyntaxError, RecursionError):
        # python-docx opens documents whose parts refer to one another wrongly, and fails when they are read.
        yield ReadError(source.name, "is a Word document that cannot be read", "save it as text or HTML")
    else:
        yield Record(source=source.name, stem=source.stem or "document", title=title, text="\n\n".join(lines))


def _read_lines(document: Document) -> tuple[str | None, list[str]]:
    title: str | None = None
    lines: list[str] = []
    for block in iter_blocks(document):
        if isinstance(block, WordRow):
            lines.append(" | ".join(filter(None, (_join(cell) for cell in block.cells))))
            continue
        line = block.text.strip()
        if line and block.style == "title":
            title = title or line
        lines.extend(_mark(part, block.style) for part in line.split("\n") if part.strip())
    return title, [line for line in lines if line]


def _join(cell: tuple[WordParagraph, ...]) -> str:
    return " ".join(" ".join(paragraph.text.split()) for paragraph in cell).strip()


def _mark(line: str, style: str) -> str:
    if style.startswith("list"):
        return f"- {line}"
    return f"> {line}" if "quote" in style else line
