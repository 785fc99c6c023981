"""Notes that a note program wrote out: Evernote's ENEX, and the Markdown of Joplin with the note's data below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.read.front_matter import read_front_matter
from crossread.read.pages import fragment_text
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.xml_trees import child_text, find_all, inner_markup, local

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_NOTES = 500
_JOPLIN = re.compile(r"\n\n((?:[a-z_]{2,40}:[^\n]{0,2000}\n){2,60}type_: ?(\d{1,2}))\s*\Z")
_NOTE = "1"
# So many characters at a text's end are looked at.
LONGEST_DATA = 8_000


def is_note_export(root: _Element) -> bool:
    """Whether a document is an export of Evernote's notes."""
    return local(root) == "en-export"


def parse_notes(source: Source, root: _Element) -> Iterator[Record | ReadError]:
    """Each note as an article: a clipped page with its address. Who keeps the notes wrote none of them."""
    notes = list(find_all(root, "note"))
    if not notes:
        yield ReadError(source.name, "is an export without notes", "export the notes again")
    for number, note in enumerate(notes[:MOST_NOTES], 1):
        name = source.name if len(notes) == 1 else f"{source.name}, note {number}"
        content = next(find_all(note, "content"), None)
        text = fragment_text(name, inner_markup(content)) if content is not None else ""
        if not text.strip():
            yield ReadError(name, "is a note without text", "give the article itself")
            continue
        attributes = next(find_all(note, "note-attributes"), note)
        yield Record(
            source=name,
            stem=source.stem or "note",
            text=text,
            title=child_text(note, "title"),
            url=child_text(attributes, "source-url"),
            captured=child_text(note, "created"),
        )


def split_joplin(text: str) -> tuple[str, dict[str, str], bool]:
    """A note of Joplin without the data below it, that data, and whether it is a note and no folder or picture."""
    found = _JOPLIN.search(text, max(0, len(text) - LONGEST_DATA))
    if found is None:
        return text, {}, True
    data, _ = read_front_matter(found[1])
    title, _, body = text[: found.start()].partition("\n")
    return body.strip("\n"), {**data, "title": title.strip()}, found[2] == _NOTE
