"""What is kept of every input while it is read: what it is, what it gave, and why it gave nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from crossread.errors import ReadError
from crossread.model.inputs import InputFile, InputOutcome
from crossread.model.reports import Report
from crossread.read.asides import find_unread_kind
from crossread.read.dates import parse_date
from crossread.read.identifiers import assign_ids
from crossread.read.records import Record
from crossread.read.same_texts import join_same_texts
from crossread.read.sources import Source


@dataclass(frozen=True, slots=True)
class Settled:
    """The reports with their ids, the files that they came from, and the entries of all inputs."""

    reports: tuple[Report, ...]
    sources: Mapping[str, str]
    inputs: tuple[InputFile, ...]


@dataclass(slots=True)
class _Entry:
    """A file while it is read; ``reports`` are the numbers of the reports it gave."""

    path: str
    kind: str
    size: int
    sha256: str
    reports: list[int] = field(default_factory=list)
    faults: list[ReadError] = field(default_factory=list)
    captured: str | None = None


class Collected:
    """Everything read so far, in the order of the inputs."""

    def __init__(self) -> None:
        self.reports: list[tuple[Report, bool]] = []
        self.faults: list[ReadError] = []
        self._names: list[str] = []
        self._entries: list[_Entry] = []
        self._others: list[InputFile] = []

    def note(self, found: InputFile | ReadError) -> None:
        """Note an aside, an archive that was opened, or an input that could not be opened."""
        if not isinstance(found, ReadError):
            self._others.append(found)
            return
        self.faults.append(found)
        known = next((number for number, other in enumerate(self._others) if other.path == found.source), None)
        if known is None:
            kind = "address" if "://" in found.source else find_unread_kind(PurePath(found.source)) or "file"
            self._others.append(InputFile(found.source, kind, "unread", reason=_say(found)))
            return
        # An archive of which nothing or not all could be taken.
        inside = [*(entry.path for entry in self._entries), *(entry.path for entry in self._others)]
        outcome: InputOutcome = "opened" if any(path.startswith(f"{found.source}/") for path in inside) else "unread"
        self._others[known] = replace(self._others[known], outcome=outcome, reason=_say(found))

    def begin(self, source: Source, kind: str) -> None:
        """Begin the entry of a file; what is taken next is its."""
        captured = parse_date(source.captured)
        self._entries.append(_Entry(source.name, kind, len(source.data), hash_bytes(source.data), captured=captured))

    def drop(self, reason: str) -> None:
        """Leave the file that was begun last aside as no article."""
        entry = self._entries.pop()
        self._others.append(
            InputFile(entry.path, entry.kind, "no article", entry.size, entry.sha256, (), entry.captured, reason)
        )

    @property
    def is_bare(self) -> bool:
        """Whether the file that was begun last has given nothing yet."""
        return not self._entries[-1].reports and not self._entries[-1].faults

    def take(self, record: Record | ReadError | None, found: tuple[Report, bool] | ReadError) -> None:
        """Take a report of the file that was begun last, or a fault of it."""
        entry = self._entries[-1]
        if isinstance(found, ReadError):
            self.faults.append(found)
            entry.faults.append(found)
            return
        assert isinstance(record, Record)
        entry.reports.append(len(self.reports))
        entry.captured = entry.captured or parse_date(record.captured)
        self.reports.append(found)
        self._names.append(record.source)

    def refuse(self, source: Source, fault: ReadError) -> None:
        """Note that a file could not be read, or not to its end."""
        if not self._entries or self._entries[-1].path != source.name:
            self.begin(source, (source.path and find_unread_kind(source.path)) or "file")
        self.take(None, fault)

    def reasons(self) -> Iterator[str]:
        """Why nothing could be read: the faults, then what was left aside."""
        yield from map(str, self.faults)
        yield from (f"{entry.path}: {entry.reason}" for entry in self._others if entry.outcome == "no article")

    def settle(self) -> Settled:
        """Join reports of one text, give each its id, and close the entries of all inputs."""
        joined = join_same_texts([report for report, _ in self.reports], [given for _, given in self.reports])
        kept = sorted(set(joined))
        reports = assign_ids([self.reports[number] for number in kept])
        by_number = dict(zip(kept, reports, strict=True))
        sources = {report.id: self._names[number] for number, report in by_number.items()}
        closed = [_close(entry, joined, by_number) for entry in self._entries]
        return Settled(reports, sources, tuple(sorted([*closed, *self._others], key=lambda entry: entry.path)))


def note_opened(source: Source, kind: str, reason: str | None = None) -> InputFile:
    """The entry of an archive or a list, of which each thing in it has an entry of its own."""
    digest = hash_bytes(source.data)
    return InputFile(source.name, kind, "opened", len(source.data), digest, captured=source.captured, reason=reason)


def hash_bytes(data: bytes) -> str:
    """The SHA-256 of these bytes in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _close(entry: _Entry, joined: list[int], reports: Mapping[int, Report]) -> InputFile:
    ids = tuple(dict.fromkeys(reports[joined[number]].id for number in entry.reports))
    own = any(joined[number] == number for number in entry.reports)
    outcome: InputOutcome = "read" if own else "same text" if ids else "unread"
    reason = "; ".join(_say(fault, entry.path) for fault in entry.faults[:20]) or None
    return InputFile(
        entry.path, entry.kind, outcome, entry.size, entry.sha256, ids, captured=entry.captured, reason=reason
    )


def _say(fault: ReadError, path: str = "") -> str:
    """The reason and the advice of a fault, with its place where that is a part of the file."""
    where = fault.source.removeprefix(path).lstrip(", ") if path and fault.source != path else ""
    said = f"{fault.reason}; {fault.advice}" if fault.advice else fault.reason
    return f"{where}: {said}" if where else said
