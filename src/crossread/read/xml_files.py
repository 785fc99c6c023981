"""XML files: feeds and news items; anything else is named as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.errors import ReadError
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.text.lexicon import load_words

_PROLOG = (
    r"\ufeff?\s*(?:<\?[^>]{0,500}>\s*|<!--.{0,2000}?-->\s*|"
    r"<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,4000}\]\s*)?>\s*){0,20}"
)
_ROOT = re.compile(rf"{_PROLOG}<(?:[\w-]{{1,30}}:)?([A-Za-z][\w.-]{{0,40}})", re.DOTALL)


def is_xml(suffix: str, text: str) -> bool:
    """Whether a text is an XML document of a kind that is read, or is called one."""
    if suffix in (".xml", ".rss", ".atom") or text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return True
    root = _ROOT.match(text[:5000])
    return root is not None and root[1].lower() in load_words("file_kinds", "xml.roots")


def parse_xml_file(source: Source, text: str) -> Iterator[Record | ReadError]:
    """The articles of a feed or of a news agency's file. Raises ReadError for other XML."""
    from crossread.read.feeds import is_feed, parse_feed
    from crossread.read.news_items import is_news, parse_news
    from crossread.read.notes import is_note_export, parse_notes
    from crossread.read.xml_trees import local, parse_xml

    data = re.sub(r"\A\ufeff?\s*(<\?xml[^>]{0,200}\?>)?", "", text, count=1).encode("utf-8", "replace")
    root = parse_xml(source.name, data)
    if is_feed(root):
        return parse_feed(source, root)
    if is_news(root):
        return parse_news(source, root)
    if is_note_export(root):
        return parse_notes(source, root)
    raise ReadError(source.name, f"is XML of another kind ({local(root)[:40]}), not an article", "give the articles")
