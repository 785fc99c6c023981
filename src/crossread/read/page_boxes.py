"""Boxes beside an article or between its paragraphs that lead elsewhere: related stories, promotions, sign-up forms.

A box is known by the words of its class or identifier, and only where little of the page's text stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    whole = max(1, sum(len(words_of(paragraph)) for paragraph in tree.iter("p")))
    boxes = tree.iter(*load_listed("page_meta", "box_tags"))
    beside = (box for box in boxes if _is_named_beside(box) or _is_list_of_links(box))
    found = list(iter_outermost(box for box in beside if _share(box, whole) <= LARGEST_SHARE))
    found += [box for box in tree.iter(*load_listed("page_meta", "foreign_tags")) if box.getparent() is not None]
    return [*found, *(link for link in tree.iter("p") if _is_headline_elsewhere(link))]


def iter_outermost(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements, given in the order of the page, that stand in none of the others."""
    taken: set[HtmlElement] = set()
    for element in elements:
        if not any(outer in taken for outer in element.iterancestors()):
            taken.add(element)
            yield element


def words_of(element: HtmlElement) -> str:
    """The words in an element, with one blank between them."""
    return " ".join("".join(element.itertext()).split())


def _is_headline_elsewhere(paragraph: HtmlElement) -> bool:
    """Whether a paragraph is nothing but a link of some words that end no sentence: ``FIRE CHIEF RESIGNS OVER …``."""
    links = list(paragraph.iter("a"))
    words = words_of(paragraph)
    if len(links) != 1 or words.count(" ") < FEWEST_LINKS or words.rstrip("”\"'’)").endswith((".", "!", "…", ":")):
        return False
    return words_of(links[0]) == words and (links[0].get("href") or "#")[:1] != "#"


def _is_named_beside(box: HtmlElement) -> bool:
    given = (box.get(name) for name in load_listed("page_meta", "naming_attributes"))
    return any(_names_beside(value[:300]) for value in given if value)


@lru_cache(maxsize=4096)
def _names_beside(value: str) -> bool:
    named = load_words("page_meta", "boxes_elsewhere")
    return any(not named.isdisjoint(split_class(word)) for word in value.split())


@lru_cache(maxsize=4096)
def split_class(name: str) -> frozenset[str]:
    """``c-related-list__item`` as its words and each two of them joined: ``related``, ``relatedlist``."""
    parts = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    return frozenset({*parts, *(one + other for one, other in pairwise(parts))})


def _is_list_of_links(box: HtmlElement) -> bool:
    """Whether a list has little in it but links, each as long as a headline."""
    links = list(box.iter("a")) if box.tag in ("ul", "ol") else []
    if len(links) < FEWEST_LINKS:
        return False
    headlines = [words for link in links if (words := words_of(link)).count(" ") >= 3]
    total = len(words_of(box))
    return len(headlines) >= FEWEST_LINKS and sum(map(len, headlines)) >= LINKED_SHARE * total


def _share(box: HtmlElement, whole: int) -> float:
    return sum(len(words_of(paragraph)) for paragraph in box.iter("p")) / whole
