"""The values that reports give for one figure, each with everywhere it is given, and how they stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from crossread.meaning import deeds
from crossread.meaning.quantities import compare
from crossread.model.accounts import FigureStatus, FigureValue, ValueRelation
from crossread.model.mentions import Approximation
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

ValueKey = tuple[object, ...]

# Numbers before what is said to be about one, and those before bounds, ranges and words such as "dozens".
_FIRST: tuple[Approximation, ...] = ("exact", "about", "above", "below", "range")


def group_values(items: Sequence[Item]) -> tuple[FigureValue, ...]:
    """Equal statements together: plain numbers first, of these the one that most reports state.

    Then those in most reports, those made most often, and in story order.
    """
    table: dict[ValueKey, list[Item]] = defaultdict(list)
    for item in items:
        table[_key(item)].append(item)
    ranked = sorted(table.values(), key=lambda same: _rank(same, items))
    return tuple(_compose(same, ranked[0][0]) for same in ranked)


def judge_status(items: Sequence[Item]) -> FigureStatus:
    """single, agreed, updated or disputed.

    A report that gives only a bound, or only "about", agrees with no number: its words are compatible with it.
    """
    if any(one.disputes(other) for one, other in combinations(items, 2)):
        return "updated" if is_update(items) else "disputed"
    first = min(items, key=lambda item: _rank([item], items))
    return "agreed" if len(_stating(first, items)) > 1 else "single"


def _key(item: Item) -> ValueKey:
    """What makes two statements one value of the account: the number with its bound, unit and direction."""
    quantity = item.figure.quantity
    return quantity.value, quantity.low, quantity.high, quantity.approx, quantity.limit, quantity.direction, _unit(item)


def _unit(item: Item) -> str | None:
    """The unit of what is measured; what is counted is for the measure to say."""
    return None if item.stated.family == "count" else item.figure.quantity.unit


def rank_looseness(item: Item) -> int:
    """0 for a plain number, more for what is said to be about one, and most for bounds and ranges."""
    return _FIRST.index(item.stated.approx)


def _rank(same: Sequence[Item], items: Sequence[Item]) -> tuple[int, int, int, int, int]:
    reports = _report_ids(same)
    return rank_looseness(same[0]), -len(_stating(same[0], items)), -len(reports), -len(same), same[0].number


def _stating(item: Item, items: Sequence[Item]) -> set[str]:
    """The reports that state the item's number."""
    return _report_ids([other for other in items if compare(item.stated, other.stated).relation == "same"])


def _compose(same: Sequence[Item], first: Item) -> FigureValue:
    quantity = same[0].figure.quantity
    return FigureValue(
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.approx,
        tuple(item.mention for item in same),
        limit=quantity.limit,
        direction=quantity.direction,
        unit=_unit(same[0]),
        relation=_relate(first, same[0]),
    )


def _relate(first: Item, other: Item) -> ValueRelation:
    """How a value stands to the first; "more than 200" beside "200", which only leaves it out, may go with it."""
    found = compare(first.stated, other.stated)
    return "compatible" if found.relation == "differs" and not found.disputes else found.relation


def is_update(items: Sequence[Item]) -> bool:
    """Whether differing values are one count that went up as reports appeared.

    It is, where the count is of a kind that rises (the dead, the arrested), every later report
    gives no less than any earlier one and the last one more than the first, and no two values
    stand in one report; or where the words beside the later value say that it moved.
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
    return steps[0][1] < steps[-1][1] and deeds.rises(items[0].action)


def _moves_in_words(items: Sequence[Item]) -> bool:
    words = load_words("figures", "updating")
    latest = max(item.report.published or "" for item in items)
    return any(item.report.published == latest and has_phrase(item.tokens, words) for item in items)


def _is_later(earlier: str, later: str) -> bool:
    """Whether the second date is after the first, as far as both are precise."""
    length = min(len(earlier), len(later))
    return later[:length] > earlier[:length]


def _report_ids(items: Sequence[Item]) -> set[str]:
    return {item.report.id for item in items}
