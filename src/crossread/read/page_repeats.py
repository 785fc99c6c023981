"""What stands on a page twice: captions printed again as paragraphs, and paragraphs given for two sizes of screen."""

from __future__ import annotations

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
    return "caption" in split_class(element.get("class") or "")


def drop_repeats(body: str, captions: Captions) -> tuple[str, tuple[LeftOut, ...]]:
    """The body without paragraphs that are captions, and with each long paragraph once; and what was left out."""
    lines = body.split("\n\n")
    quoted = "".join(_bare(line) for line in lines if not line.startswith("> "))
    bare_captions = [_bare(caption) for caption in captions.marked]
    kept: list[str] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    for line in lines:
        bare = _bare(line)
        short = line.count(" ") < FEWEST_WORDS - 1
        if short:
            reason = None
        elif any(caption.startswith(bare) for caption in bare_captions):
            reason = "caption"
        else:
            twice = bare in quoted if line.startswith("> ") else _is_twice(line, bare, seen, lines)
            reason = "stands there twice" if twice else None
        if reason is None:
            kept.append(line)
            seen.add(bare)
        else:
            left_out.append(LeftOut(line, reason))
    return "\n\n".join(kept), tuple(left_out)


def _is_twice(line: str, bare: str, seen: set[str], lines: Sequence[str]) -> bool:
    again = bare in seen and not line.startswith("- ") and " | " not in line
    return again or _stands_in_another(line, lines)


def _stands_in_another(line: str, lines: Sequence[str]) -> bool:
    """Whether a line without an end is a part of somebody's words in another, as cards print it again in large type."""
    if line.endswith((".", "!", "?", "”", '"', ":")):
        return False
    bare = _bare(line)
    return any(other is not line and bare in _bare(other) and _is_quoted(other) for other in lines)


def _is_quoted(line: str) -> bool:
    return any(mark in line for mark in '“"‘')


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _bare(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalnum())
