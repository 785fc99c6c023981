"""The account that is kept, held ready: decoded once, with what the desk has decided, and laid out for checking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import RLock
from typing import TYPE_CHECKING

from crossread import pipeline
from crossread.accounts import Account
from crossread.database.store import Store
from crossread.model.decisions import Decided
from crossread.project.history import History
from crossread.project.keeping import Grounds, find_kept_account, find_kept_grounds, find_reading, read_grounds
from crossread.read.account_faults import find_account_faults

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.model.accounts import Account as AccountRecord


class Holding:
    """What a store keeps of the account, and what was made of it last."""

    def __init__(self, store: Store, history: History) -> None:
        self._store = store
        self._history = history
        self._lock = RLock()
        self._kept = b""
        self._grounds: Grounds | None = None
        self._base: AccountRecord | None = None
        self._decided: Decided | None = None
        self._account: Account | None = None
        self._sources: tuple[Account, Sources] | None = None

    def grounds(self) -> Grounds | None:
        """What the account was composed from; None before the first work."""
        with self._lock:
            kept = find_kept_grounds(self._store)
            if kept != self._kept:
                self._kept, self._grounds = kept, read_grounds(kept)
                self._base = _check(find_kept_account(self._store)) if self._grounds else None
                self._account = None
            return self._grounds

    def account(self) -> Account | None:
        """The account with what the desk has decided up to now."""
        with self._lock:
            self.grounds()
            decided = self._history.decided()
            if self._base is not None and (self._account is None or decided is not self._decided):
                reports = self._grounds.reports if self._grounds else ()
                self._account = Account.of(_apply(self._base, decided, reports))
                self._decided = decided
            return self._account

    def decided(self) -> Decided:
        """What stands, with what of it is about nothing that is found in the account."""
        with self._lock:
            account, decided = self.account(), self._history.decided()
            lost = [one.number for one in account.desk if not one.found] if account else []
            return replace(decided, lost=frozenset(lost)) if lost else decided

    def sources(self) -> Sources | None:
        """The account laid out for checking; from the kept readings where all are there."""
        with self._lock:
            account, grounds = self.account(), self._grounds
            if account is None or grounds is None:
                return None
            if self._sources is None or self._sources[0] is not account:
                found = [find_reading(self._store, key) for key in grounds.readings]
                readings = tuple(reading for reading in found if reading is not None)
                whole = readings if len(readings) == len(found) else ()
                self._sources = account, pipeline.prepare(replace(account, readings=whole))
            return self._sources[1]


def _apply(base: AccountRecord, decided: Decided, reports: Sequence[str]) -> AccountRecord:
    """The account with what was decided; where nothing was, what applies decisions is not even loaded."""
    if not decided.entries:
        return replace(base, desk=())
    from crossread.decisions.applying import apply_decisions

    return apply_decisions(base, decided, reports)


def _check(account: AccountRecord | None) -> AccountRecord | None:
    """The account, where what it says of its reports is in them: a store that came by mail may say anything."""
    return None if account is None or next(find_account_faults(account), None) is not None else account
