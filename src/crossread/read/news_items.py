"""NewsML-G2 and NITF, the news agencies' XML, to records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.read.pages import fragment_text
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.read.xml_trees import child_text, find_all, inner_markup, local
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ITEMS = 500
# NITF's own elements, in the words of HTML.
_TO_HTML = (("hl2", "h2"), ("block", "div"), ("body.content", "div"), ("nitf-table", "div"))


def is_news(root: _Element) -> bool:
    """Whether a document is of one of these standards."""
    return local(root) in load_words("file_kinds", "xml.news")


def parse_news(source: Source, root: _Element) -> Iterator[Record | ReadError]:
    """Every text item with its headline, byline, provider and times; items without text are faults."""
    items = [root] if local(root) == "newsitem" else list(find_all(root, "newsitem"))
    if not items:
        items = [root] if local(root) == "nitf" else list(find_all(root, "nitf"))
    if not items:
        yield ReadError(source.name, "holds no news items", "give the items themselves")
    for number, item in enumerate(items[:MOST_ITEMS], 1):
        name = source.name if len(items) == 1 else f"{source.name}, item {number}"
        yield _read_item(name, source.stem or "item", item)


def _read_item(name: str, stem: str, item: _Element) -> Record | ReadError:
    text = _find_text(name, item)
    if not text.strip():
        return ReadError(name, "is a news item without text", "give the item with its text")
    created = _date(item, "contentcreated", "firstcreated", "date.issue")
    version = _date(item, "contentmodified", "versioncreated", "firstversioncreated")
    return Record(
        source=name,
        stem=stem,
        text=text,
        outlet=_first_name(item, "infosource", "provider", "doc.copyright"),
        title=_words(item, "headline", "hl1", "title"),
        byline=_find_byline(item),
        published=created or version,
        updated=version if created else None,
        language=_language(item),
    )


def _find_text(name: str, item: _Element) -> str:
    for holder in find_all(item, "inlinexml", "inlinedata", "body.content"):
        bodies = [below for below in holder.iter() if local(below) in ("body.content", "body")]
        markup = inner_markup(bodies[-1] if bodies else holder)
        markup = re.sub(r"<(/?)[\w.-]{1,40}:(?=[A-Za-z])", r"<\1", markup)
        for theirs, html in _TO_HTML:
            markup = re.sub(rf"<(/?){re.escape(theirs)}\b", rf"<\1{html}", markup)
        text = fragment_text(name, markup) if "<" in markup else markup.strip()
        if text.strip():
            return text
    return ""


def _words(item: _Element, *names: str) -> str | None:
    for name in names:
        for found in find_all(item, name):
            if words := " ".join("".join(found.itertext()).split()):
                return words
    return None


def _first_name(item: _Element, *names: str) -> str | None:
    for name in names:
        for found in find_all(item, name):
            words = child_text(found, "name") or found.get("literal") or found.get("holder")
            if words:
                return words
    return None


def _find_byline(item: _Element) -> tuple[str, ...]:
    words = _words(item, "by", "byline") or next(
        (name for found in find_all(item, "creator") if (name := child_text(found, "name"))), None
    )
    plain = re.sub(r"^by:?\s+", "", words or "", flags=re.IGNORECASE)
    return tuple(part.strip() for part in re.split(r", and | and |, |; ", plain) if part.strip())


def _date(item: _Element, *names: str) -> str | None:
    for name in names:
        for found in find_all(item, name):
            if value := (found.get("norm") or found.text or "").strip():
                return value
    return None


def _language(item: _Element) -> str | None:
    tag: str | None = next((found.get("tag") for found in find_all(item, "language") if found.get("tag")), None)
    own: str | None = item.get("{http://www.w3.org/XML/1998/namespace}lang")
    return tag or own
