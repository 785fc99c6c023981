"""A side of a discrepancy out of what says it."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Side
from crossread.model.spans import Span


def compose_side(spans: Iterable[Span], words: str, *, day: str | None = None) -> Side:
    """The side that has its words and says so at the spans, each once; its reports are theirs, in their order."""
    mentions = tuple(dict.fromkeys(spans))
    reports = tuple(dict.fromkeys(span.report for span in mentions))
    return Side("", mentions, (words,), day=day, reports=reports)
