"""Entries of an account while decisions are applied to them: which there are, and what those became that are gone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from crossread.meaning.anchors import Anchors, Content, free_digest
from crossread.model.accounts import AccountFigure, TimelineEntry
from crossread.model.reports import Report

Entry = TypeVar("Entry", AccountFigure, TimelineEntry)


@dataclass
class EntryEdit(Generic[Entry]):
    """Entries of one kind, in the account's order.

    ``became`` leads from the id of an entry that was merged to the one that it is in now.
    """

    held: dict[str, Entry]
    reports: Mapping[str, Report]
    became: dict[str, str] = field(default_factory=dict)

    @property
    def anchors(self) -> Anchors:
        """Where mentions stand in the reports."""
        return Anchors(list(self.reports.values()))

    def find(self, target: str) -> Entry | None:
        """The entry of this id, or the one that it was merged into."""
        return self.held.get(self.became.get(target, target))

    def find_several(self, targets: Collection[str]) -> dict[str, Entry]:
        """The entries of these ids where all are there and they are more than one; else none."""
        found = [self.find(target) for target in targets]
        entries = {entry.id: entry for entry in found if entry is not None}
        return entries if None not in found and len(entries) > 1 else {}

    def merge_ids(self, names: Collection[str], kept: str) -> None:
        """Let the entries of these ids go into the one that is kept."""
        for name in names:
            if name != kept:
                del self.held[name]
                self.became[name] = kept
                self.became.update({old: kept for old, new in self.became.items() if new == name})

    def new_id(self, letter: str, content: Content) -> str:
        """The id of an entry of this content that no other one has, or had."""
        return free_digest(letter, content, {*self.held, *self.became}, {})
