"""Groups and tables to the account's figures and breakdowns, with identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.accounts import AccountFigure, Breakdown, FigureStatus
from crossread.model.mentions import FigureKind
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.discrepancies.explanations import explain_difference
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.labels import compose_label, mark_number
from crossread.reconcile.figures.merging import merge_measure
from crossread.reconcile.figures.naming.labelled import FigureLabel
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.figures.tolls import moved_to_the_dead
from crossread.reconcile.figures.values import group_values, judge_status
from crossread.reconcile.grammar.persons import Persons


def compose_figures(aligned: Aligned, persons: Persons) -> dict[int, AccountFigure]:
    """All figures: those that most reports give first, then in the order of the story's text.

    The keys are the numbers of their groups' first items.
    """
    ranked = rank_groups(aligned.groups)
    figures = [_compose_figure(f"f{number}", group, aligned, persons) for number, group in enumerate(ranked, 1)]
    named: dict[str, AccountFigure] = {}
    for index, (group, figure) in enumerate(zip(ranked, figures, strict=True)):
        namesake = named.setdefault(figure.label, figure)
        if namesake is not figure:
            label = _tell_apart(group, figure, namesake, persons)
            figures[index] = replace(figure, label=label.words, mark=label.mark)
    return {group.first: figure for group, figure in zip(ranked, figures, strict=True)}


def _tell_apart(group: Group, figure: AccountFigure, namesake: AccountFigure, persons: Persons) -> FigureLabel:
    """A label for the lesser of two figures of one name: with its year, or the words round its number."""
    year, other = ((found.measure.time or "")[:4] for found in (figure, namesake))
    if year.isdecimal() and other.isdecimal() and year != other and year not in figure.label:
        return FigureLabel(f"{figure.label} in {year}", mark=figure.mark)
    return mark_number(group.items, persons)


def rank_groups(groups: Sequence[Group]) -> list[Group]:
    """Groups in order of importance."""
    return sorted(groups, key=lambda group: (-len({item.report.id for item in group.items}), group.first))


def compose_breakdowns(aligned: Aligned) -> tuple[Breakdown, ...]:
    """Every list of every report, its rows as figure identifiers."""
    ids = {group.first: f"f{number}" for number, group in enumerate(rank_groups(aligned.groups), 1)}

    def figure_id(item: Item) -> str:
        return ids[aligned.group(item).first]

    return tuple(
        Breakdown(
            id=f"b{number}",
            report=listing.report.id,
            dimension=listing.source.dimension,
            whole=None if listing.whole is None else figure_id(listing.whole),
            parts=tuple(figure_id(item) for item in listing.parts),
            mentions=tuple(item.figure.span for item in listing.parts),
            closed=listing.source.closed,
            overlapping=listing.source.overlapping,
        )
        for number, listing in enumerate(aligned.items.listings, 1)
    )


def _compose_figure(identifier: str, group: Group, aligned: Aligned, persons: Persons) -> AccountFigure:
    items = group.items
    measure = merge_measure(items)
    kind: FigureKind = items[0].figure.quantity.kind
    label = compose_label(items, measure, persons, len(aligned.items.readings))
    if group.moved and measure.place:
        places = dict.fromkeys(item.measure.place for item in items if item.measure.place)
        label = label.put(f"in {measure.place}", f"in {' or '.join(places)}")
    return AccountFigure(
        id=identifier,
        label=label.words,
        kind=kind,
        measure=measure,
        status=_find_status(group, aligned),
        values=group_values(items),
        why=group.why,
        named=label.proper,
        mark=label.mark,
    )


def _find_status(group: Group, aligned: Aligned) -> FigureStatus:
    """The status by the values, but for hurt who died since, and rows that moved or that hold another row."""
    if group.moved:
        return "disputed"
    if moved_to_the_dead(group.items, aligned.items.figures):
        return "updated"
    status = judge_status(group.items)
    rows = [item for item in group.items if item.dimension == "place"]
    split = any(explain_difference(aligned, one, other) for one in rows for other in rows if _less(one, other))
    return "disputed" if status == "updated" and split else status


def _less(one: Item, other: Item) -> bool:
    return one.report.id != other.report.id and (one.value or 0.0) < (other.value or 0.0)
