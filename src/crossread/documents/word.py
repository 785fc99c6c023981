"""Word documents, opened with suspicion: they are archives of XML that strangers made."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.documents.archives import refuse_hostile
from crossread.documents.word_text import lay_out
from crossread.errors import ReadError
from crossread.model.drafts import TextVersion

if TYPE_CHECKING:
    from docx.document import Document


def read_docx_text(path: Path, version: TextVersion = "accepted") -> str:
    """Give the document's copy, a line a paragraph or row. Raises ReadError where it cannot be read."""
    try:
        return lay_out(open_docx(path), version).text
    except (ValueError, KeyError, AttributeError, IndexError, TypeError, SyntaxError, RecursionError) as fault:
        # python-docx opens documents whose parts refer to one another wrongly, and fails when they are read.
        raise ReadError(str(path), "is a Word document that cannot be read", "save it as text or HTML") from fault


def open_docx(path: Path, data: bytes | None = None) -> Document:
    """The document, once it has been found harmless. Raises ReadError where it is not, or not one at all.

    ``data`` are its bytes, where they are at hand.

    Refused: archives that unpack to over 50 MB, macros, and parts that declare XML entities.
    """
    import docx

    refuse_hostile(path, "a Word document", data)
    try:
        document = docx.Document(str(path) if data is None else BytesIO(data))
        document.element.body.iterchildren()  # a file of other XML has no body
    except Exception as fault:  # python-docx raises KeyError, ValueError, lxml's errors and its own for broken files
        raise ReadError(
            str(path), "not a Word document that can be read", "open it in Word and save it anew"
        ) from fault
    return document
