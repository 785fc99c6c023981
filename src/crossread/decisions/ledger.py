"""The ledger of a project: what stands of it, what the next undo takes back, what the next redo puts back."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.decisions import (
    AcceptRemark,
    Decided,
    DifferentNames,
    LedgerEntry,
    Note,
    SameName,
    SetAside,
    Settle,
    ShowName,
)
from crossread.model.merges import Merges


def find_standing(entries: Sequence[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """The entries that decide and were not taken back, or were put back since."""
    standing: dict[int, bool] = {}
    for entry in entries:
        if entry.deed == "decide":
            standing[entry.number] = True
        elif entry.about in standing:
            standing[entry.about] = entry.deed == "redo"
    return tuple(entry for entry in entries if standing.get(entry.number))


def find_undoable(entries: Sequence[LedgerEntry], by: str) -> LedgerEntry | None:
    """The last standing entry of this person: what their undo takes back."""
    return next((entry for entry in reversed(find_standing(entries)) if entry.by == by), None)


def find_redoable(entries: Sequence[LedgerEntry], by: str) -> LedgerEntry | None:
    """The entry that this person took back last and may put back: nothing once they have decided anything since."""
    by_number = {entry.number: entry for entry in entries}
    taken: list[int] = []
    for entry in entries:
        if entry.by != by:
            continue
        if entry.deed == "decide":
            taken.clear()
        elif entry.about is not None:
            taken = [number for number in taken if number != entry.about]
            taken += [entry.about] if entry.deed == "undo" else []
    standing = {entry.number for entry in find_standing(entries)}
    return next((by_number[number] for number in reversed(taken) if number not in standing), None)


def decide_all(entries: Sequence[LedgerEntry]) -> Decided:
    """What stands of the ledger, by what it is about."""
    standing = find_standing(entries)
    settled: dict[str, LedgerEntry] = {}
    notes: dict[str, tuple[LedgerEntry, ...]] = {}
    aside: dict[str, LedgerEntry] = {}
    accepted: dict[str, tuple[LedgerEntry, ...]] = {}
    for entry in standing:
        match entry.decision:
            case Settle(target=target):
                settled[target] = entry
            case Note(target=target):
                notes[target] = (*notes.get(target, ()), entry)
            case SetAside(report=report):
                aside.setdefault(report, entry)
            case AcceptRemark(draft=draft):
                accepted[draft] = (*accepted.get(draft, ()), entry)
    return Decided(standing, settled, notes, aside, accepted, to_merges(standing))


def to_merges(standing: Sequence[LedgerEntry]) -> Merges:
    """The user's word on names that these entries are."""
    decisions = [entry.decision for entry in standing]
    shown = {each.name: each.shown for each in decisions if isinstance(each, ShowName)}
    return Merges(
        same=tuple(each.names for each in decisions if isinstance(each, SameName)),
        different=tuple(each.names for each in decisions if isinstance(each, DifferentNames)),
        names=tuple(sorted(shown.items())),
    )
