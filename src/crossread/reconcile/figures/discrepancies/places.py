"""One count under two places."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Discrepancy
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.discrepancies.sides import make_side, name_reports, verb
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

SURE = 0.9


def find_moved_rows(aligned: Aligned) -> Iterator[Discrepancy]:
    """Rows of lists that otherwise match, which stand under different places."""
    for group in aligned.groups:
        if group.moved:
            yield _describe(group)


def _describe(group: Group) -> Discrepancy:
    by_place: dict[str, list[Item]] = {}
    for item in group.items:
        if item.measure.place:
            by_place.setdefault(item.measure.place, []).append(item)
    ranked = sorted(by_place.items(), key=lambda entry: (len(entry[1]), -entry[1][0].number))
    number = group.items[0].figure.span.text
    said = [
        f"{name_reports(items)} {verb(items, 'puts', 'put')} {f'the {number}' if not index else 'them'} in {place}"
        for index, (place, items) in enumerate(ranked)
    ]
    return Discrepancy(
        id="",
        kind="place",
        severity="high",
        confidence=SURE,
        summary="; ".join(said) + ".",
        explanation="The lists otherwise match, row for row.",
        sides=tuple(make_side(f"{number} in {place}", items) for place, items in ranked),
    )
