"""The copy in an OpenDocument text (``.odt``), as LibreOffice writes it: notes last, comments not at all."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.archives import refuse_hostile
from crossread.errors import ReadError
from crossread.model.drafts import TextVersion
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT, _TABLE = f"{{{_NAMES}:text:1.0}}", f"{{{_NAMES}:table:1.0}}"
_OFFICE, _STYLE, _FO = f"{{{_NAMES}:office:1.0}}", f"{{{_NAMES}:style:1.0}}", f"{{{_NAMES}:xsl-fo-compatible:1.0}}"
# Blanks that one mark stands for; more would be a trap.
MOST_BLANKS = 100
DEEPEST = 200
# What holds lines of its own within a line: boxes, shapes that are written into, notes.
_LATER = ("}text-box", "}note-body", "}custom-shape")
_LINES = (_TEXT + "p", _TEXT + "h")
_SIGNS = {_TEXT + "tab": "\t", _TEXT + "line-break": "\n"}


def read_odt_text(path: Path, version: TextVersion = "accepted", *, data: bytes | None = None) -> str:
    """Give the document's copy, a line a paragraph or row. Raises ReadError where it cannot be read.

    ``data`` are the file's bytes, where they are at hand.
    """
    refuse_hostile(path, "an OpenDocument text", data)
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with zipfile.ZipFile(path if data is None else BytesIO(data)) as archive:
            root = etree.fromstring(archive.read("content.xml"), parser)
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, RuntimeError) as fault:
        raise ReadError(str(path), "not an OpenDocument text that can be read", "save it anew as .odt") from fault
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError(str(path), "not a text document", "save the draft as .odt, .docx or text")
    return _Reader(root, version).read(body)


class _Reader:
    """One walk through a document in one version."""

    def __init__(self, root: _Element, version: TextVersion) -> None:
        self.version = version
        self.struck = frozenset(_iter_struck(root))
        self.deleted = {key: change for key, kind, change in _iter_changes(root) if kind == "deletion"}
        self.inserted = {key for key, kind, _ in _iter_changes(root) if kind == "insertion"}
        self.skipping = False
        self.lines: list[str] = []
        self.later: list[_Element] = []  # notes and text boxes, whose words follow their paragraph's or the text's
        self.runs_on = False

    def read(self, body: _Element) -> str:
        """The text of the body, then that of its notes."""
        self._blocks(body, 0)
        while self.later:
            held, self.later = self.later, []
            for part in held:
                self._blocks(part, 0)
        return "\n".join(self.lines)

    def _blocks(self, element: _Element, depth: int) -> None:
        if depth > DEEPEST:
            return
        for child in element:
            if child.tag in _LINES:
                words = self._line(child)
                if self.runs_on and self.lines:
                    self.lines[-1] += words
                else:
                    self.lines.append(words)
                self.runs_on = self.skipping
            elif child.tag == _TABLE + "table-row":
                self.lines.append(self._row(child, depth))
            elif self._turns(child):
                self._restore(child, depth)
            elif isinstance(child.tag, str) and not _holds_no_copy(child):
                self._blocks(child, depth + 1)

    def _row(self, row: _Element, depth: int) -> str:
        """The cells that hold something: a number of repeats is not believed."""
        outer, cells = self.lines, []
        for cell in row:
            self.lines = []
            if isinstance(cell.tag, str):
                self._blocks(cell, depth + 1)
            cells.append(" ".join(line for line in self.lines if line))
        self.lines = outer
        return " | ".join(cell for cell in cells if cell)

    def _turns(self, mark: _Element) -> bool:
        """Whether the element is a mark of a tracked change; an insertion that does not count is skipped."""
        tag, key = str(mark.tag).removeprefix(_TEXT), mark.get(_TEXT + "change-id")
        if tag == "change-start" and key in self.inserted:
            self.skipping = self.version == "original"
        elif tag == "change-end" and key in self.inserted:
            self.skipping = False
        return tag in ("change", "change-start", "change-end")

    def _restore(self, mark: _Element, depth: int) -> None:
        """Lines that were deleted, where the original is asked for."""
        gone = self.deleted.get(mark.get(_TEXT + "change-id"))
        if gone is not None and self.version == "original":
            self._blocks(gone, depth + 1)

    def _line(self, element: _Element) -> str:
        pieces: list[str] = []
        if element.get(_TEXT + "style-name") not in self.struck:
            self._words(element, pieces, 0)
        return "".join(pieces)

    def _words(self, element: _Element, pieces: list[str], depth: int) -> None:
        self._put(element.text, pieces)
        for child in element if depth < DEEPEST else ():
            if self._turns(child):
                gone = self.deleted.get(child.get(_TEXT + "change-id"))
                if gone is not None and self.version == "original":
                    pieces.append(" ".join(self._line(line) for line in gone.iter(*_LINES)))
            else:
                self._child(child, pieces, depth)
            self._put(child.tail, pieces)

    def _child(self, child: _Element, pieces: list[str], depth: int) -> None:
        if child.tag == _TEXT + "s":
            self._put(" " * _count(child.get(_TEXT + "c")), pieces)
        elif child.tag in _SIGNS:
            self._put(_SIGNS[str(child.tag)], pieces)
        elif str(child.tag).endswith(_LATER):
            if not self.skipping:
                self.later.append(child)
        elif self._is_copy(child):
            self._words(child, pieces, depth + 1)

    def _is_copy(self, child: _Element) -> bool:
        return (
            isinstance(child.tag, str)
            and not _holds_no_copy(child)
            and child.get(_TEXT + "style-name") not in self.struck
        )

    def _put(self, words: str | None, pieces: list[str]) -> None:
        if words and not self.skipping:
            pieces.append(words)


def _holds_no_copy(element: _Element) -> bool:
    """Whether an element holds comments, marks of notes or words that are not shown."""
    space, _, name = str(element.tag).rpartition("}")
    short = space.removeprefix(f"{{{_NAMES}:").removesuffix(":1.0")
    return f"{short}:{name}" in load_words("open_text", "no_copy")


def _iter_struck(root: _Element) -> list[str]:
    """The names of styles that strike words out or hide them."""
    found = []
    for style in root.iter(_STYLE + "style"):
        for looks in style.iter(_STYLE + "text-properties"):
            line = looks.get(_STYLE + "text-line-through-style") or looks.get(_STYLE + "text-line-through-type")
            hidden = looks.get(f"{{{_NAMES}:text:1.0}}display") == "none"
            if line not in (None, "none") or hidden:
                found.append(style.get(_STYLE + "name") or "")
    return found


def _iter_changes(root: _Element) -> list[tuple[str | None, str, _Element]]:
    """Every tracked change: its id, its kind, the element that holds what was taken out."""
    return [
        (region.get(_TEXT + "id"), str(change.tag).removeprefix(_TEXT), change)
        for region in root.iter(_TEXT + "changed-region")
        for change in region
    ]


def _count(given: str | None) -> int:
    return min(int(given), MOST_BLANKS) if given and given.isdecimal() and len(given) < 9 else 1
