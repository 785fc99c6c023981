"""Posts of social networks that a page embeds: each as a quotation signed by whoever posted it.

Extractors take the boxes around such posts for advertisements and drop the words with them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.text.lexicon import load_lexicon, load_pattern, load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_POSTS = 300


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody posted: the paragraphs, who, under which name there, and when, as the page prints it."""

    paragraphs: tuple[str, ...]
    name: str
    handle: str
    date: str

    @property
    def signature(self) -> str:
        """``— Orrin Fire (@orrinfire) October 9, 2025``."""
        return " ".join(f"— {self.name} ({self.handle}) {self.date}".split())


def rewrite_posts(tree: HtmlElement) -> bool:
    """Put a plain quotation in place of each embedded post and the boxes around it; return whether there were any."""
    kinds: dict[str, str] = load_lexicon("networks")["posts"]
    found = [(box, kind) for box in tree.iter("blockquote") for kind in (_find_kind(box, kinds),) if kind]
    for box, kind in found[:MOST_POSTS]:
        post = read_post(_split_lines(box), kinds[kind])
        around = _find_around(box)
        if around.getparent() is None:
            continue
        if post is None:
            around.drop_tree()
        else:
            _replace(around, post)
    return bool(found)


def read_post(lines: list[str], network: str) -> Post | None:
    """The post in these lines, the last of which signs it; None where nothing but a link was embedded."""
    links = load_pattern("networks", "links")
    for end in range(len(lines), 0, -1):
        for form in ("signed", "shared", "posted"):
            signed = load_pattern("networks", form).search(lines[end - 1])
            if signed is None:
                continue
            before = [*lines[: end - 1], lines[end - 1][: signed.start()]]
            words = tuple(plain for line in before if (plain := " ".join(links.sub("", line).split()).strip(" ,")))
            parts = signed.groupdict()
            handle = parts.get("handle") or network
            name = " ".join((parts["name"] or handle.lstrip("@")).split())
            return Post(words, name, handle, " ".join((parts["date"] or "").split())) if words else None
    return None


def _find_kind(box: HtmlElement, kinds: dict[str, str]) -> str | None:
    classes = (box.get("class") or "").split()
    return next((kind for kind in kinds if kind in classes), None)


def _split_lines(box: HtmlElement) -> list[str]:
    """The words of a box, a line for each paragraph and each break."""
    pieces: list[str] = []
    lines = load_words("page_meta", "line_tags")

    def walk(element: HtmlElement) -> None:
        block = element.tag in lines
        pieces.append("\n" if block else "")
        pieces.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                walk(child)
            pieces.append(child.tail or "")
        pieces.append("\n" if block and element.tag != "br" else "")

    walk(box)
    return [words for line in "".join(pieces).split("\n") if (words := " ".join(line.split()))]


def _find_around(box: HtmlElement) -> HtmlElement:
    """The outermost box that holds nothing but the post."""
    words = _bare(box)
    around = box
    for outer in box.iterancestors():
        if outer.tag in load_words("page_meta", "whole_tags") or _bare(outer) != words:
            break
        around = outer
    return around


def _bare(element: HtmlElement) -> str:
    """All that is shown in an element, without blanks, to be held against that of another."""
    pieces: list[str] = []
    for part in element.iter("*"):
        if part.tag not in ("script", "style", "noscript"):
            pieces += [part.text or "", *(child.tail or "" for child in part)]
    return "".join("".join(pieces).split())


def _replace(around: HtmlElement, post: Post) -> None:
    from lxml.html import builder

    make: Callable[..., HtmlElement] = builder.BLOCKQUOTE
    quotation = make(*(builder.P(words) for words in (*post.paragraphs, post.signature)))
    quotation.tail = around.tail
    around.getparent().replace(around, quotation)
