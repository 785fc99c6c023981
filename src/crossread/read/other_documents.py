"""OpenDocument and rich text files to records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from crossread.errors import ReadError
from crossread.read.records import Record
from crossread.read.sources import Source


def parse_odt(source: Source) -> Iterator[Record | ReadError]:
    """The copy of an OpenDocument text, tracked changes accepted."""
    from crossread.documents.open_text import read_odt_text

    yield _record(source, read_odt_text(source.path or Path(source.name), data=source.data))


def parse_rtf(source: Source) -> Iterator[Record | ReadError]:
    """The copy of a rich text file."""
    from crossread.documents.rich_text import read_rtf_text

    yield _record(source, read_rtf_text(source.name, source.data))


def _record(source: Source, text: str) -> Record:
    lines = "\n\n".join(re.split(r"\n+", text.strip()))
    return Record(source=source.name, stem=source.stem or "document", text=lines)
