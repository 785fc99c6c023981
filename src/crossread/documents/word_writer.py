"""A Word document written from words alone: no word of it can become a field, a link or a part of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from crossread.documents.packing import repack

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

# A paragraph's text is cut here: no statement is so long, and Word grows slow.
LONGEST = 30_000
# Centimetres between the margins.
WIDTH = 17
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CREATED = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Words in one look. ``goes_to`` names a place in the document that they lead to, ``named`` is their own name."""

    text: str
    bold: bool = False
    small: bool = False
    goes_to: str | None = None
    named: str | None = None


Pieces = Sequence[WordPiece]


class WordWriter:
    """Writes a document from its beginning to its end.

    ``writer.add_heading("Figures", 1)``, ``writer.add_lines([[WordPiece("Twelve", bold=True)]])``, ``writer.close()``.
    """

    def __init__(self, title: str) -> None:
        import docx

        self._document: Document = docx.Document()
        self._names = 0
        self._styles: dict[str, str] = {}
        _set_page(self._document)
        about = self._document.core_properties
        about.title, about.author, about.comments = _clean(title)[:255], "Crossread", ""
        about.created = about.modified = _CREATED
        about.last_modified_by, about.revision = "Crossread", 1
        self._fill(self._begin("Title"), [WordPiece(title)])
        self._number_pages()

    def add_heading(self, words: str, level: int) -> None:
        """Add a heading; 1 is a section, 2 an entry of it."""
        self._fill(self._begin(f"Heading {level}"), [WordPiece(words)])

    def add_text(self, pieces: Pieces) -> None:
        """Add a paragraph."""
        self._fill(self._document.add_paragraph(), pieces)

    def add_lines(self, lines: Iterable[Pieces], depth: int = 1) -> None:
        """Add a list, an item a line; ``depth`` 2 is a list in a list."""
        style = "List Bullet" if depth == 1 else f"List Bullet {depth}"
        for pieces in lines:
            self._fill(self._begin(style), pieces)

    def add_table(self, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Pieces]]) -> None:
        """Add a table, whose heads come again on every page that it reaches to.

        ``columns`` are heads with their share of the width: ``[("Outlet", 2), ("Headline", 3)]``.
        """
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        heads = [head for head, _ in columns]
        head = table.add_row()
        for cell, words in zip(head.cells, heads, strict=True):
            self._fill(cell.paragraphs[0], [WordPiece(words, bold=True)])
        _repeat(head)
        for row in rows:
            for cell, pieces in zip(table.add_row().cells, row, strict=True):
                self._fill(cell.paragraphs[0], pieces)
        _share_out(table, [share for _, share in columns])
        self._document.add_paragraph()

    def close(self) -> bytes:
        """The document's bytes; the same for the same words."""
        buffer = BytesIO()
        self._document.save(buffer)
        return repack(buffer.getvalue())

    def _begin(self, style: str) -> Paragraph:
        """A new paragraph of a style, which is looked for once: python-docx would search all of them each time."""
        if style not in self._styles:
            self._styles[style] = self._document.styles[style].style_id
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._styles[style]
        return paragraph

    def _fill(self, paragraph: Paragraph, pieces: Pieces) -> None:
        for piece in pieces:
            run = paragraph.add_run()
            _write(run, _clean(piece.text)[:LONGEST])
            run.bold = piece.bold or None
            if piece.small:
                run.font.superscript = True
            if piece.named:
                self._name(run, piece.named)
            if piece.goes_to:
                _lead(run, piece.goes_to)

    def _name(self, run: Run, name: str) -> None:
        """Put a bookmark around the run."""
        run._r.addprevious(_element("bookmarkStart", id=str(self._names), name=name))
        run._r.addnext(_element("bookmarkEnd", id=str(self._names)))
        self._names += 1

    def _number_pages(self) -> None:
        """The one field of the document: the number of the page, in its foot."""
        foot = self._document.sections[0].footer.paragraphs[0]
        field = _element("fldSimple", instr="PAGE")
        run = foot.add_run("1")
        foot._p.append(field)
        field.append(run._r)


def _set_page(document: Document) -> None:
    """A4 with two centimetres around, and headings in the colour of the text."""
    from docx.shared import Cm, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = RGBColor(0x1F, 0x23, 0x28)


def _share_out(table: Table, shares: Sequence[int]) -> None:
    """Give every column its share of the width between the margins."""
    from docx.shared import Cm

    table.autofit = False
    widths = [Cm(WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _clean(words: str) -> str:
    """What XML cannot hold is written as a square."""
    return _UNWRITABLE.sub("\ufffd", words)


def _write(run: Run, words: str) -> None:
    """Set the run's text in one piece: python-docx would make tabs and breaks of some characters."""
    text = _element("t")
    text.text = words.replace("\t", " ").replace("\n", " ")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._r.append(text)


def _lead(run: Run, name: str) -> None:
    """Have the run lead to a bookmark; that is no relationship, and opens nothing outside."""
    link = _element("hyperlink", anchor=name)
    run._r.addprevious(link)
    link.append(run._r)


def _repeat(row: object) -> None:
    row._tr.get_or_add_trPr().append(_element("tblHeader", val="true"))  # type: ignore[attr-defined]


def _element(tag: str, **values: str):  # type: ignore[no-untyped-def]
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made
