"""PDF files to records, by a process apart that is ended where it takes too long."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.pdf_fields import choose_page_title, take_fields
from crossread.read.pdf_lines import collect_lines, find_margins
from crossread.read.pdf_paragraphs import join_lines
from crossread.read.pdf_scans import NO_EXTRA, NO_PROGRAM
from crossread.read.records import Record
from crossread.read.sources import Source

SECONDS = 8
# Reading the letters of a scanned page takes a second or two.
SECONDS_FOR_SCANS = 120

_SAVE_TEXT = "save its text as plain text"
_PRINTED = re.compile(r"Mozilla/|Chrome|Safari|Firefox|Skia/PDF")
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'?(\d\d)|Z)?")
_BROKEN = ("is a PDF that cannot be read (broken, or locked with a password)", _SAVE_TEXT)
_NO_SCANS = {
    NO_EXTRA: ("is a PDF of pictures, without text", 'to have their letters read: pip install "crossread-news[ocr]"'),
    NO_PROGRAM: (
        "is a PDF of pictures, without text",
        "to have their letters read, install the program Tesseract (apt install tesseract-ocr)",
    ),
}


def parse_pdf(source: Source) -> Iterator[Record | ReadError]:
    """The text of a PDF in the order it was written, pages that are pictures by the letters recognised in them."""
    held = _run(source, "pdf_text.py", SECONDS)
    if isinstance(held, ReadError):
        yield held
        return
    recognised = not any(words.strip() for page in held["pages"] for words, *_ in page["lines"])
    if recognised:
        scanned = _run(source, "pdf_scans.py", SECONDS_FOR_SCANS)
        if isinstance(scanned, ReadError):
            yield scanned
            return
        held = {**held, "pages": scanned["pages"]}
    record = compose_record(source, held["pages"], held["known"], recognised=recognised)
    if record.text.strip():
        yield record
    else:
        yield ReadError(source.name, "is a PDF of pictures, in which no letters were found", _SAVE_TEXT)


def compose_record(
    source: Source, pages: Sequence[Mapping[str, Any]], known: Mapping[str, str], *, recognised: bool = False
) -> Record:
    """The record of these pages' lines; ``known`` is what the file says of itself."""
    lines = collect_lines(pages)
    margins = find_margins(lines)
    around = frozenset(margins.lines)
    paragraphs = join_lines([line for line in lines if line not in around])
    printed = (
        margins.printed or _PRINTED.search(f"{known.get('/Creator', '')} {known.get('/Producer', '')}") is not None
    )
    fields, text, above = take_fields(paragraphs, choose_page_title(known.get("/Title"), margins.title))
    left_out = [*above, *(LeftOut(line.words, "page head or number") for line in margins.lines)]
    if recognised:
        left_out.append(LeftOut(f"{len(pages)} × page", "picture whose letters were recognised"))
    return Record(
        source=source.name,
        stem=source.stem or "document",
        text="\n\n".join(text),
        title=fields.title,
        outlet=fields.outlet,
        published=fields.published,
        url=margins.url,
        left_out=tuple(left_out),
        captured=_read_moment(known.get("/CreationDate", "")) if printed and not recognised else None,
    )


def _run(source: Source, script: str, seconds: int) -> dict[str, Any] | ReadError:
    worker = [sys.executable, "-I", str(Path(__file__).with_name(script))]
    try:
        done = subprocess.run(worker, input=source.data, capture_output=True, timeout=seconds, check=True)
        held: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return ReadError(source.name, f"is a PDF that takes longer than {seconds} seconds to read", _SAVE_TEXT)
    except subprocess.CalledProcessError as ended:
        return ReadError(source.name, *_NO_SCANS.get(ended.returncode, _BROKEN))
    except (OSError, ValueError):
        return ReadError(source.name, *_BROKEN)
    return held


def _read_moment(written: str) -> str | None:
    """``D:20310504183000+01'00'`` as ``2031-05-04T18:30:00+01:00``."""
    found = _CREATED.match(written)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone, minutes = found.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}" + (f"{zone}:{minutes}" if zone else "Z")
