"""A project: what the window, the server, the interface for programs and the assistant all work with."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from crossread.accounts import Account
from crossread.database.sqlite import SqliteStore
from crossread.database.store import Store
from crossread.errors import ProjectError
from crossread.files import real_path
from crossread.model.decisions import (
    AcceptRemark,
    Decided,
    Decision,
    DifferentNames,
    LedgerEntry,
    SameName,
    SetAside,
    ShowName,
)
from crossread.model.drafts import CheckedDraft
from crossread.model.inputs import InputFile
from crossread.project import drafting, searching
from crossread.project.adding import add_files
from crossread.project.files import Files, FolderFiles, digest_files
from crossread.project.history import History, clean_name
from crossread.project.holding import Holding
from crossread.project.keeping import program_digest
from crossread.project.names import DATABASE
from crossread.project.records import Added, Given, HeldDraft, Hit, WorkProgress
from crossread.read.sources import LARGEST_FILE

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.extract.keeping import KeepingParser

# How often a waiting page looks whether another process has changed something.
LOOKS_EVERY = 0.2


class Project:
    """The reports of one story, their account, and what a desk decides about it.

    Any thread may call any method. ``Project.open(Path("ferry"))`` opens a folder; ``account`` gives what was
    composed last, at once; ``work`` composes it anew, which takes as long as there are new reports.
    """

    def __init__(self, name: str, files: Files, store: Store, now: Callable[[], datetime] | None = None) -> None:
        """``now`` tells the time that entries of the history carry."""
        self.name = name
        self.files = files
        self.store = store
        self._history = History(store, now or (lambda: datetime.now(UTC)))
        self._holding = Holding(store, self._history)
        self._working, self._adding, self._checking = Lock(), Lock(), Lock()
        self._parser: KeepingParser | None = None

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The project of a folder: its files are the reports, and one SQLite file beside them holds all else.

        Raises ProjectError where there is no such folder, or where the file cannot be made, written or understood.
        """
        if not folder.is_dir():
            raise ProjectError(f"{folder}: there is no such folder; make it first")
        return cls(real_path(folder).name, FolderFiles(folder), SqliteStore(folder / DATABASE))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    # Reports

    def add(self, given: Sequence[Given], by: str) -> Added:
        """Keep these files among the reports, under safe names and over no other; ``work`` reads them.

        ``by`` is who hands them in. What is too large or cannot be kept is a fault; the others go on.
        """
        clean_name(by)
        with self._adding:
            added = add_files(self.files, given)
        self.store.touch()
        return added

    def remove(self, report: str, by: str) -> LedgerEntry:
        """Set a report aside: it takes no part in the account from the next work on, and ``undo`` brings it back."""
        return self.decide(SetAside(report), by)

    def inputs(self) -> tuple[InputFile, ...]:
        """Every file that was read last, what it is, and what became of it."""
        grounds = self._holding.grounds()
        return grounds.inputs if grounds else ()

    def all_reports(self) -> tuple[str, ...]:
        """The ids of all reports that were read last, also of those that are set aside or tell of another event."""
        grounds = self._holding.grounds()
        return grounds.reports if grounds else ()

    # Work

    def is_stale(self) -> bool:
        """Whether files, the desk's word on names and reports, or the program have changed since the account."""
        grounds, stamps = self._holding.grounds(), tuple(self.files.stamps())
        if grounds is None:
            return bool(stamps)
        decided = self._history.decided()
        if not grounds.whole or grounds.program != program_digest() or (grounds.readings and not self.account()):
            return True
        if grounds.merges != decided.merges or grounds.aside != tuple(sorted(decided.aside)):
            return True
        # A folder that was moved or mailed has other times on the same files.
        return grounds.stamps != stamps and grounds.digests != digest_files(self.files, stamps, LARGEST_FILE)

    def work(self, each: Callable[[WorkProgress], None] | None = None) -> Account:
        """Read what is there, take from each new report what it says, compose the account, and keep it.

        ``each`` hears of every step. One work at a time; a second waits. Raises NothingReadableError where there is
        no report to read.
        """
        from crossread.project.working import Work

        with self._working:
            Work(self.store, self.files, self._history.decided(), each or _tell_nobody).run()
        account = self.account()
        if account is None:
            raise ProjectError(f"{self.name}: the account that was composed is gone; is somebody else at work?")
        return account

    def account(self) -> Account | None:
        """The account that was composed last, with what the desk has decided since; None before the first work.

        It has no readings; ``sources`` has.
        """
        return self._holding.account()

    def sources(self) -> Sources:
        """The account laid out for checking. Raises ProjectError where there is none yet."""
        sources = self._holding.sources()
        if sources is None:
            raise ProjectError(f"{self.name}: there is no account yet; add reports first")
        return sources

    # Decisions

    def decide(self, decision: Decision, by: str) -> LedgerEntry:
        """Add a decision to the history. Raises DecisionError where it is incomplete."""
        return self._history.decide(decision, by)

    def undo(self, by: str, number: int | None = None) -> LedgerEntry | None:
        """Take back this person's last decision that stands, or the one of this number; None where there is none."""
        return self._history.undo(by, number)

    def redo(self, by: str, number: int | None = None) -> LedgerEntry | None:
        """Put back what this person took back last, or the decision of this number; None where there is none."""
        return self._history.redo(by, number)

    def history(self) -> tuple[LedgerEntry, ...]:
        """Everything that was ever decided, undone and redone, in its order."""
        return self._history.entries()

    def decided(self) -> Decided:
        """What stands of it now; what is about entries that are no longer found is told in ``lost``."""
        return self._holding.decided()

    def import_names(self, path: Path, by: str) -> tuple[LedgerEntry, ...]:
        """Make a decision of everything in a file of names that is not decided yet. Raises SettingsError."""
        from crossread.read.merges import load_merges

        merges = load_merges(path)
        wanted: list[Decision] = [
            *(SameName(names) for names in merges.same),
            *(DifferentNames(names) for names in merges.different),
            *(ShowName(name, shown) for name, shown in merges.names),
        ]
        standing = {entry.decision for entry in self._history.decided().entries}
        return tuple(self.decide(decision, by) for decision in wanted if decision not in standing)

    # Search

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Places that have all these words, or words beginning with them, the best first. No query is wrong."""
        account = self.account()
        return searching.search(self.store, account.reports, words, max(0, limit)) if account else ()

    # Drafts

    def drafts(self) -> tuple[HeldDraft, ...]:
        """The drafts that are kept, by name."""
        return drafting.list_drafts(self.store)

    def draft_names(self) -> tuple[str, ...]:
        """Their names alone, for which no draft is read."""
        return tuple(self.store.keys("draft"))

    def keep_draft(self, name: str, text_or_bytes: str | bytes, by: str) -> HeldDraft:
        """Keep a draft, in place of one of this name; the ending says the form (``.docx``, ``.md``), or it is text."""
        data = text_or_bytes.encode("utf-8", "replace") if isinstance(text_or_bytes, str) else text_or_bytes
        return drafting.keep_draft(self.store, name, data, clean_name(by), self._history.moment())

    def draft_bytes(self, name: str) -> bytes:
        """A draft as it was saved. Raises ProjectError where there is none of this name."""
        return drafting.draft_bytes(self.store, name)

    def drop_draft(self, name: str) -> None:
        """Forget a draft."""
        self.store.drop("draft", [name])

    def check_draft(self, name: str) -> CheckedDraft:
        """Check a draft that is kept. Raises ProjectError where there is none, ReadError where it is no text."""
        return self._check(name, self.draft_bytes(name))

    def check_text(self, text: str, name: str = "draft.txt") -> CheckedDraft:
        """Check a text that nobody keeps, such as one that is being typed. Raises ReadError where it is empty."""
        return self._check(name, text.encode("utf-8", "replace"))

    def draft_with_comments(self, name: str) -> bytes:
        """The draft as a Word document with a comment for each remark. Raises ProjectError where there is none."""
        data = drafting.as_word(name, self.draft_bytes(name))
        return drafting.add_comments(self._check(name, data, ".docx"), data, self.sources().reports)

    def accept(self, draft: str, finding_key: str, reason: str, by: str) -> LedgerEntry:
        """Accept a remark on a draft; ``drafting.remark_key`` gives its key."""
        return self.decide(AcceptRemark(draft, finding_key, reason), by)

    def _check(self, name: str, data: bytes, ending: str | None = None) -> CheckedDraft:
        draft = drafting.read_kept(name, data, ending)
        sources, accepted = self.sources(), self._history.decided().accepted.get(name, ())
        with self._checking:
            return drafting.check_text(draft, sources, self._load_parser(), accepted)

    def _load_parser(self) -> KeepingParser:
        if self._parser is None:
            from crossread.extract.keeping import KeepingParser
            from crossread.extract.parser import load_parser

            self._parser = KeepingParser(load_parser())
        return self._parser

    def warm(self) -> None:
        """Load what work and checks need, before the first one asks for it."""
        with self._checking:
            self._load_parser()

    # For pages that follow along

    def version(self) -> int:
        """A number that grows with every change, whoever makes it."""
        return self.store.version()

    def wait(self, after: int, seconds: float) -> int:
        """The version once it is above ``after``; what it is when so many seconds have passed."""
        until = time.monotonic() + seconds
        while (version := self.version()) <= after and time.monotonic() < until:
            time.sleep(min(LOOKS_EVERY, max(0.0, until - time.monotonic())))
        return version


def _tell_nobody(_: WorkProgress) -> None:
    pass
