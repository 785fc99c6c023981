"""What in a page of an article's text is no copy: struck out, hidden, remarks that a word processor saved.

The tags are walked once: the time is that of the page's length, whatever they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crossread.model.drafts import TextVersion
from crossread.text.lexicon import load_pattern, load_words

MOST_CLASSES = 100
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})((?:\s[^<>]{0,4000})?)/?>")
_STYLE = re.compile(r"<style\b[^>]{0,200}>(.{0,200000}?)</style", re.IGNORECASE | re.DOTALL)
_STRUCK = re.compile(r"\.([A-Za-z][\w-]{0,40})\s{0,5}\{[^{}]{0,1000}?text-decoration\s{0,5}:\s{0,5}line-through")
_CLASSES = re.compile(r"class\s{0,5}=\s{0,5}(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([^\s\"']{1,200}))", re.IGNORECASE)
# A comment of Google Docs stands in a box of its own at the end of the page, behind a link with such an id.
_COMMENT = re.compile(r"\sid\s{0,5}=\s{0,5}[\"']?cmnt\d{1,6}\b", re.IGNORECASE)
_CELL = re.compile(
    r"(<t[dh]\b[^<>]{0,500}>)\s{0,200}<p\b[^<>]{0,500}>((?:(?!</?p\b|</?t[dhr]\b).){0,5000}?)</p>\s{0,200}(?=</t[dh])",
    re.IGNORECASE | re.DOTALL,
)


def find_struck_classes(markup: str) -> frozenset[str]:
    """The classes that the page's own styles strike out: Google Docs has no other way to say so."""
    styles = [match[1] for match in _STYLE.finditer(markup)]
    return frozenset([match[1] for style in styles for match in _STRUCK.finditer(style)][:MOST_CLASSES])


def unwrap_cells(markup: str) -> str:
    """The page with cells that hold their words themselves: word processors put a paragraph into each."""
    return _CELL.sub(r"\1\2", markup)


def drop_unread(markup: str, struck: frozenset[str], version: TextVersion) -> str:
    """The page without everything that is no copy in this version of it; an element that nothing ends hides nothing."""
    walk = _Walk(struck, "del" if version == "accepted" else "ins")
    for tag in _TAG.finditer(markup):
        walk.take(tag)
    pieces, place = [], 0
    for start, end in sorted(walk.dropped):
        if end > place:
            pieces.append(markup[place : max(start, place)])
            place = end
    return "".join([*pieces, markup[place:]])


@dataclass(slots=True)
class _Walk:
    """The tags so far: boxes that are open, and the element that is being dropped with those of its name in it."""

    struck: frozenset[str]
    changed: str
    dropped: list[tuple[int, int]] = field(default_factory=list)
    boxes: list[int] = field(default_factory=list)
    name: str = ""
    start: int = 0
    depth: int = 0

    def take(self, tag: re.Match[str]) -> None:
        """Take the next tag of the page."""
        name = tag[2].lower()
        if self.depth:
            if name == self.name:
                self.depth += -1 if tag[1] else 1
            if not self.depth:
                self.dropped.append((self.start, tag.end()))
            return
        if name == "div":
            self._turn(tag)
        if not tag[1] and self.boxes and name == "a" and _COMMENT.search(tag[3]):
            self.name, self.start, self.depth = "div", self.boxes.pop(), 1
        elif not tag[1] and name not in load_words("page_meta", "empty_tags") and self._is_unread(name, tag[3]):
            self.name, self.start, self.depth = name, tag.start(), 1

    def _turn(self, tag: re.Match[str]) -> None:
        if not tag[1]:
            self.boxes.append(tag.start())
        elif self.boxes:
            self.boxes.pop()

    def _is_unread(self, name: str, attributes: str) -> bool:
        if name == self.changed or name in load_words("page_meta", "struck_tags"):
            return True
        if load_pattern("page_meta", "unread", re.IGNORECASE).search(attributes):
            return True
        return bool(self.struck) and any(
            not self.struck.isdisjoint("".join(filter(None, match.groups())).split())
            for match in _CLASSES.finditer(attributes)
        )
