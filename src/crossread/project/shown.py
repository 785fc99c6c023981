"""An account that is no project: read, searched and checked against as one, and never changed."""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from crossread import pipeline
from crossread.accounts import Account
from crossread.database.memory import MemoryStore
from crossread.model.drafts import CheckedDraft
from crossread.project import drafting, searching
from crossread.project.records import Hit

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.extract.keeping import KeepingParser


class ShownAccount:
    """``ShownAccount(account).search("lookout")``: what a project does for reading, of an account alone."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._store = MemoryStore()
        self._store.index(searching.index_reports(account.reports))
        self._checking = Lock()

    def account(self) -> Account:
        """The account."""
        return self._account

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Places that have all these words, or words beginning with them, the best first."""
        return searching.search(self._store, self._account.reports, words, max(0, limit))

    def check_text(self, text: str, name: str = "draft.txt") -> CheckedDraft:
        """Check a text against the reports. Raises ReadError where it is empty."""
        draft = drafting.read_kept(name, text.encode("utf-8", "replace"), None)
        with self._checking:
            return drafting.check_text(draft, self._sources, self._parser, ())

    @cached_property
    def _parser(self) -> KeepingParser:
        from crossread.extract.keeping import KeepingParser
        from crossread.extract.parser import load_parser

        return KeepingParser(load_parser())

    @cached_property
    def _sources(self) -> Sources:
        return pipeline.prepare(self._account)
