"""The work of a project: its files to reports, new reports to readings, all readings to the account."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from crossread import pipeline
from crossread.accounts import Account
from crossread.database.store import Store
from crossread.errors import NothingReadableError, ReadError
from crossread.extract.parser import load_parser
from crossread.model.decisions import Decided
from crossread.model.mentions import Reading
from crossread.project.deciding import leave_aside
from crossread.project.files import Files, digest_files
from crossread.project.groups import compose
from crossread.project.keeping import (
    Grounds,
    find_reading,
    forget_readings,
    keep_account,
    keep_grounds,
    keep_readings,
    program_digest,
    reading_key,
)
from crossread.project.names import DATABASE
from crossread.project.records import WorkProgress
from crossread.project.searching import index_reports
from crossread.read.inputs import ReadResult, read_any
from crossread.read.sources import LARGEST_FILE

# An account of some of the reports is composed where it is twice as large as the last, and so many seconds newer.
GROWS_AFTER = 2.0
# An account that takes more seconds than this to compose is composed once, of all.
MOST_COSTS = 8.0

Telling = Callable[[WorkProgress], None]


@dataclass
class Work:
    """One run over a project's files."""

    store: Store
    files: Files
    decided: Decided
    tell: Telling
    _keys: dict[str, str] = field(default_factory=dict)

    def run(self) -> Account:
        """The account of all reports, kept in the store. Raises NothingReadableError where there is nothing."""
        self.tell(WorkProgress("reading"))
        stamps = tuple(self.files.stamps())
        digests = digest_files(self.files, stamps, LARGEST_FILE)
        read = self._read()
        found = leave_aside(read, self.decided.aside)
        grounds = Grounds(
            self.store.touch(),
            program_digest(),
            stamps,
            digests,
            self.decided.merges,
            tuple(sorted(self.decided.aside)),
            tuple(report.id for report in read.reports),
            (),
            found.inputs,
        )
        if not found.reports:
            keep_grounds(self.store, grounds)
            raise NothingReadableError(_say_nothing(found, bool(stamps)))
        self.store.index(index_reports(found.reports))
        readings = self._extract(found, grounds)
        self.tell(WorkProgress("reconciling", len(readings), len(readings)))
        account = self._compose(found, readings, grounds)
        forget_readings(self.store, self._keys.values())
        self.tell(WorkProgress("done", len(readings), len(readings), has_account=True))
        return account

    def _read(self) -> ReadResult:
        """What is in the files, by their names in the project."""
        with self.files.laid_out() as root:
            found = read_any([root])
        inputs = [replace(given, path=_inside(given.path, root)) for given in found.inputs]
        return ReadResult(
            found.reports,
            tuple(ReadError(_inside(fault.source, root), fault.reason, fault.advice) for fault in found.faults),
            {report: _inside(source, root) for report, source in found.sources.items()},
            tuple(given for given in inputs if not given.path.startswith(DATABASE)),
        )

    def _extract(self, found: ReadResult, grounds: Grounds) -> list[Reading]:
        """The readings of all reports, those that are kept first; a growing account after the others."""
        parser = load_parser().name
        self._keys = {report.id: reading_key(report, parser) for report in found.reports}
        done: dict[str, Reading] = {}
        for report in found.reports:
            kept = find_reading(self.store, self._keys[report.id])
            if kept is not None:
                done[report.id] = kept
        missing = [report for report in found.reports if report.id not in done]
        self.tell(WorkProgress("extracting", len(done), len(found.reports)))
        growing = _Growing(len(done))
        for reading in pipeline.iter_readings(missing):
            done[reading.report.id] = reading
            if not reading.faults:
                keep_readings(self.store, {self._keys[reading.report.id]: reading})
            grown = growing.is_due(len(done), len(found.reports))
            if grown:
                with growing.composing(len(done)):
                    self._compose(found, list(done.values()), replace(grounds, whole=False))
            self.tell(WorkProgress("extracting", len(done), len(found.reports), reading.report.id, has_account=grown))
        return [done[report.id] for report in found.reports]

    def _compose(self, found: ReadResult, readings: Sequence[Reading], grounds: Grounds) -> Account:
        account = compose(found, readings, self.decided.merges, everything=False)
        kept = tuple(self._keys[reading.report.id] for reading in account.readings)
        keep_account(self.store, account, replace(grounds, number=self.store.touch(), readings=kept))
        return account


@dataclass
class _Growing:
    """When an account of some of the reports is worth composing: it is twice as large, and cheap."""

    count: int
    since: float = field(default_factory=time.monotonic)
    cost: float = 0.0

    def is_due(self, done: int, total: int) -> bool:
        """Whether there is much more than last time, long enough after it, and more to come."""
        if done < 2 or done < 2 * self.count or total - done < 2:
            return False
        # Reports are compared with one another: twice as many take four times as long, and more.
        cost = self.cost * (done / max(self.count, 1)) ** 2.5
        return cost < MOST_COSTS and time.monotonic() - self.since >= GROWS_AFTER

    @contextmanager
    def composing(self, done: int) -> Iterator[None]:
        """Take the time that it takes to compose the account of so many."""
        began = time.monotonic()
        yield
        self.count, self.since = done, time.monotonic()
        self.cost = self.since - began


def _inside(path: str, root: Path) -> str:
    """A path in the folder by its name in the project; of the folder itself, nothing but its name."""
    start = f"{root}/"
    return path.removeprefix(start) if path.startswith(start) else root.name if path == str(root) else path


def _say_nothing(found: ReadResult, has_files: bool) -> str:
    if not has_files:
        return "there are no reports yet; add some"
    reasons = "".join(
        f"\n  {reason}" for reason in [*found.faults, *(given.reason for given in found.inputs)] if reason
    )
    return f"nothing could be read:{reasons}"
