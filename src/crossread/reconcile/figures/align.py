"""Mentions of one measured thing become one group: agglomerative clustering with pairs that must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.reconcile.figures.conflicts import find_conflict
from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.features import (
    JOIN,
    FigureLikeness,
    compare_items,
    weigh_words,
)
from crossread.reconcile.figures.items import Item

# Beyond this many figures only those that share a number are compared, so that cost stays bounded.
MANY = 500


# The mean likeness between two groups may fall this far below what a pair needs.
MEAN_SHARE = 0.75
# What a pair counts for between two groups where a rule speaks against it.
DOUBTFUL = FigureLikeness(-2.0, False, ())


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Mentions of one measured thing in story order, with why each later one was joined.

    ``moved``: it holds a row that stands under one place in one report and another elsewhere.
    """

    items: tuple[Item, ...]
    why: tuple[str, ...]
    moved: bool = False

    @property
    def first(self) -> int:
        """The story-order number of its first mention: a name for the group while it is worked on."""
        return self.items[0].number


def align_items(items: Sequence[Item]) -> tuple[Group, ...]:
    """Group all items; groups come in the order of their first mention.

    Pairs are taken from the most alike down; two groups join where no pair between them is in
    conflict and the mean likeness of the pairs is still high enough.
    """
    pairs, conflicts = _compare_all(items)
    groups = {item.number: [item.number] for item in items}
    owner = {item.number: item.number for item in items}
    reasons: dict[int, tuple[int, FigureLikeness]] = {}
    refused: set[tuple[int, int, int, int]] = set()
    for (a, b), likeness in sorted(pairs.items(), key=lambda pair: (-pair[1].score, pair[0])):
        left, right = owner[a], owner[b]
        asked = (left, right, len(groups[left]), len(groups[right]))
        if left == right or not likeness.joins or asked in refused:
            continue
        if not _may_join(groups[left], groups[right], pairs, conflicts):
            refused.add(asked)
        else:
            keep, drop = sorted((left, right))
            for number in groups[drop]:
                owner[number] = keep
            groups[keep] = sorted(groups[keep] + groups.pop(drop))
            later, earlier = max(a, b), min(a, b)
            reasons.setdefault(later, (earlier, likeness))
    by_number = {item.number: item for item in items}
    return tuple(_compose(group, by_number, reasons) for _, group in sorted(groups.items()))


def _compose(group: list[int], items: dict[int, Item], reasons: dict[int, tuple[int, FigureLikeness]]) -> Group:
    why = []
    for number in group:
        if number in reasons:
            earlier, likeness = reasons[number]
            why.append(explain_pair(items[number], items[earlier], likeness.reasons))
    return Group(tuple(items[number] for number in group), tuple(why))


def explain_pair(item: Item, other: Item, reasons: Sequence[str]) -> str:
    """One line: which mention joins which, by what."""
    return f"{item.report.id} {item.figure.span.text!r} with {other.report.id} {other.figure.span.text!r}: same " + (
        ", ".join(reasons) or "measure"
    )


Pair = tuple[int, int]


def _compare_all(items: Sequence[Item]) -> tuple[dict[Pair, FigureLikeness], set[Pair]]:
    weights = weigh_words(items)
    pairs: dict[Pair, FigureLikeness] = {}
    conflicts: set[Pair] = set()
    stated = {(*_stated(item, item), _sex(item)) for item in items if item.figure.quantity.kind == "count"}
    for one, other in _candidates(items):
        rule = find_conflict(one, other)
        if rule is not None:
            if rule.hard:
                conflicts.add((one.number, other.number))
            else:
                pairs[one.number, other.number] = DOUBTFUL
            continue
        likeness = compare_items(one, other, weights)
        if likeness.joins and _told_elsewhere(one, other, stated):
            likeness = replace(likeness, joins=False)
        pairs[one.number, other.number] = likeness
    return pairs, conflicts


Stated = tuple[str, str, str | None, str | None, float | None]


def _stated(item: Item, value_of: Item) -> Stated:
    return item.report.id, item.figure.span.part, item.deed, item.severity, value_of.value


def _sex(item: Item) -> str | None:
    return item.people.sex if item.people else None


def _told_elsewhere(one: Item, other: Item, stated: set[tuple[*Stated, str | None]]) -> bool:
    """Whether two numbers clash, and one report gives the other's number too for the deed: that one is meant then.

    Headline and text are told apart: the one may be wrong about the other. ``Three men and two women``
    says nothing of three women.
    """
    if one.agrees(other) or one.deed is None or narrowed_alike(one, other):
        return False
    sexes = {_sex(one), _sex(other)} - {None}
    meant = {None, *sexes} if sexes else {None, "female", "male"}
    return any((*_stated(a, b), sex) in stated for a, b in ((one, other), (other, one)) for sex in meant)


def _candidates(items: Sequence[Item]) -> Iterable[tuple[Item, Item]]:
    if len(items) <= MANY:
        for index, one in enumerate(items):
            for other in items[index + 1 :]:
                yield one, other
        return
    by_value: dict[float | None, list[Item]] = defaultdict(list)
    for item in items:
        by_value[item.value].append(item)
    for alike in by_value.values():
        for index, one in enumerate(alike):
            for other in alike[index + 1 : index + 40]:
                yield one, other


def _may_join(left: list[int], right: list[int], pairs: dict[Pair, FigureLikeness], conflicts: set[Pair]) -> bool:
    between = [(min(a, b), max(a, b)) for a in left for b in right]
    if any(pair in conflicts for pair in between):
        return False
    scores = [pairs[pair].score if pair in pairs else 0.0 for pair in between]
    return sum(scores) / len(scores) >= JOIN * MEAN_SHARE
