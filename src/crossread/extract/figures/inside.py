"""Which mentions lie in a passage, without going through all of the report's for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from crossread.extract.passages import Passage
from crossread.model.spans import Span


class Spanned(Protocol):
    """Anything that stands at a span of the report."""

    @property
    def span(self) -> Span:
        """Its characters."""


Kind = TypeVar("Kind", bound=Spanned)


class Inside(Generic[Kind]):
    """Mentions of one kind by where they stand. Built once for a report."""

    def __init__(self, mentions: Sequence[Kind]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: _place(mention.span.part, mention.span.start))
        self._starts = [_place(mention.span.part, mention.span.start) for mention in self._mentions]

    def __bool__(self) -> bool:
        return bool(self._mentions)

    def find(self, passage: Passage) -> list[Kind]:
        """Those that the passage holds, in order."""
        first = bisect_left(self._starts, _place(passage.part, passage.start))
        last = bisect_right(self._starts, _place(passage.part, passage.start + passage.length), lo=first)
        return [mention for mention in self._mentions[first:last] if passage.holds(mention.span)]


def _place(part: str, start: int) -> tuple[bool, int]:
    # A separate title comes first, as in the reading.
    return part == "text", start
