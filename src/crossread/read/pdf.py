"""PDF files to records, by a process apart that is ended where it takes too long."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.records import Record
from crossread.read.sources import Source

SECONDS = 8
# A line much shorter than the widest of its page ends a paragraph.
FULL_LINE = 0.75

_PAGE_NUMBER = re.compile(r"(?i)(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?")
_SAVE_TEXT = "save its text as plain text"


def parse_pdf(source: Source) -> Iterator[Record | ReadError]:
    """The text of a PDF in the order it was written; scanned pages have none."""
    worker = [sys.executable, "-I", str(Path(__file__).with_name("pdf_text.py"))]
    try:
        done = subprocess.run(worker, input=source.data, capture_output=True, timeout=SECONDS, check=True)
        pages = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        yield ReadError(source.name, f"is a PDF that takes longer than {SECONDS} seconds to read", _SAVE_TEXT)
    except (subprocess.CalledProcessError, OSError, ValueError):
        yield ReadError(source.name, "is a PDF that cannot be read (broken, or locked with a password)", _SAVE_TEXT)
    else:
        text, left_out = join_pages(pages)
        if text.strip():
            yield Record(source=source.name, stem=source.stem or "document", text=text, left_out=left_out)
        else:
            yield ReadError(source.name, "is a PDF of pictures, without text", "run text recognition on it first")


def join_pages(pages: Sequence[str]) -> tuple[str, tuple[LeftOut, ...]]:
    """Paragraphs over all pages, and the running heads and page numbers between them."""
    lines = [[" ".join(line.split()) for line in page.split("\n")] for page in pages]
    counts = Counter(line for page in lines for line in set(_edges(page, 1)))
    heads = {line for line, count in counts.items() if count >= 3 and count > len(pages) / 2}
    left_out: list[LeftOut] = []
    paragraphs: list[str] = []
    open_paragraph = False
    for page in lines:
        width = max((len(line) for line in page), default=0)
        edges = set(_edges(page, 2))
        for line in page:
            if line in edges and (line in heads or _PAGE_NUMBER.fullmatch(line)):
                left_out.append(LeftOut(line, "page head or number"))
            elif not line:
                open_paragraph = False
            elif open_paragraph:
                paragraphs[-1] += ("" if paragraphs[-1].endswith("-") else " ") + line
                open_paragraph = len(line) >= FULL_LINE * width
            else:
                paragraphs.append(line)
                open_paragraph = len(line) >= FULL_LINE * width
    return "\n\n".join(paragraphs), tuple(left_out)


def _edges(page: Sequence[str], depth: int) -> list[str]:
    """The first and last lines of a page, so many of each: there heads and numbers stand."""
    written = [line for line in page if line]
    return [*written[:depth], *written[-depth:]]
