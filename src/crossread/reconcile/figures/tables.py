"""Lists over one dimension, put side by side: a report's lists joined, and rows that changed place between reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.model.reports import Report
from crossread.reconcile.figures.align import Group, explain_pair
from crossread.reconcile.figures.items import Item, Items, Listing

# A row may be taken to have changed place only where the lists share this many other rows, and
# these are this share of the shorter list's other rows.
SHARED_ROWS = 3
SHARED_PART = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All lists of one report over one dimension and deed, with the whole that any of them names."""

    report: Report
    dimension: str
    action: str | None
    listings: tuple[Listing, ...]
    rows: tuple[Item, ...]
    whole: Item | None
    closed: bool
    overlapping: bool


@dataclass(frozen=True, eq=False)
class Aligned:
    """The figures of a story grouped into measured things, with its lists as tables."""

    items: Items
    groups: tuple[Group, ...]
    tables: tuple[Table, ...]
    group_of: dict[int, Group]

    def group(self, item: Item) -> Group:
        """The measured thing that the item states; people counted without a number are one of their own."""
        return self.group_of.get(item.number) or Group((item,), ())

    def stated_in(self, group: Group, report: Report) -> tuple[Item, ...]:
        """The group's mentions in one report."""
        return group.by_report.get(report.id, ())

    def tables_of(self, report: Report) -> tuple[Table, ...]:
        """The tables of one report, in story order."""
        return self._tables_by_report.get(report.id, ())

    @cached_property
    def _tables_by_report(self) -> dict[str, tuple[Table, ...]]:
        found: dict[str, list[Table]] = {}
        for table in self.tables:
            found.setdefault(table.report.id, []).append(table)
        return {report: tuple(tables) for report, tables in found.items()}


def compose_aligned(items: Items, groups: Sequence[Group]) -> Aligned:
    """Groups with their tables; rows that stand under another place in another report are joined."""
    tables = join_listings(items.listings)
    moved = _moved_rows(tables, groups)
    merged = _merge_groups(groups, moved)
    return Aligned(items, merged, tables, {item.number: group for group in merged for item in group.items})


def join_listings(listings: Sequence[Listing]) -> tuple[Table, ...]:
    """One table for each report, dimension and deed, in story order."""
    found: dict[tuple[str, str, str | None], list[Listing]] = {}
    for listing in listings:
        if listing.parts:
            key = (listing.report.id, listing.source.dimension, _action(listing.parts))
            found.setdefault(key, []).append(listing)
    return tuple(_join(key[1], key[2], same) for key, same in found.items())


def _join(dimension: str, action: str | None, listings: Sequence[Listing]) -> Table:
    rows = {item.number: item for listing in listings for item in listing.parts}
    return Table(
        report=listings[0].report,
        dimension=dimension,
        action=action,
        listings=tuple(listings),
        rows=tuple(rows[number] for number in sorted(rows)),
        whole=next((listing.whole for listing in listings if listing.whole is not None), None),
        # People without a number are no rows; a sum without them is no fault.
        closed=all(listing.source.closed and not listing.source.implied for listing in listings),
        overlapping=any(listing.source.overlapping for listing in listings),
    )


def _action(parts: Sequence[Item]) -> str | None:
    return next((item.action for item in parts if item.action), None)


def _moved_rows(tables: Sequence[Table], groups: Sequence[Group]) -> list[tuple[Item, Item]]:
    """Pairs of rows with one number under two places, in tables of two reports that otherwise match."""
    group_of = {item.number: group.first for group in groups for item in group.items}
    moved = []
    for index, one in enumerate(tables):
        for other in tables[index + 1 :]:
            if one.report.id != other.report.id and one.dimension == other.dimension == "place":
                moved.extend(_moved_between(one, other, group_of))
    return moved


def _moved_between(one: Table, other: Table, group_of: dict[int, int]) -> list[tuple[Item, Item]]:
    ours = {group_of[item.number]: item for item in one.rows}
    theirs = {group_of[item.number]: item for item in other.rows}
    shared = ours.keys() & theirs.keys()
    alone = [item for number, item in ours.items() if number not in shared]
    other_alone = [item for number, item in theirs.items() if number not in shared]
    rest = max(1, min(len(ours), len(theirs)) - 1)
    if len(shared) < SHARED_ROWS or len(shared) < SHARED_PART * rest:
        return []
    pairs = [(a, b) for a in alone for b in other_alone if a.measure.place and b.measure.place and a.same_number(b)]
    # Only a number that stands once on each side can be told to have moved.
    return [(a, b) for a, b in pairs if sum(a is x for x, _ in pairs) == 1 and sum(b is y for _, y in pairs) == 1]


def _merge_groups(groups: Sequence[Group], moved: Sequence[tuple[Item, Item]]) -> tuple[Group, ...]:
    merged = {group.first: group for group in groups}
    owner = {item.number: group.first for group in groups for item in group.items}
    for one, other in moved:
        left, right = merged[owner[one.number]], merged[owner[other.number]]
        if left is right or _share_a_report(left, right):
            continue
        why = f"{explain_pair(other, one, ('number',))}, in lists that otherwise match"
        both = sorted((*left.items, *right.items), key=lambda item: item.number)
        group = Group(tuple(both), (*left.why, *right.why, why), moved=True)
        del merged[left.first], merged[right.first]
        merged[group.first] = group
        owner.update({item.number: group.first for item in both})
    return tuple(merged[first] for first in sorted(merged))


def _share_a_report(left: Group, right: Group) -> bool:
    return bool({item.report.id for item in left.items} & {item.report.id for item in right.items})
