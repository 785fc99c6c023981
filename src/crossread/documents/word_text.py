"""The copy in a Word document: what stands once every tracked change is accepted, notes and text boxes included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What may stand around runs and blocks: tracked insertions, links, fields, content controls.
_AROUND = tuple(
    _W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo")
)
_STRUCK = (_W + "strike", _W + "dstrike", _W + "vanish")
_OFF = ("0", "false", "off")
_SIGNS = {_W + "tab": "\t", _W + "ptab": "\t", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True, eq=False)
class WordParagraph:
    """A paragraph: its element, its text, its style's name in small letters.

    ``anchor`` is the run of the body at which a remark on it must stand where Word takes none within it:
    in a note, the run that refers to it; in a text box, the run that holds it.
    """

    element: _Element
    text: str
    style: str = ""
    anchor: _Element | None = None


@dataclass(frozen=True, slots=True, eq=False)
class WordRow:
    """A row of a table: the paragraphs of its cells."""

    cells: tuple[tuple[WordParagraph, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class WordText:
    """The document's text, a line a paragraph or row, and where in it each paragraph begins."""

    text: str
    paragraphs: tuple[tuple[int, WordParagraph], ...]


def lay_out(document: Document) -> WordText:
    """Put the document's copy into one text; the cells of a row are joined by `` | ``."""
    pieces: list[str] = []
    placed: list[tuple[int, WordParagraph]] = []
    length = 0
    for separator, paragraph in _iter_pieces(document):
        placed.append((length + len(separator), paragraph))
        pieces += [separator, paragraph.text]
        length += len(separator) + len(paragraph.text)
    return WordText("".join(pieces), tuple(placed))


def iter_blocks(document: Document) -> Iterator[WordParagraph | WordRow]:
    """Yield paragraphs and rows in reading order: a text box after its paragraph, notes at the end."""
    styles = {style.style_id: (style.name or "").lower() for style in document.styles}
    references: dict[str, _Element] = {}
    yield from _iter_inside(document.element.body, styles, None, references)
    for note in _iter_notes(document):
        anchor = references.get(_note_key(note))
        if anchor is not None:
            yield from _iter_inside(note, styles, anchor, {})


def iter_runs(paragraph: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the runs that stay, each with its text: none that is deleted, moved away, struck out or hidden."""
    for child in paragraph:
        if child.tag == _W + "r":
            if not _is_struck(child):
                yield child, "".join(_sign(part) for part in child)
        elif child.tag in _AROUND:
            yield from iter_runs(child)


def _iter_pieces(document: Document) -> Iterator[tuple[str, WordParagraph]]:
    between = ""
    for block in iter_blocks(document):
        if isinstance(block, WordParagraph):
            yield between, block
        else:
            for cell in block.cells:
                for number, paragraph in enumerate(cell):
                    yield (between if cell is block.cells[0] else " | ") if number == 0 else " ", paragraph
        between = "\n"


def _iter_inside(
    element: _Element, styles: dict[str, str], anchor: _Element | None, references: dict[str, _Element]
) -> Iterator[WordParagraph | WordRow]:
    for child in element:
        if child.tag == _W + "p":
            yield from _read_paragraph(child, styles, anchor, references)
        elif child.tag == _W + "tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield WordRow(tuple(_iter_cells(child, styles, anchor, references)))
        elif child.tag == _W + "tbl" or child.tag in _AROUND:
            yield from _iter_inside(child, styles, anchor, references)


def _iter_cells(
    row: _Element, styles: dict[str, str], anchor: _Element | None, references: dict[str, _Element]
) -> Iterator[tuple[WordParagraph, ...]]:
    """The cells that hold a paragraph; a table within a cell gives its paragraphs."""
    for child in row:
        if child.tag in _AROUND:
            yield from _iter_cells(child, styles, anchor, references)
        elif child.tag == _W + "tc":
            paragraphs: list[WordParagraph] = []
            for block in _iter_inside(child, styles, anchor, references):
                inner = [block] if isinstance(block, WordParagraph) else [part for cell in block.cells for part in cell]
                paragraphs.extend(inner)
            if paragraphs:
                yield tuple(paragraphs)


def _read_paragraph(
    element: _Element, styles: dict[str, str], anchor: _Element | None, references: dict[str, _Element]
) -> Iterator[WordParagraph | WordRow]:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    named = styles.get(style.get(_W + "val") or "", "") if style is not None else ""
    runs = list(iter_runs(element))
    yield WordParagraph(element, "".join(text for _, text in runs), named, anchor)
    for run, _ in runs:
        for reference in (*run.iter(_W + "footnoteReference"), *run.iter(_W + "endnoteReference")):
            references.setdefault(_note_key(reference), run)
        for box in _find_boxes(run):
            yield from _iter_inside(box, styles, anchor if anchor is not None else run, references)


def _find_boxes(run: _Element) -> list[_Element]:
    """The text boxes in a run, each once: what older programs are to show instead repeats them."""
    boxes = list(run.iter(_W + "txbxContent"))
    shown = [box for box in boxes if not any(outer.tag == _FALLBACK for outer in box.iterancestors())]
    chosen = shown or boxes
    return [box for box in chosen if not any(outer in chosen for outer in box.iterancestors(_W + "txbxContent"))]


def _iter_notes(document: Document) -> Iterator[_Element]:
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(("/footnotes", "/endnotes")):
            part = relation.target_part
            root = parse_xml(part.blob)
            yield from (note for note in root if note.tag in (_W + "footnote", _W + "endnote"))


def _note_key(element: _Element) -> str:
    """``footnote 2``: what a note and a reference to it have in common."""
    kind = "endnote" if "endnote" in str(element.tag) else "footnote"
    return f"{kind} {element.get(_W + 'id')}"


def _is_struck(run: _Element) -> bool:
    looks = run.find(_W + "rPr")
    return looks is not None and any(
        mark.tag in _STRUCK and (mark.get(_W + "val") or "").lower() not in _OFF for mark in looks
    )


def _sign(part: _Element) -> str:
    if part.tag == _W + "t":
        return part.text or ""
    if part.tag == _W + "br":
        return "\n" if part.get(_W + "type") in (None, "textWrapping") else ""
    return _SIGNS.get(str(part.tag), "")
