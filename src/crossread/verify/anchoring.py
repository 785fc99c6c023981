"""Where the characters of a span stand in another copy of its report: there, elsewhere, or nowhere.

A span is found again only by what stands around it: by its whole paragraph, where that is long and stands once in each
copy, or by the forty characters on either side, across paragraphs, where they do. The same words in other
surroundings are not the same statement, so they are never taken for it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.verification import LossReason
from crossread.text.blocks import Block, split_blocks

# Characters on either side by which words are known.
AROUND = 40
# A shorter paragraph may stand anywhere: "- York (5)" belongs to the list that it is in.
LEAST_PARAGRAPH = 80


@dataclass(frozen=True)
class Anchoring:
    """Two copies of one report, laid out to find the spans of the old one in the new one.

    ``Anchoring(old, new).find(span)`` gives the span in the new copy, or why it is lost.
    """

    old: Report
    new: Report
    _blocks: list[Block] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_blocks", split_blocks(self.old.text))

    @property
    def same(self) -> bool:
        """Whether headline and text are what they were, character for character."""
        return (self.old.title, self.old.text) == (self.new.title, self.new.text)

    def find(self, span: Span) -> Span | LossReason:
        """The span's place in the new copy, if it is certain."""
        before, now = self.old.part(span.part), self.new.part(span.part)
        if before == now:
            return self._at(span, span.start)
        if span.part == "title":
            return "changed"
        lost: LossReason = "changed"
        for start, end in self._surroundings(span, before):
            words = before[start:end]
            if _count(now, words) == 1 and _count(before, words) == 1:
                return self._at(span, now.index(words) + span.start - start)
            lost = "ambiguous" if words in now else lost
        return lost

    def _surroundings(self, span: Span, text: str) -> list[tuple[int, int]]:
        """The bounds of what the span is known by, the widest first."""
        around = (max(0, span.start - AROUND), min(len(text), span.end + AROUND))
        at = bisect_right(self._blocks, span.start, key=lambda block: block.start) - 1
        if at < 0 or self._blocks[at].end < span.end:
            return [around]
        block = self._blocks[at]
        return [(block.start, block.end), around] if block.end - block.start >= LEAST_PARAGRAPH else [around]

    def _at(self, span: Span, start: int) -> Span:
        return self.new.span(start, start + len(span.text), span.part)


def _count(text: str, words: str) -> int:
    """How often the words stand in the text, overlapping or not; two is as good as more."""
    first = text.find(words)
    if first < 0:
        return 0
    return 1 if text.find(words, first + 1) < 0 else 2
