"""Paragraphs that an extractor passed over although they stand among those it kept.

Publishers break an article up with advertisements, and each stretch between two is a box of its own. An
extractor that scores boxes may keep some and drop others; half an article is the fault that readers of
extracted text complain of most. A dropped paragraph belongs to the article where its box is of the same
kind as one that was kept, under the same headline: readers' comments and other articles are not.
(F1 on the 79 pages of ``pages``: from .968 to .972, all of it recall.)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Shorter paragraphs are captions and prompts as often as reporting, and two may be an author's biography.
FEWEST_WORDS = 20
FEWEST_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A long paragraph of a page, with the kind of box it stands in and under which headline."""

    words: str
    box: tuple[int, str, str, str]


def collect_paragraphs(tree: HtmlElement) -> list[PageParagraph]:
    """The long paragraphs of a page, in order. To be called before an extractor takes the tree apart."""
    found: list[PageParagraph] = []
    article = 0
    for element in tree.iter("p", "article", "h1", "h2"):
        if element.tag != "p":
            # Another article begins at its own element, at a main headline, and at a headline that leads to it.
            article += element.tag != "h2" or element.find(".//a") is not None
            continue
        parent = element.getparent()
        words = " ".join(" ".join(element.itertext()).split())
        if parent is None or words.count(" ") < FEWEST_WORDS - 1:
            continue
        around = parent.getparent()
        kind = (around.get("class") or "") if around is not None else ""
        found.append(PageParagraph(words, (article, str(parent.tag), parent.get("class") or "", kind)))
    return found


def fill_gaps(text: str, paragraphs: list[PageParagraph]) -> str:
    """The extracted text with the paragraphs that it lacks, each after the one that stands before it on the page."""
    lines = text.split("\n\n")
    bare = [_bare(line) for line in lines]
    whole = "".join(bare)
    ends = list(accumulate(len(line) for line in bare))
    places = [whole.find(_bare(paragraph.words)) for paragraph in paragraphs]
    boxes = {paragraph.box for paragraph, place in zip(paragraphs, places, strict=True) if place >= 0}
    added: dict[int, list[str]] = {}
    line = -1
    for paragraph, place in zip(paragraphs, places, strict=True):
        if place >= 0:
            line = bisect_right(ends, place)
        elif paragraph.box in boxes:
            added.setdefault(line, []).append(paragraph.words)
    if sum(len(words) for words in added.values()) < FEWEST_PARAGRAPHS:
        return text
    filled = list(added.get(-1, []))
    for number, kept in enumerate(lines):
        filled += [kept, *added.get(number, [])]
    return "\n\n".join(filled)


def _bare(words: str) -> str:
    return "".join(words.split())
