"""The history of a project: read from its store as it grows, and added to by several at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from threading import RLock
from typing import Literal

from crossread.database.store import Store
from crossread.decisions.ledger import decide_all, find_redoable, find_standing, find_undoable
from crossread.decisions.writing import keepable, read_entry, write_entry
from crossread.errors import DecisionError, ProjectError
from crossread.model.decisions import Decided, Decision, LedgerEntry

LONGEST_NAME = 200
# So many others may decide at the very same time before somebody is told to try again.
MOST_TRIES = 100

Making = Callable[[tuple[LedgerEntry, ...]], LedgerEntry | None]


class History:
    """The ledger of one store. What another process adds to it is seen at the next look."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._lock = RLock()
        self._entries: tuple[LedgerEntry, ...] = ()
        self._decided = Decided()

    def entries(self) -> tuple[LedgerEntry, ...]:
        """Every entry, in their order."""
        with self._lock:
            new = self._store.entries(len(self._entries))
            if new:
                self._entries += tuple(read_entry(number, data) for number, data in new)
                self._decided = decide_all(self._entries)
            return self._entries

    def decided(self) -> Decided:
        """What stands of them now."""
        with self._lock:
            self.entries()
            return self._decided

    def decide(self, decision: Decision, by: str) -> LedgerEntry:
        """Add a decision. Raises DecisionError where it is incomplete, or nobody's."""
        kept, who = keepable(decision), clean_name(by)
        entry = self._append(lambda entries: self._make(entries, who, "decide", decision=kept))
        assert entry is not None
        return entry

    def undo(self, by: str, number: int | None = None) -> LedgerEntry | None:
        """Take back this person's last standing decision, or anybody's of this number; None where none is."""

        def make(entries: tuple[LedgerEntry, ...]) -> LedgerEntry | None:
            standing = {entry.number: entry for entry in find_standing(entries)}
            found = find_undoable(entries, who) if number is None else standing.get(number)
            return found and self._make(entries, who, "undo", about=found.number)

        who = clean_name(by)
        return self._append(make)

    def redo(self, by: str, number: int | None = None) -> LedgerEntry | None:
        """Put back what this person took back last, or the decision of this number; None where there is none."""

        def make(entries: tuple[LedgerEntry, ...]) -> LedgerEntry | None:
            standing = {entry.number for entry in find_standing(entries)}
            taken = {entry.number: entry for entry in entries if entry.decision and entry.number not in standing}
            found = find_redoable(entries, who) if number is None else taken.get(number)
            return found and self._make(entries, who, "redo", about=found.number)

        who = clean_name(by)
        return self._append(make)

    def moment(self) -> str:
        """Now, in UTC, as ISO 8601."""
        return self._now().astimezone(UTC).isoformat(timespec="seconds")

    def _make(
        self,
        entries: tuple[LedgerEntry, ...],
        by: str,
        deed: Literal["decide", "undo", "redo"],
        *,
        decision: Decision | None = None,
        about: int | None = None,
    ) -> LedgerEntry:
        return LedgerEntry(len(entries) + 1, self.moment(), by, deed, decision, about)

    def _append(self, make: Making) -> LedgerEntry | None:
        """Add what is made of the entries that there are; made again where somebody else was quicker."""
        for _ in range(MOST_TRIES):
            entry = make(self.entries())
            if entry is None or self._store.append(write_entry(entry), entry.number - 1):
                return entry
        raise ProjectError("too many people decide at once; try again")


def clean_name(by: str) -> str:
    """The name of who does something, on one line. Raises DecisionError where there is none."""
    name = " ".join(by.split())[:LONGEST_NAME]
    if not name:
        raise DecisionError("who decides has no name; give one")
    return name
