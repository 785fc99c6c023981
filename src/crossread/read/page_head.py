"""The short lines around a page's headline, up to its first paragraph: where dates and authors are printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from crossread.read.page_boxes import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# So many boxes around the headline are looked at.
MOST_AROUND = 4
MOST_ELEMENTS = 400
LONGEST_LINE = 150
# A paragraph of so many words is the article's own; what stands below is no line of its head.
PARAGRAPH_WORDS = 25


def iter_head(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Elements around the first main headline with their words, in the order of the page."""
    heading = next(iter(tree.iter("h1")), None)
    if heading is None:
        return
    around = list(islice(heading.iterancestors(), MOST_AROUND))
    outermost = next((outer for outer in reversed(around) if outer.tag not in ("body", "html")), None)
    if outermost is None:
        return
    for element in islice(outermost.iter(), MOST_ELEMENTS):
        if not isinstance(element.tag, str) or element.tag in ("script", "style") or _is_long(element):
            continue
        words = words_of(element)
        if element.tag == "p" and words.count(" ") >= PARAGRAPH_WORDS:
            return
        if 0 < len(words) <= LONGEST_LINE:
            yield element, words


def _is_long(element: HtmlElement) -> bool:
    """Whether a box holds paragraphs, so that its words need not be put together."""
    return element.tag != "p" and next(iter(element.iter("p")), None) is not None
