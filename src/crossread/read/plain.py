"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from crossread.errors import ReadError
from crossread.model.edits import Edit, edit_text
from crossread.model.reports import LeftOut
from crossread.read.draft_markup import find_code
from crossread.read.front_matter import read_front_matter, read_labelled_head
from crossread.read.notes import split_joplin
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.wrapping import is_wrapped, unwrap

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.{0,5000}?)\r?\n\1[ \t]*(?:\r?\n|$)", re.DOTALL)
_URLS = ("url", "source", "link", "source_url")
_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(.+?)[ \t#]*$")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*(?![\w*])")
_RULE = re.compile(r"(?m)^[ \t]*(?:[*_-][ \t]*){3,}$")


def parse_text(source: Source, text: str) -> Iterator[Record | ReadError]:
    """A text file is its text, character for character; lines broken at one width become paragraphs again.

    What stands above it as ``Title: …`` and ``Date: …`` is taken as fields.
    """
    fields, authors, text = read_labelled_head(text)
    yield _to_record(source, fields, authors, unwrap(text) if is_wrapped(text) else text)


def parse_markdown(source: Source, text: str) -> Iterator[Record | ReadError]:
    """Markdown without its marks; what stands before the text as ``name: value`` is taken as fields."""
    text, note, is_note = split_joplin(text)
    if not is_note:
        yield ReadError(source.name, "is a folder or a picture of a note program, not a note", "give the notes")
        return
    front = _FRONT_MATTER.match(text)
    if front:
        fields, authors = read_front_matter(front[2])
        text = text[front.end() :]
    else:
        fields, authors, text = read_labelled_head(text)
    if note:
        known = {"title": note["title"], "url": note.get("source_url", ""), "created": note.get("created_time", "")}
        fields = {**known, **fields}
    code = find_code(text)
    left_out = tuple(LeftOut(text[start:end].strip(), "code") for start, end in code)
    text = edit_text(text, (Edit(start, end) for start, end in code)).text
    for pattern, kept in (
        (_HEADING, r"\1"),
        (_IMAGE, ""),
        (_LINK, r"\1"),
        (_STRONG, r"\2"),
        (_EMPHASIS, r"\1"),
        (_RULE, ""),
    ):
        text = pattern.sub(kept, text)
    yield _to_record(source, fields, authors, text.strip() + "\n" if text.strip() else "", left_out)


def _to_record(
    source: Source,
    fields: Mapping[str, str],
    authors: tuple[str, ...],
    text: str,
    left_out: tuple[LeftOut, ...] = (),
) -> Record:
    published = _first(fields, "published", "date", "date_published", "publish_date", "publication_date")
    origin = _first(
        fields, "outlet", "publisher", "site", "sitename", "site_name", "publication", "newspaper", "source"
    )
    return Record(
        source=source.name,
        stem=source.stem or "report",
        text=text,
        id=fields.get("id"),
        outlet=None if origin is None or "://" in origin else origin,
        title=_first(fields, "title", "headline"),
        byline=authors,
        published=published,
        # Without a date of the article, this is when a note program last wrote the note.
        updated=_first(fields, "updated", "modified") if published else None,
        url=next((fields[name] for name in _URLS if fields.get(name, "").startswith("http")), None),
        language=_first(fields, "language", "lang"),
        left_out=left_out,
        captured=_first(fields, "clipped", "saved", "created", "date_saved", "retrieved", "accessed"),
    )


def _first(fields: Mapping[str, str], *names: str) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)
