"""A newsletter to the articles in it: each stands under a heading of its own, with or without its full text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.text.lexicon import load_pattern

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# With fewer words an item is a teaser; a mail in which fewer items have so many is one report.
SHORTEST_ARTICLE = 40
FEWEST_ARTICLES = 2
MOST_ITEMS = 100
LONGEST_HEADING = 200
LEVELS = ("h1", "h2", "h3", "h4")
# Stands before the words of a heading while markup becomes text; no text has it.
_MARK = "\ue000"
_RULE = re.compile(r"(?m)^[ \t]*(?:[-=*_~#][ \t]?){5,120}$")
_UNDERLINED = re.compile(r"(?m)^[ \t]*(\S[^\n]{2,200})\n[ \t]*[=-]{4,200}[ \t]*$")


@dataclass(frozen=True, slots=True)
class NewsletterItem:
    """One article of a newsletter, or what is said of it there."""

    title: str
    text: str
    url: str | None = None

    @property
    def is_article(self) -> bool:
        """Whether there are enough words for an article."""
        return len(self.text.split()) >= SHORTEST_ARTICLE


def split_newsletter(markup: str, text: str) -> list[NewsletterItem]:
    """The items of a newsletter, by the headings of its markup or the rules of its plain text; none where it is one."""
    for items in (*_iter_levels(markup), *_iter_divided(text)):
        if sum(item.is_article for item in items) >= FEWEST_ARTICLES:
            return items[:MOST_ITEMS]
    return []


def _iter_levels(markup: str) -> Iterator[list[NewsletterItem]]:
    """The items under the headings of each level, the highest level first."""
    from lxml.etree import ParserError
    from lxml.html import document_fromstring, tostring

    from crossread.read.pages import fragment_text

    for level in LEVELS:
        if markup.lower().count(f"<{level}") < FEWEST_ARTICLES:
            continue
        try:
            tree: HtmlElement = document_fromstring(markup)
        except (ParserError, ValueError):
            return
        addresses: list[str | None] = []
        for heading in tree.iter(level):
            if " ".join(heading.text_content().split()):
                addresses.append(_find_link(heading))
                heading.text = f"{_MARK}{heading.text or ''}"
        whole = fragment_text("newsletter", tostring(tree, encoding="unicode"))
        pieces = whole.split(_MARK)[1:]
        if len(pieces) == len(addresses):
            yield [_to_item(piece, address) for piece, address in zip(pieces, addresses, strict=True)]


def _find_link(heading: HtmlElement) -> str | None:
    """Where a heading leads, within it or around it."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return next((link.get("href") for link in links if (link.get("href") or "").startswith("http")), None)


def _iter_divided(text: str) -> Iterator[list[NewsletterItem]]:
    """The items of a plain text: under headings that are underlined, or between rules (``* * * * *``)."""
    marked = _UNDERLINED.sub(rf"{_MARK}\1\n", text).split(_MARK)[1:]
    yield [_to_item(piece, None) for piece in marked]
    yield [_to_item(piece, None) for piece in _RULE.split(text) if "\n" in piece.strip()]


def _to_item(piece: str, url: str | None) -> NewsletterItem:
    title, _, rest = piece.strip().partition("\n")
    end = load_pattern("mail", "newsletter_end", re.IGNORECASE | re.MULTILINE).search(rest)
    return NewsletterItem(
        " ".join(title.split())[:LONGEST_HEADING], (rest[: end.start()] if end else rest).strip(), url
    )
