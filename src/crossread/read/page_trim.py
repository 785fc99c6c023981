"""What a page's own markup says is no reporting: struck out, marks of notes, badges, another article in full.

To be called before an extractor scores the page's boxes, which sees none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.read.head_line import same_words
from crossread.read.page_boxes import find_boxes, words_of
from crossread.read.page_live import rewrite_live_blog
from crossread.read.page_posts import rewrite_posts
from crossread.read.page_repeats import iter_boxed_captions
from crossread.read.page_tables import unfold_layout_tables
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A mark of a note: a figure, a letter or a sign or two, in brackets or not.
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])]?")
# With fewer words than this a box is no article in full.
_FEWEST_WORDS = 20


def trim_page(tree: HtmlElement, title: str | None, published: str | None = None) -> bool:
    """Take out of the tree what is no reporting; return whether anything was."""
    posts = rewrite_posts(tree)
    tables = unfold_layout_tables(tree)
    dropped = [*find_boxes(tree), *_iter_struck(tree), *_iter_note_marks(tree)]
    dropped += iter_boxed_captions(tree)
    dropped += [*_iter_badges(tree), *_iter_other_articles(tree, title)]
    for element in dropped:
        if element.getparent() is not None:
            element.drop_tree()
    live = rewrite_live_blog(tree, published)
    return bool(dropped) or posts or live or tables


def _iter_struck(tree: HtmlElement) -> Iterator[HtmlElement]:
    yield from tree.iter("del", "s", "strike")


def _iter_note_marks(tree: HtmlElement) -> Iterator[HtmlElement]:
    """``30<sup><a href="#fn2">2</a></sup>``: a raised mark that leads to a place on this page."""
    for raised in tree.iter("sup"):
        links = [*raised.iter("a"), *(around for around in raised.iterancestors("a"))]
        leads_here = any((link.get("href") or "").startswith("#") for link in links)
        if leads_here and _NOTE_MARK.fullmatch(words_of(raised)):
            yield raised


def _iter_badges(tree: HtmlElement) -> Iterator[HtmlElement]:
    """``<span>Live</span><span>The quay is shut.</span>``: a badge that stands first in its box, before other words."""
    badges = load_words("page_meta", "badges")
    for element in tree.iter("*"):
        words = (element.text or "").strip()
        if not words or words.lower() not in badges or not words[0].isupper() or len(element):
            continue
        parent = element.getparent()
        alone = element.getnext() is None or (element.tail or "").strip()
        if parent is not None and element.getprevious() is None and not (parent.text or "").strip() and not alone:
            yield element


def _iter_other_articles(tree: HtmlElement, title: str | None) -> Iterator[HtmlElement]:
    """Articles after the one under the page's own headline, each with a main headline of its own."""
    articles = [article for article in tree.iter("article") if next(article.iterancestors("article"), None) is None]
    headlines = [words_of(heading) if (heading := article.find(".//h1")) is not None else "" for article in articles]
    own = next((number for number, words in enumerate(headlines) if title and same_words(words, title)), None)
    if own is None or words_of(articles[own]).count(" ") < _FEWEST_WORDS:
        return
    for article, words in zip(articles[own + 1 :], headlines[own + 1 :], strict=True):
        if words and title and not same_words(words, title):
            yield article
