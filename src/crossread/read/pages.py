"""HTML to a record: the article's own text, as lines, and what the page says of itself.

Of the extractors that install offline, trafilatura keeps the most of an article and the least of the page,
most of all in its recall mode. F1 of 4-word shingles on 79 pages: .972 with ``page_gaps`` and ``furniture``
after it, .963 without; its default mode .960; resiliparse .914. The last, ten times as fast, stands in where
trafilatura finds nothing, where a page is nested deeper than libxml2 goes, and where it is very large.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.model.drafts import TextVersion
from crossread.model.reports import LeftOut
from crossread.read.page_first_lines import drop_data_lines, drop_title, find_printed_byline
from crossread.read.page_remarks import drop_unread, find_struck_classes, unwrap_cells
from crossread.read.page_repeats import collect_captions, drop_repeats
from crossread.read.pay_wall import find_pay_wall
from crossread.read.records import Record
from crossread.read.saved_pages import find_saving
from crossread.read.sources import Source
from crossread.text.lexicon import load_words
from crossread.text.note_marks import raise_figures

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# libxml2 stops at 256 levels; resiliparse takes time that grows with the square of the depth.
DEEPEST_FOR_TRAFILATURA = 200
DEEPEST = 2_000
# 139 news pages had at most 200 KB and 100 levels without their scripts; more tags cost seconds.
LARGEST_FOR_TRAFILATURA = 1_000_000
MOST_TAGS_FOR_TRAFILATURA = 30_000
LARGEST_FOR_DATES = 500_000
# Where a page is large, what it says of itself is sought in its beginning.
BEGINNING = 100_000
# An extraction shorter than this is weighed against the fallback's.
SHORT = 250
MOST_LINES_BESIDE = 1_000

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,12})(?=[\s/>])", re.IGNORECASE)


def parse_page(source: Source, text: str) -> Iterator[Record | ReadError]:
    """The article on a page. Nothing is fetched: what the page only loads is not there."""
    from crossread.read.page_fields import find_page_fields
    from crossread.read.page_trim import trim_page

    markup = raise_figures(_drop_scripts(text))
    tags = _measure_tags(markup)
    if tags.depth > DEEPEST:
        advice = "save the article's text instead"
        yield ReadError(source.name, f"its tags are nested {tags.depth} deep, which no browser shows", advice)
        return
    small = len(markup) <= LARGEST_FOR_TRAFILATURA and tags.count <= MOST_TAGS_FOR_TRAFILATURA
    beginning = markup if small else markup[:BEGINNING]
    tree = _parse(beginning)
    if tree is None:
        yield ReadError(source.name, "holds no HTML that can be read", "save the page again")
        return
    fields = find_page_fields(tree, beginning[:LARGEST_FOR_DATES])
    address, captured = find_saving(text)
    captions = collect_captions(tree)
    trimmed = small and trim_page(tree, fields.title, fields.published)

    def extract_plainly() -> str:
        return _extract_plainly(_serialise(tree) if trimmed else markup)

    plainly = tags.depth > DEEPEST_FOR_TRAFILATURA or not small
    body = extract_plainly() if plainly else _extract_article(tree, extract_plainly)
    body, data = drop_data_lines(drop_title(body, fields.title), fields)
    body, repeated = drop_repeats(body, captions)
    left_out = repeated + (_find_remains(markup, "\n\n".join([body, *captions])) if small else ())
    yield Record(
        source=source.name,
        stem=source.stem or fields.outlet or "page",
        text=body,
        outlet=fields.outlet,
        title=fields.title,
        byline=fields.byline or find_printed_byline(left_out, fields.title),
        published=fields.published,
        updated=fields.updated,
        url=fields.url or address,
        language=fields.language,
        left_out=data + left_out + tuple(LeftOut(caption, "caption") for caption in captions),
        captured=captured,
    )
    wall = find_pay_wall(source.name, text, body, left_out) if body.strip() else None
    if wall is not None:
        yield wall


def fragment_text(name: str, markup: str, version: TextVersion = "accepted") -> str:
    """The text of a piece of HTML that is an article's body and nothing else. Raises ReadError where it is too deep.

    Comments, and marks of notes and comments, that word processors put into a page they save are no copy.
    """
    struck = find_struck_classes(markup)
    markup = unwrap_cells(drop_unread(_drop_scripts(markup), struck, version))
    if _measure_tags(markup).depth > DEEPEST:
        raise ReadError(name, "its tags are nested too deep", "give the article's text instead")
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(markup, main_content=False, preserve_formatting=True, alt_texts=False)
    return _tidy(re.sub(r"(?<=[^\t\n])\t+(?=[^\t\n])", " | ", text))


def _parse(markup: str) -> HtmlElement | None:
    from lxml.etree import LxmlError
    from trafilatura.utils import load_html

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they complain of, a fault says in our words
    try:
        tree: HtmlElement | None = load_html(markup)
    except (LxmlError, ValueError, AssertionError):
        return None
    return tree


def _serialise(tree: HtmlElement) -> str:
    from lxml.html import tostring

    written: str = tostring(tree, encoding="unicode")
    return written


def _extract_article(tree: HtmlElement, extract_plainly: Callable[[], str]) -> str:
    """trafilatura's text, or resiliparse's where that is short and there is twice as much; the tree stays as it is."""
    from trafilatura import bare_extraction

    from crossread.read.page_gaps import collect_paragraphs, fill_gaps
    from crossread.read.page_lines import render_lines

    paragraphs = collect_paragraphs(tree)
    try:
        document = bare_extraction(tree, include_comments=False, favor_recall=True)
        body = "" if document is None or document.body is None else render_lines(document.body)
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
        body = ""  # a page that trips the extractor goes to the fallback
    if len(body) >= SHORT:
        return fill_gaps(body, paragraphs)
    plain = extract_plainly()
    return plain if len(plain) > 2 * len(body) else body


def _extract_plainly(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return _tidy(extract_plain_text(markup, main_content=True, preserve_formatting=True, alt_texts=False))


def _find_remains(markup: str, body: str) -> tuple[LeftOut, ...]:
    """What the page shows beside the article, so that an editor can see what was not read; runs of lines together."""
    from resiliparse.extract.html2text import extract_plain_text

    shown = extract_plain_text(
        markup, main_content=False, preserve_formatting=True, alt_texts=False, list_bullets=False
    )
    article = " ".join(body.replace(" | ", " ").split())
    runs: list[list[str]] = [[]]
    for line in shown.split("\n")[:MOST_LINES_BESIDE]:
        words = " ".join(line.replace(" | ", " ").split())
        if words and words not in article:
            runs[-1].append(words)
        elif words and runs[-1]:
            runs.append([])
    return tuple(LeftOut("\n".join(run), "beside the article") for run in runs if run)


def _tidy(text: str) -> str:
    """One blank line between paragraphs, and list bullets in the form that reports have."""
    lines = [line.strip() for line in text.split("\n")]
    return "\n\n".join(re.sub(r"^[•*]\s+", "- ", line) for line in lines if line)


def _drop_scripts(text: str) -> str:
    """The page without scripts (but for linked data), styles, drawings and comments."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters change length in lower case
        return text
    for start, end in (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<svg", "</svg")):
        kept = _keep_around(lower, start, end)
        if len(kept) > 1:
            text, lower = ("".join(page[first:last] for first, last in kept) for page in (text, lower))
    return text


def _keep_around(lower: str, start: str, end: str) -> list[tuple[int, int]]:
    """The stretches of a page that are kept, of which the text in small letters is given."""
    kept: list[tuple[int, int]] = []
    position = 0
    while (first := lower.find(start, position)) >= 0:
        last = lower.find(end, first + len(start))
        if last < 0:
            break
        last = lower.find(">", last + len(end) - 1)
        last = len(lower) if last < 0 else last + 1
        linked_data = start == "<script" and "ld+json" in lower[first : first + 300].partition(">")[0]
        kept.append((position, last if linked_data else first))
        position = last
    kept.append((position, len(lower)))
    return kept


@dataclass(frozen=True, slots=True)
class _Tags:
    """How many tags there are, and how deep elements that need an end tag are nested at most."""

    count: int
    depth: int


def _measure_tags(markup: str) -> _Tags:
    listed = load_words("page_meta", "unclosed_tags")
    unclosed = listed.union(name.upper() for name in listed)
    count = depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        count += 1
        if name in unclosed or (not name.islower() and name.lower() in unclosed):
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
    return _Tags(count, deepest)
