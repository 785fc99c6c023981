"""The values that reports give for one figure, each with everywhere it is given, and how they stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from crossread.meaning import deeds
from crossread.model.accounts import FigureStatus, FigureValue
from crossread.model.mentions import Approximation, Figure
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.bounds import compatible, same_number
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

ValueKey = tuple[float | int | None, float | int | None, float | int | None, Approximation]


def group_values(items: Sequence[Item]) -> tuple[FigureValue, ...]:
    """Equal statements together: those in most reports first, then those made most often, then in story order."""
    table: dict[ValueKey, list[Item]] = defaultdict(list)
    for item in items:
        quantity = item.figure.quantity
        table[quantity.value, quantity.low, quantity.high, quantity.approx].append(item)
    ranked = sorted(table.items(), key=lambda entry: (-len(_report_ids(entry[1])), -len(entry[1]), entry[1][0].number))
    return tuple(
        FigureValue(value, low, high, approx, tuple(item.mention for item in same))
        for (value, low, high, approx), same in ranked
    )


def judge_status(items: Sequence[Item]) -> FigureStatus:
    """single, agreed, updated or disputed."""
    if all(compatible(one, other) for one, other in _figure_pairs(items)):
        return "single" if len(_report_ids(items)) == 1 else "agreed"
    return "updated" if is_update(items) else "disputed"


def is_update(items: Sequence[Item]) -> bool:
    """Whether differing values are one count that went up as reports appeared.

    It is, where the count is of a kind that rises (the dead, the arrested), every later report
    gives no less than any earlier one, and no two values stand in one report; or where the
    words beside the later value say that it moved.
    """
    values: dict[str, set[float]] = defaultdict(set)
    dates: dict[str, str] = {}
    for item in items:
        if item.value is None or not item.report.published:
            return False
        values[item.report.id].add(item.value)
        dates[item.report.id] = item.report.published
    if any(len(found) > 1 for found in values.values()):
        return _moves_in_words(items)
    steps = sorted((dates[report], min(values[report])) for report in values)
    for (earlier, low), (later, high) in pairwise(steps):
        if high < low or (high > low and not _is_later(earlier, later)):
            return False
    action = items[0].action
    return deeds.rises(action)


def _moves_in_words(items: Sequence[Item]) -> bool:
    words = load_words("figures", "updating")
    latest = max(item.report.published or "" for item in items)
    return any(item.report.published == latest and has_phrase(item.tokens, words) for item in items)


def _is_later(earlier: str, later: str) -> bool:
    """Whether the second date is after the first, as far as both are precise."""
    length = min(len(earlier), len(later))
    return later[:length] > earlier[:length]


def _figure_pairs(items: Sequence[Item]) -> Iterator[tuple[Figure, Figure]]:
    for one, other in combinations(items, 2):
        if not same_number(one.figure, other.figure):
            yield one.figure, other.figure


def _report_ids(items: Sequence[Item]) -> set[str]:
    return {item.report.id for item in items}
