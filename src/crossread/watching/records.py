"""What a watch keeps between two passes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

import msgspec

from crossread.database.store import Shelf, Store
from crossread.model.account_changes import AccountChange
from crossread.model.accounts import Account
from crossread.model.codec import from_plain, to_plain
from crossread.model.reports import Report

Record = TypeVar("Record")

# On the store's shelves: reports by id, and what was told of a story by its folder.
_REPORTS: Shelf = "file"
_TOLD: Shelf = "note"


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change, and the moment (ISO 8601) of the pass that found it."""

    when: str
    change: AccountChange


@dataclass(frozen=True, slots=True)
class ToldStory:
    """What was told of the story in a folder: its account, the digest of its reports, and all changes so far.

    ``joined``: the folder into which its reports have gone, where they are of another story now.
    """

    digest: str
    account: Account
    changes: tuple[ToldChange, ...] = ()
    joined: str | None = None

    @property
    def reports(self) -> frozenset[str]:
        """The ids of its reports; none where they have gone."""
        return frozenset() if self.joined else frozenset(report.id for report in self.account.reports)


def digest_reports(reports: Sequence[Report]) -> str:
    """What tells a story's reports, as they are, from every other state of them."""
    plain = json.dumps([to_plain(report) for report in sorted(reports, key=lambda report: report.id)], sort_keys=True)
    return sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def find_reports(store: Store) -> dict[str, Report]:
    """The reports of the last pass, by id."""
    return {key: _find(store, _REPORTS, key, Report) for key in store.keys(_REPORTS)}


def keep_reports(store: Store, reports: Sequence[Report], gone: Sequence[str]) -> None:
    """Keep these reports as they are now, and forget those that are gone."""
    store.put(_REPORTS, {report.id: _pack(report) for report in reports})
    if gone:
        store.drop(_REPORTS, gone)


def find_told(store: Store) -> dict[str, ToldStory]:
    """What was told, by the folder of the story."""
    return {key: _find(store, _TOLD, key, ToldStory) for key in store.keys(_TOLD)}


def keep_told(store: Store, folder: str, told: ToldStory) -> None:
    """Keep what was told of a story, in place of what was told before, in one step."""
    store.put(_TOLD, {folder: _pack(told)})


def _find(store: Store, shelf: Shelf, key: str, kind: type[Record]) -> Record:
    data = store.get(shelf, key)
    return from_plain(kind, msgspec.json.decode(data or b"null"))


def _pack(record: object) -> bytes:
    return msgspec.json.encode(to_plain(record))
