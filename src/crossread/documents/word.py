"""Word documents, opened with suspicion: they are archives of XML that strangers made."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.word_text import lay_out
from crossread.errors import ReadError

if TYPE_CHECKING:
    from docx.document import Document

# A newspaper page in Word is well under a megabyte; a zip bomb is not.
LARGEST_CONTENT = 50_000_000
MOST_PARTS = 2_000


def read_docx_text(path: Path) -> str:
    """Give the document's copy, a line a paragraph or row. Raises ReadError where it cannot be read."""
    try:
        return lay_out(open_docx(path)).text
    except (ValueError, KeyError, AttributeError, IndexError, TypeError, RecursionError) as fault:
        # python-docx opens documents whose parts refer to one another wrongly, and fails when they are read.
        raise ReadError(str(path), "is a Word document that cannot be read", "save it as text or HTML") from fault


def open_docx(path: Path) -> Document:
    """The document, once it has been found harmless. Raises ReadError where it is not, or not one at all.

    Refused: archives that unpack to over 50 MB, macros, and parts that declare XML entities.
    """
    try:
        import docx
    except ImportError as fault:
        raise ReadError(str(path), "reading Word files needs an extra", 'run: pip install "crossread[docx]"') from fault
    _refuse_hostile(path)
    try:
        document = docx.Document(str(path))
        document.element.body.iterchildren()  # a file of other XML has no body
    except Exception as fault:  # python-docx raises KeyError, ValueError, lxml's errors and its own for broken files
        raise ReadError(
            str(path), "not a Word document that can be read", "open it in Word and save it anew"
        ) from fault
    return document


def _refuse_hostile(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENT:
                raise ReadError(str(path), "unpacks to far more than a draft holds", "save the text as a new document")
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise ReadError(str(path), "holds macros", "save it as .docx without macros")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(archive.read(part)):
                    raise ReadError(str(path), "declares XML entities, as no Word document does", "save it anew")
    except OSError as fault:
        raise ReadError(str(path), fault.strerror or "cannot be opened", "check the path") from fault
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as fault:
        raise ReadError(str(path), "not a Word document", "save it as .docx") from fault


def _declares(content: bytes) -> bool:
    """Whether XML declares entities, in UTF-8 or (with a nought between its letters) in UTF-16."""
    return b"<!ENTITY" in content or b"<!ENTITY" in content.replace(b"\0", b"")
