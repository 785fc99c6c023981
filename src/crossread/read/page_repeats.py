"""What stands on a page twice: captions printed again as paragraphs, and paragraphs given for two sizes of screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crossread.model.reports import LeftOut

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Shorter lines are said twice in many an article: "No.", "Lund shook her head."
FEWEST_WORDS = 8
MOST_CAPTIONS = 200


def collect_captions(tree: HtmlElement) -> list[str]:
    """The words under the page's pictures. To be called before an extractor takes the tree apart."""
    found = [" ".join(" ".join(caption.itertext()).split()) for caption in tree.iter("figcaption")]
    return [words for words in found if words.count(" ") >= FEWEST_WORDS - 1][:MOST_CAPTIONS]


def drop_repeats(body: str, captions: Sequence[str]) -> tuple[str, tuple[LeftOut, ...]]:
    """The body without paragraphs that are captions, and with each long paragraph once; and what was left out."""
    bare_captions = [_bare(caption) for caption in captions]
    kept: list[str] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    for line in body.split("\n\n"):
        bare = _bare(line)
        long = line.count(" ") >= FEWEST_WORDS - 1
        if long and any(caption.startswith(bare) for caption in bare_captions):
            left_out.append(LeftOut(line, "caption"))
        elif long and bare in seen and not line.startswith(("- ", "> ")) and " | " not in line:
            left_out.append(LeftOut(line, "stands there twice"))
        else:
            kept.append(line)
            seen.add(bare)
    return "\n\n".join(kept), tuple(left_out)


def _bare(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalnum())
