"""Who wrote an article, where the page marks it up as a byline and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from crossread.read.head_line import PERSON, read_byline, read_head_line, split_names
from crossread.read.page_head import iter_head
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKED = frozenset({"byline", "bylines", "author"})
_BYLINE = re.compile(rf"[Bb]y:? (?P<names>{PERSON}(?:(?:, and | and |, | & ){PERSON}){{0,4}})(?: ?[,|•·–—-].*)?")
_LONGEST = 200


def find_byline(tree: HtmlElement) -> tuple[str, ...]:
    """The names in the first element that is marked as a byline and reads ``By NAME``; none in boxes beside it."""
    for element in _iter_marked(tree):
        words = _first_line(element)
        found = _BYLINE.fullmatch(words) if len(words) <= _LONGEST else None
        if found:
            return split_names(found["names"])
    return next(_iter_head_names(tree), ())


def _iter_head_names(tree: HtmlElement) -> Iterator[tuple[str, ...]]:
    """The names of lines below the headline that hold a byline and nothing else: ``By Eve Lark | 7 November 2031``."""
    for element, words in iter_head(tree):
        if not _stands_elsewhere(element):
            named = read_head_line(words)
            names = named.byline if named is not None else read_byline(words)
            if names:
                yield names


def _iter_marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("*"):
        named = element.get("rel") == "author" or element.get("itemprop") == "author"
        if (named or _is_mark(element.get("class") or "")) and not _stands_elsewhere(element):
            yield element


@lru_cache(maxsize=4096)
def _is_mark(named: str) -> bool:
    """Whether a class has a byline's words: pages give one class to many elements."""
    return not _MARKED.isdisjoint(_split_words(named))


def _stands_elsewhere(element: HtmlElement) -> bool:
    beside = load_words("page_meta", "boxes_beside")
    return any(
        outer.tag in ("aside", "footer", "nav") or not beside.isdisjoint(_class_words(outer))
        for outer in element.iterancestors()
    )


def _class_words(element: HtmlElement) -> frozenset[str]:
    """``article__byline-name`` as its words."""
    return _split_words(element.get("class") or "")


@lru_cache(maxsize=4096)
def _split_words(named: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", named.lower()))


def _first_line(element: HtmlElement) -> str:
    """The words of an element up to its first line break."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    for event, part in iterwalk(element, events=("start", "end")):
        if part is not element and part.tag == "br":
            break
        words = part.text if event == "start" else part.tail if part is not element else None
        pieces.append(words or "")
    return " ".join("".join(pieces).split())
