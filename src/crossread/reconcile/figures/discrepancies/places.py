"""One count under two places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crossread.model.accounts import AccountFigure, Discrepancy
from crossread.model.reasons import Reason
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.discrepancies.sides import make_side
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sides import compose_discrepancy

SURE = 0.9


def find_moved_rows(aligned: Aligned, figures: Mapping[int, AccountFigure]) -> Iterator[Discrepancy]:
    """Rows of lists that otherwise match, which stand under different places."""
    for group in aligned.groups:
        if group.moved:
            yield _describe(group, figures[group.first].id)


def _describe(group: Group, figure: str) -> Discrepancy:
    by_place: dict[str, list[Item]] = {}
    for item in group.items:
        if item.measure.place:
            by_place.setdefault(item.measure.place, []).append(item)
    ranked = sorted(by_place.items(), key=lambda entry: (len(entry[1]), -entry[1][0].number))
    number = group.items[0]
    return compose_discrepancy(
        kind="place",
        severity="high",
        confidence=SURE,
        sides=tuple(
            make_side(items, number.figure.span.text, value=number.value, place=place) for place, items in ranked
        ),
        case="moved row",
        figure=figure,
        reason=Reason("same lists"),
    )
