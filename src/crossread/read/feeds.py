"""Feeds (RSS and Atom) that were saved: entries with their full text are articles; a teaser is said to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.read.pages import fragment_text
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.xml_trees import child_text, find_link, inner_markup, local
from crossread.text.lexicon import load_pattern, load_words

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ENTRIES = 500
# A summary of so many words is the article; publishers' teasers have some thirty.
FULL_TEXT = 120
# What a feed declares to be the content may be shorter, but not as short as this.
SHORTEST_CONTENT = 40

_CONTENTS = ("encoded", "content", "body")
_SUMMARIES = ("description", "summary")


def is_feed(root: _Element) -> bool:
    """Whether a document is an RSS or Atom feed, or an entry of one."""
    return local(root) in load_words("file_kinds", "xml.feeds")


def parse_feed(source: Source, root: _Element) -> Iterator[Record | ReadError]:
    """Every entry: a record where its text is whole, else a fault that says it is a teaser and where the article is."""
    channel = next((child for child in root if local(child) == "channel"), root)
    outlet = child_text(channel, "title")
    language = child_text(channel, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    entries = [element for element in root.iter() if local(element) in ("item", "entry")]
    if not entries:
        yield ReadError(source.name, "is a feed without entries", "save the articles themselves")
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        yield _read_entry(f"{source.name}, entry {number}", source.stem or "feed", entry, outlet, language)
    if len(entries) > MOST_ENTRIES:
        left = len(entries) - MOST_ENTRIES
        yield ReadError(source.name, f"holds {left} entries more than the limit of {MOST_ENTRIES}", "split it")


def _read_entry(name: str, stem: str, entry: _Element, outlet: str | None, language: str | None) -> Record | ReadError:
    title = child_text(entry, "title")
    link = find_link(entry)
    text, declared = _find_text(name, entry)
    words = len(text.split())
    least = SHORTEST_CONTENT if declared else FULL_TEXT
    if words < least or load_pattern("feeds", "teaser_end", re.IGNORECASE).search(text[-200:].strip()):
        what = f"“{title[:100]}” is " if title else "is "
        where = f"open {link[:300]}, save the page and give that" if link else "give the article itself"
        return ReadError(name, f"{what}a teaser of {words} words, not an article", where)
    return Record(
        source=name,
        stem=stem,
        text=text,
        outlet=_find_outlet(entry) or outlet,
        title=title,
        byline=_find_authors(entry),
        published=child_text(entry, "pubdate", "published", "date", "issued"),
        updated=child_text(entry, "updated", "modified"),
        url=link,
        language=language,
    )


def _find_text(name: str, entry: _Element) -> tuple[str, bool]:
    """The longest text of an entry, and whether the feed declares it to be the content."""
    found = [
        (fragment_text(name, markup), local(child) in _CONTENTS)
        for child in entry
        if local(child) in (*_CONTENTS, *_SUMMARIES) and (markup := inner_markup(child)).strip()
    ]
    return max(found, key=lambda one: len(one[0]), default=("", False))


def _find_authors(entry: _Element) -> tuple[str, ...]:
    names: list[str] = []
    for child in entry:
        if local(child) in ("author", "creator"):
            words = child_text(child, "name") or " ".join((child.text or "").split())
            # RSS 2.0 writes ``desk@courier.example (Petra Lindqvist)``.
            in_brackets = re.fullmatch(r"\S+@\S+ \((.{1,200})\)", words)
            names += [in_brackets[1] if in_brackets else words] if words and (in_brackets or "@" not in words) else []
    return tuple(part for name in names for part in re.split(r", and | and |, |; ", name) if part.strip())


def _find_outlet(entry: _Element) -> str | None:
    origin = next((child for child in entry if local(child) == "source"), None)
    return (
        (child_text(origin, "title") or " ".join((origin.text or "").split()) or None) if origin is not None else None
    )
