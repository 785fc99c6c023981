"""The copy in a Word document, notes and text boxes included: with every tracked change accepted, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.model.drafts import TextVersion

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What may stand around runs and blocks: links, fields, content controls; and tracked changes that count.
_AROUND = tuple(
    _W + name for name in ("hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo")
)
_ADDED = (_W + "ins", _W + "moveTo")
_TAKEN_OUT = (_W + "del", _W + "moveFrom")
_STRUCK = (_W + "strike", _W + "dstrike", _W + "vanish")
_OFF = ("0", "false", "off")
_SIGNS = {_W + "tab": "\t", _W + "ptab": "\t", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
# A page header or footer of fewer words is a slug or a page number.
FEWEST_HEADER_WORDS = 4


@dataclass(frozen=True, slots=True)
class _View:
    """Which elements are entered for their runs and blocks, and which mark a row or a paragraph's end as not there."""

    around: tuple[str, ...]
    gone: tuple[str, ...]


_VIEWS: dict[TextVersion, _View] = {
    "accepted": _View((*_AROUND, *_ADDED), _TAKEN_OUT),
    "original": _View((*_AROUND, *_TAKEN_OUT), _ADDED),
}


@dataclass(frozen=True, slots=True, eq=False)
class WordParagraph:
    """A paragraph: its element, its text, its style's name in small letters.

    ``anchor`` is the run of the body at which a remark on it must stand where Word takes none within it:
    in a note, the run that refers to it; in a text box, the run that holds it. ``runs_on`` tells that
    the end of the paragraph is not there in this version, so that the next one goes on in its line.
    """

    element: _Element
    text: str
    style: str = ""
    anchor: _Element | None = None
    runs_on: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class WordRow:
    """A row of a table: the paragraphs of its cells."""

    cells: tuple[tuple[WordParagraph, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class WordText:
    """The document's text, a line a paragraph or row, and where in it each paragraph begins."""

    text: str
    paragraphs: tuple[tuple[int, WordParagraph], ...]


def lay_out(document: Document, version: TextVersion = "accepted") -> WordText:
    """Put the document's copy into one text; the cells of a row are joined by `` | ``, headers come last."""
    pieces: list[str] = []
    placed: list[tuple[int, WordParagraph]] = []
    length = 0
    for separator, paragraph in _iter_pieces(document, version):
        placed.append((length + len(separator), paragraph))
        pieces += [separator, paragraph.text]
        length += len(separator) + len(paragraph.text)
    return WordText("".join(pieces), tuple(placed))


def iter_blocks(document: Document, version: TextVersion = "accepted") -> Iterator[WordParagraph | WordRow]:
    """Yield paragraphs and rows in reading order: a text box after its paragraph, notes at the end."""
    reader = _Reader(document, version)
    yield from reader.iter_inside(document.element.body, None)
    for note in _iter_notes(document):
        anchor = reader.references.get(_note_key(note))
        if anchor is not None:
            yield from reader.iter_inside(note, anchor)


def iter_header_lines(document: Document, version: TextVersion = "accepted") -> Iterator[WordParagraph]:
    """Yield the paragraphs of page headers and footers that say something, each text once.

    A remark on one stands at the first run of the body: Word takes none in a header.
    """
    reader = _Reader(document, version)
    anchor = next(document.element.body.iter(_W + "r"), None)
    seen: set[str] = set()
    for root in _iter_related(document, ("/header", "/footer")):
        for block in reader.iter_inside(root, anchor):
            for paragraph in [block] if isinstance(block, WordParagraph) else [p for cell in block.cells for p in cell]:
                words = " ".join(paragraph.text.split())
                if anchor is not None and words not in seen and _says_something(words):
                    seen.add(words)
                    yield paragraph


def iter_runs(paragraph: _Element, version: TextVersion = "accepted") -> Iterator[tuple[_Element, str]]:
    """Yield the runs that stay in this version, each with its text: none that is struck out or hidden."""
    for child in paragraph:
        if child.tag == _W + "r":
            if not _is_struck(child):
                yield child, "".join(map(sign_of, child))
        elif child.tag in _VIEWS[version].around:
            yield from iter_runs(child, version)


def sign_of(part: _Element) -> str:
    """What a part of a run shows as text: words, a tab, a line's end; nothing for pictures and marks."""
    if part.tag in (_W + "t", _W + "delText"):
        return part.text or ""
    if part.tag == _W + "br":
        return "\n" if part.get(_W + "type") in (None, "textWrapping") else ""
    return _SIGNS.get(str(part.tag), "")


def _says_something(words: str) -> bool:
    return sum(any(letter.isalpha() for letter in word) for word in words.split()) >= FEWEST_HEADER_WORDS


def _iter_pieces(document: Document, version: TextVersion) -> Iterator[tuple[str, WordParagraph]]:
    between = ""
    for block in (*iter_blocks(document, version), *iter_header_lines(document, version)):
        if isinstance(block, WordParagraph):
            yield between, block
            between = "" if block.runs_on else "\n"
            continue
        for cell in block.cells:
            for number, paragraph in enumerate(cell):
                yield (between if cell is block.cells[0] else " | ") if number == 0 else " ", paragraph
        between = "\n"


class _Reader:
    """One walk through a document in one version, which notes where its notes are referred to."""

    def __init__(self, document: Document, version: TextVersion) -> None:
        self.styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        self.version, self.view = version, _VIEWS[version]
        self.references: dict[str, _Element] = {}

    def iter_inside(self, element: _Element, anchor: _Element | None) -> Iterator[WordParagraph | WordRow]:
        """Yield the blocks of an element in their order."""
        for child in element:
            if child.tag == _W + "p":
                yield from self._read_paragraph(child, anchor)
            elif child.tag == _W + "tr":
                if not self._is_gone(child.find(_W + "trPr")):
                    yield WordRow(tuple(self._iter_cells(child, anchor)))
            elif child.tag == _W + "tbl" or child.tag in self.view.around:
                yield from self.iter_inside(child, anchor)

    def _iter_cells(self, row: _Element, anchor: _Element | None) -> Iterator[tuple[WordParagraph, ...]]:
        """The cells that hold a paragraph; a table within a cell gives its paragraphs."""
        for child in row:
            if child.tag in self.view.around:
                yield from self._iter_cells(child, anchor)
            elif child.tag == _W + "tc":
                paragraphs: list[WordParagraph] = []
                for block in self.iter_inside(child, anchor):
                    paragraphs += [block] if isinstance(block, WordParagraph) else [p for c in block.cells for p in c]
                if paragraphs:
                    yield tuple(paragraphs)

    def _read_paragraph(self, element: _Element, anchor: _Element | None) -> Iterator[WordParagraph | WordRow]:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        named = self.styles.get(style.get(_W + "val") or "", "") if style is not None else ""
        runs = list(iter_runs(element, self.version))
        runs_on = self._is_gone(element.find(f"{_W}pPr/{_W}rPr"))
        yield WordParagraph(element, "".join(text for _, text in runs), named, anchor, runs_on)
        for run, _ in runs:
            for reference in (*run.iter(_W + "footnoteReference"), *run.iter(_W + "endnoteReference")):
                self.references.setdefault(_note_key(reference), run)
            for box in _find_boxes(run):
                yield from self.iter_inside(box, anchor if anchor is not None else run)

    def _is_gone(self, properties: _Element | None) -> bool:
        """Whether a row, or the end of a paragraph, is not there in this version."""
        return properties is not None and any(mark.tag in self.view.gone for mark in properties)


def _find_boxes(run: _Element) -> list[_Element]:
    """The text boxes in a run, each once: what older programs are to show instead repeats them."""
    boxes = list(run.iter(_W + "txbxContent"))
    shown = [box for box in boxes if not any(outer.tag == _FALLBACK for outer in box.iterancestors())]
    chosen = shown or boxes
    return [box for box in chosen if not any(outer in chosen for outer in box.iterancestors(_W + "txbxContent"))]


def _iter_notes(document: Document) -> Iterator[_Element]:
    for root in _iter_related(document, ("/footnotes", "/endnotes")):
        yield from (note for note in root if note.tag in (_W + "footnote", _W + "endnote"))


def _iter_related(document: Document, kinds: tuple[str, ...]) -> Iterator[_Element]:
    """Yield the roots of the parts that belong to the document and are of these kinds, in the order of their names."""
    from docx.oxml.parser import parse_xml

    parts = {
        str(relation.target_part.partname): relation.target_part
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(kinds)
    }
    for _, part in sorted(parts.items()):
        yield parse_xml(part.blob)


def _note_key(element: _Element) -> str:
    """``footnote 2``: what a note and a reference to it have in common."""
    kind = "endnote" if "endnote" in str(element.tag) else "footnote"
    return f"{kind} {element.get(_W + 'id')}"


def _is_struck(run: _Element) -> bool:
    looks = run.find(_W + "rPr")
    return looks is not None and any(
        mark.tag in _STRUCK and (mark.get(_W + "val") or "").lower() not in _OFF for mark in looks
    )
