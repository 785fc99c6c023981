"""What stands on a page twice: captions printed again as paragraphs, and paragraphs given for two sizes of screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.model.reports import LeftOut
from crossread.read.page_boxes import split_class

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Shorter lines are said twice in many an article: "No.", "Lund shook her head."
FEWEST_WORDS = 8
MOST_CAPTIONS = 200

_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Captions:
    """The words under the page's pictures: by the element for it, and in boxes that are called so."""

    marked: tuple[str, ...] = ()
    boxed: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        yield from self.marked
        yield from self.boxed


def collect_captions(tree: HtmlElement) -> Captions:
    """The words under the page's pictures. To be called before an extractor takes the tree apart."""
    marked = (_words(caption) for caption in tree.iter("figcaption"))
    boxed = (_words(caption) for caption in iter_boxed_captions(tree))
    return Captions(tuple(_choose(marked)), tuple(_choose(boxed)))


def _choose(captions: Iterable[str]) -> list[str]:
    return [words for words in captions if words.count(" ") >= FEWEST_WORDS - 1][:MOST_CAPTIONS]


def iter_boxed_captions(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Boxes called captions, without pictures in them and outside the element for captions; none within another."""
    for element in tree.iter("div", "p", "span"):
        if not _is_caption(element) or element.find(".//img") is not None:
            continue
        outer = element.getparent()
        within = outer is not None and _is_caption(outer) and outer.find(".//img") is None
        if not within and next(element.iterancestors("figcaption"), None) is None:
            yield element


def _is_caption(element: HtmlElement) -> bool:
    named = element.get("class") or ""
    return "aption" in named and "caption" in split_class(named)


def drop_repeats(body: str, captions: Captions) -> tuple[str, tuple[LeftOut, ...]]:
    """The body without paragraphs that are captions, and with each long paragraph once; and what was left out."""
    lines = body.split("\n\n")
    bared = [_bare(line) for line in lines]
    quoted = "".join(bare for line, bare in zip(lines, bared, strict=True) if not line.startswith("> "))
    bare_captions = [_bare(caption) for caption in captions.marked]
    quoting = [bare for line, bare in zip(lines, bared, strict=True) if _is_quoted(line)]
    kept: list[str] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    for line, bare in zip(lines, bared, strict=True):
        short = line.count(" ") < FEWEST_WORDS - 1
        if short:
            reason = None
        elif any(caption.startswith(bare) for caption in bare_captions):
            reason = "caption"
        else:
            twice = bare in quoted if line.startswith("> ") else _is_twice(line, bare, seen, quoting)
            reason = "stands there twice" if twice else None
        if reason is None:
            kept.append(line)
            seen.add(bare)
        else:
            left_out.append(LeftOut(line, reason))
    return "\n\n".join(kept), tuple(left_out)


def _is_twice(line: str, bare: str, seen: set[str], quoting: Sequence[str]) -> bool:
    again = bare in seen and not line.startswith("- ") and " | " not in line
    return again or _stands_in_another(line, bare, quoting)


def _stands_in_another(line: str, bare: str, quoting: Sequence[str]) -> bool:
    """Whether a line without an end is a part of somebody's words in another, as cards print it again in large type."""
    if line.endswith((".", "!", "?", "”", '"', ":")):
        return False
    return any(bare in other and len(other) > len(bare) for other in quoting)


def _is_quoted(line: str) -> bool:
    return any(mark in line for mark in '“"‘')


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _bare(words: str) -> str:
    return _MARKS.sub("", words.lower())
