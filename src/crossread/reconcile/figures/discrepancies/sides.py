"""Sides of a discrepancy: what the reports say, and which of them say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Side
from crossread.model.spans import Span
from crossread.reconcile.figures.items import Item


def make_side(
    items: Sequence[Item],
    *words: str,
    extra: Iterable[Span] = (),
    value: float | None = None,
    place: str | None = None,
) -> Side:
    """One side: the words for it, every span that says it, and the reports in the order of the items."""
    by_report: dict[str, list[Item]] = {}
    for item in items:
        by_report.setdefault(item.report.id, []).append(item)
    in_headline = (id for id, same in by_report.items() if all(item.figure.span.part == "title" for item in same))
    spans = dict.fromkeys([*(item.figure.span for item in items), *extra])
    return Side("", tuple(spans), words, value, place, None, tuple(by_report), tuple(in_headline))


def reports_of(items: Iterable[Item]) -> tuple[str, ...]:
    """The ids of their reports, each once."""
    return tuple(dict.fromkeys(item.report.id for item in items))
