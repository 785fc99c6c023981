"""HTML to a record: the article's own text, as lines, and what the page says of itself.

Of the extractors that install offline, trafilatura keeps the most of an article and the least of the
page; resiliparse, ten times as fast but with more furniture, stands in where trafilatura finds
nothing, where a page is nested deeper than libxml2 goes, and where it is very large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# libxml2 stops at 256 levels; resiliparse takes time that grows with the square of the depth.
DEEPEST_FOR_TRAFILATURA = 200
DEEPEST = 2_000
LARGEST_FOR_TRAFILATURA = 3_000_000
# An extraction shorter than this is weighed against the fallback's.
SHORT = 250

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,12})(?=[\s/>])", re.IGNORECASE)


def parse_page(source: Source, text: str) -> Iterator[Record | ReadError]:
    """The article on a page. Nothing is fetched: what the page only loads is not there."""
    from crossread.read.page_fields import find_page_fields

    markup = _drop_scripts(text)
    depth = _measure_depth(markup)
    if depth > DEEPEST:
        advice = "save the article's text instead"
        yield ReadError(source.name, f"its tags are nested {depth} deep, which no browser shows", advice)
        return
    if depth > DEEPEST_FOR_TRAFILATURA or len(markup) > LARGEST_FOR_TRAFILATURA:
        yield Record(source=source.name, stem=source.stem or "page", text=_extract_plainly(markup))
        return
    tree = _parse(markup)
    if tree is None:
        yield ReadError(source.name, "holds no HTML that can be read", "save the page again")
        return
    fields = find_page_fields(tree, markup)
    body = _extract_article(tree)
    if len(body) < SHORT:
        plain = _extract_plainly(markup)
        body = plain if len(plain) > 2 * len(body) else body
    yield Record(
        source=source.name,
        stem=source.stem or fields.outlet or "page",
        text=body,
        outlet=fields.outlet,
        title=fields.title,
        byline=fields.byline,
        published=fields.published,
        updated=fields.updated,
        url=fields.url,
        language=fields.language,
    )


def fragment_text(name: str, markup: str) -> str:
    """The text of a piece of HTML that is an article's body and nothing else. Raises ReadError where it is too deep."""
    markup = _drop_scripts(markup)
    if _measure_depth(markup) > DEEPEST:
        raise ReadError(name, "its tags are nested too deep", "give the article's text instead")
    from resiliparse.extract.html2text import extract_plain_text

    return _tidy(extract_plain_text(markup, main_content=False, preserve_formatting=True, alt_texts=False))


def _parse(markup: str) -> HtmlElement | None:
    from lxml.etree import LxmlError
    from trafilatura.utils import load_html

    try:
        tree: HtmlElement | None = load_html(markup)
    except (LxmlError, ValueError, AssertionError):
        return None
    return tree


def _extract_article(tree: HtmlElement) -> str:
    from trafilatura import bare_extraction

    from crossread.read.page_lines import render_lines

    try:
        document = bare_extraction(tree, include_comments=False)
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return ""  # a page that trips the extractor goes to the fallback
    return "" if document is None or document.body is None else render_lines(document.body)


def _extract_plainly(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return _tidy(extract_plain_text(markup, main_content=True, preserve_formatting=True, alt_texts=False))


def _tidy(text: str) -> str:
    """One blank line between paragraphs, and list bullets in the form that reports have."""
    lines = [line.strip() for line in text.split("\n")]
    return "\n\n".join(re.sub(r"^[•*]\s+", "- ", line) for line in lines if line)


def _drop_scripts(text: str) -> str:
    """The page without scripts (but for linked data), styles, drawings and comments."""
    for start, end in (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<svg", "</svg")):
        text = _drop_between(text, start, end)
    return text


def _drop_between(text: str, start: str, end: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):  # a few letters change length in lower case
        return text
    kept: list[str] = []
    position = 0
    while (first := lower.find(start, position)) >= 0:
        last = lower.find(end, first + len(start))
        if last < 0:
            break
        last = lower.find(">", last + len(end) - 1)
        last = len(text) if last < 0 else last + 1
        linked_data = start == "<script" and "ld+json" in lower[first : first + 300].partition(">")[0]
        kept.append(text[position : last if linked_data else first])
        position = last
    kept.append(text[position:])
    return "".join(kept)


def _measure_depth(markup: str) -> int:
    """How deep elements that need an end tag are nested, at most."""
    unclosed = load_words("page_meta", "unclosed_tags")
    depth = deepest = 0
    for match in _TAG.finditer(markup):
        if match[2].lower() in unclosed:
            continue
        if match[1]:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest
