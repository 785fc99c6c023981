"""Boxes beside an article or between its paragraphs that lead elsewhere: related stories, promotions, sign-up forms.

A box is known by the words of its class or identifier, and only where little of the page's text stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from crossread.text.lexicon import load_listed, load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A box with more than this share of the page's words in paragraphs holds the article, whatever it is called.
LARGEST_SHARE = 0.25
# Cards of other articles: so many links of so many words, with little beside them.
FEWEST_LINKS = 3
LINKED_SHARE = 0.75


def find_boxes(tree: HtmlElement) -> list[HtmlElement]:
    """The boxes that lead elsewhere, none of them within another."""
    whole = max(1, sum(len(_words(paragraph)) for paragraph in tree.iter("p")))
    found: list[HtmlElement] = []
    taken: set[HtmlElement] = set()
    for box in tree.iter(*load_listed("page_meta", "box_tags")):
        if not (_is_named_beside(box) or _is_list_of_links(box)):
            continue
        if _share(box, whole) <= LARGEST_SHARE and not any(outer in taken for outer in box.iterancestors()):
            found.append(box)
            taken.add(box)
    found += [box for box in tree.iter(*load_listed("page_meta", "foreign_tags")) if box.getparent() is not None]
    return [*found, *(link for link in tree.iter("p") if _is_headline_elsewhere(link))]


def _is_headline_elsewhere(paragraph: HtmlElement) -> bool:
    """Whether a paragraph is nothing but a link of some words that end no sentence: ``FIRE CHIEF RESIGNS OVER …``."""
    links = list(paragraph.iter("a"))
    words = _words(paragraph)
    if len(links) != 1 or words.count(" ") < FEWEST_LINKS or words.rstrip("”\"'’)").endswith((".", "!", "…", ":")):
        return False
    return _words(links[0]) == words and (links[0].get("href") or "#")[:1] != "#"


def _is_named_beside(box: HtmlElement) -> bool:
    named = load_words("page_meta", "boxes_elsewhere")
    return any(not named.isdisjoint(split_class(value)) for value in _iter_names(box))


def _iter_names(box: HtmlElement) -> Iterator[str]:
    for name in load_listed("page_meta", "naming_attributes"):
        yield from (box.get(name) or "")[:300].split()


@lru_cache(maxsize=4096)
def split_class(name: str) -> frozenset[str]:
    """``c-related-list__item`` as its words and each two of them joined: ``related``, ``relatedlist``."""
    parts = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    return frozenset({*parts, *(one + other for one, other in pairwise(parts))})


def _is_list_of_links(box: HtmlElement) -> bool:
    """Whether a list has little in it but links, each as long as a headline."""
    if box.tag not in ("ul", "ol") or len(list(box.iter("a"))) < FEWEST_LINKS:
        return False
    headlines = [words for link in box.iter("a") if (words := _words(link)).count(" ") >= 3]
    total = len(_words(box))
    return len(headlines) >= FEWEST_LINKS and sum(map(len, headlines)) >= LINKED_SHARE * total


def _share(box: HtmlElement, whole: int) -> float:
    return sum(len(_words(paragraph)) for paragraph in box.iter("p")) / whole


def _words(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
