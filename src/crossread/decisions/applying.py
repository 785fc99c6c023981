"""What decisions change in an account that is composed, and what it tells of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from crossread.decisions.differences import find_differences, keep_checks
from crossread.decisions.events import TimelineEdit
from crossread.decisions.figures import FigureEdit
from crossread.decisions.pointing import point_all
from crossread.decisions.telling import has_names, known_names, tell_entry
from crossread.model.accounts import Account
from crossread.model.decisions import (
    CorrectFigure,
    Decided,
    Decision,
    DifferentNames,
    MergeEvents,
    MergeFigures,
    SameName,
    ShowName,
    SplitEvent,
    SplitFigure,
    targets_of,
)


def apply_decisions(account: Account, decided: Decided, reports: Collection[str] = ()) -> Account:
    """The account as the desk has it: what the reports say, with what was decided about it marked as the desk's.

    Names and reports set aside were decided before it was composed. ``reports`` are the ids of reports that are
    known though they are not in it. What a decision is about and is not there changes nothing, and is told so.
    """
    held = {report.id: report for report in account.reports}
    figures = FigureEdit({figure.id: figure for figure in account.figures}, held)
    timeline = TimelineEdit({entry.id: entry for entry in account.timeline}, held)
    ids, names = {*known_ids(account), *reports}, known_names(account)
    desk = []
    for entry in decided.entries:
        found = _apply(entry.number, entry.decision, figures, timeline, ids, names)
        desk.append(tell_entry(entry, account, found))
    if figures.touched:
        account = _with_figures(account, figures)
    timeline_now = tuple(timeline.held.values())
    return replace(account, timeline=timeline_now, desk=tuple(one for one in desk if one is not None))


def _apply(
    number: int,
    decision: Decision | None,
    figures: FigureEdit,
    timeline: TimelineEdit,
    ids: Collection[str],
    names: Collection[str],
) -> bool:
    """Apply a decision to what it changes; whether all that it is about is there."""
    match decision:
        case MergeFigures() | SplitFigure() | CorrectFigure():
            return figures.apply(number, decision)
        case MergeEvents() | SplitEvent():
            return timeline.apply(number, decision)
        case SameName() | DifferentNames() | ShowName():
            return has_names(decision, names)
    made = {*ids, *figures.held, *timeline.held}
    return all(target in made for target in targets_of(decision))


def _with_figures(account: Account, figures: FigureEdit) -> Account:
    checks = keep_checks(account, figures.corrected)
    differences = find_differences(account, figures, checks)
    changed = replace(account, figures=tuple(figures.held.values()), checks=checks, discrepancies=differences)
    return point_all(changed, figures.became)


def known_ids(account: Account) -> frozenset[str]:
    """Every id that a decision may be about: of entries of all kinds, and of reports."""
    lists: tuple[tuple[Any, ...], ...] = (
        *(account.figures, account.breakdowns, account.checks, account.quotes, account.people, account.organisations),
        *(account.names, account.places, account.timeline, account.discrepancies, account.reports),
    )
    return frozenset(entry.id for listed in lists for entry in listed)
