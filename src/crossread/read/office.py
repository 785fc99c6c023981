"""Word documents to records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.documents.word import open_docx
from crossread.errors import ReadError
from crossread.read.records import Record
from crossread.read.sources import Source

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph


def parse_docx(source: Source) -> Iterator[Record | ReadError]:
    """The body of a Word document, table rows and list items as lines; comments and headers are not read."""
    if source.path is None:
        yield ReadError(source.name, "is a Word document", "save it to a file first")
        return
    try:
        document = open_docx(source.path)
        title, lines = _read_lines(document)
    except ReadError as fault:
        yield fault
    except (ValueError, KeyError, AttributeError, IndexError, TypeError, RecursionError):
        # python-docx opens documents whose parts refer to one another wrongly, and fails when they are read.
        yield ReadError(source.name, "is a Word document that cannot be read", "save it as text or HTML")
    else:
        yield Record(source=source.name, stem=source.stem or "document", title=title, text="\n\n".join(lines))


def _read_lines(document: Document) -> tuple[str | None, list[str]]:
    from docx.table import Table

    title: str | None = None
    lines: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            lines.extend(_rows(item))
            continue
        line, style = item.text.strip(), _style(item)
        if line and style == "title":
            title = title or line
        if line:
            lines.extend(_mark(part, style) for part in line.split("\n") if part.strip())
    return title, lines


def _style(paragraph: Paragraph) -> str:
    return (paragraph.style.name or "").lower() if paragraph.style is not None else ""


def _mark(line: str, style: str) -> str:
    if style.startswith("list"):
        return f"- {line}"
    return f"> {line}" if "quote" in style else line


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = {id(cell._tc): " ".join(cell.text.split()) for cell in row.cells}  # merged cells come once
        line = " | ".join(cell for cell in cells.values() if cell)
        if line:
            yield line
