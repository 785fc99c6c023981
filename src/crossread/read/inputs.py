"""Paths to reports: the whole of reading behind one function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from crossread.errors import NothingReadableError, ReadError
from crossread.model.inputs import InputFile
from crossread.model.reports import Report
from crossread.read.articles import is_article
from crossread.read.asides import find_unread
from crossread.read.budgets import Opened
from crossread.read.composing import compose_report, to_read_error
from crossread.read.evidence import Collected
from crossread.read.fetching import Fetching, is_address, open_address, open_list
from crossread.read.formats import SourceForm, detect_form
from crossread.read.opening import open_source
from crossread.read.own_writing import is_own_writing
from crossread.read.records import Record
from crossread.read.sources import Source, iter_given, load_source

# Of the parts of one file that give nothing, so many are named one by one.
MOST_FAULTS = 1_000


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The reports that could be read, and one fault for each input that could not.

    ``sources`` are the files by the ids of their reports; ``inputs`` tell of every file that was given or found
    what it is and what became of it.
    """

    reports: tuple[Report, ...]
    faults: tuple[ReadError, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[InputFile, ...] = ()


def read(inputs: Iterable[str | Path], fetching: Fetching | None = None) -> ReadResult:
    """Read files, folders and archives into reports; a bad input becomes a fault and the others go on.

    Folders are read whole; ``-`` is standard input. What a file is, is told by what it holds before its name. The
    same text twice is one report. Addresses are fetched by ``fetching``, and where there is none, by nobody.
    Raises NothingReadableError where not one report could be read.
    """
    collected = _collect(inputs, fetching)
    if not collected.reports:
        reasons = "".join(f"\n  {reason}" for reason in collected.reasons())
        raise NothingReadableError(f"nothing could be read:{reasons}" if reasons else "no inputs were given")
    return _settle(collected)


def read_any(inputs: Iterable[str | Path], fetching: Fetching | None = None) -> ReadResult:
    """The same, where it may well be that there is nothing to read: a result without reports says why."""
    return _settle(_collect(inputs, fetching))


def _collect(inputs: Iterable[str | Path], fetching: Fetching | None) -> Collected:
    collected = Collected()
    every = [inputs] if isinstance(inputs, (str, Path)) else list(inputs)
    for address in dict.fromkeys(str(given) for given in every if is_address(given)):
        _read_all(address, open_address(address, fetching), collected)
    for given in iter_given(given for given in every if not is_address(given)):
        if isinstance(given, Path):
            _read_path(given, fetching, collected)
        else:
            collected.note(given)
    return collected


def _settle(collected: Collected) -> ReadResult:
    kept = collected.settle()
    return ReadResult(kept.reports, tuple(collected.faults), kept.sources, kept.inputs)


def _read_path(path: Path, fetching: Fetching | None, collected: Collected) -> None:
    unread = find_unread(path)
    try:
        source = load_source(path)
    except ReadError as fault:
        collected.note(unread or fault)
        return
    if unread is not None:
        collected.refuse(source, unread)
        return
    _read_all(source.name, open_list(source, fetching) or open_source(source), collected)


def _read_all(name: str, found: Iterable[Opened], collected: Collected) -> None:
    try:
        for opened in found:
            if isinstance(opened, Source):
                _read_source(opened, collected)
            else:
                collected.note(opened)
    except ReadError as fault:
        collected.note(fault)
    except Exception as raised:
        collected.note(to_read_error(name, raised))


def _read_source(source: Source, collected: Collected) -> None:
    """The records of one file, each a report or a fault; a file that gives neither is a fault itself."""
    unread = find_unread(source.path) if source.path else None
    if unread is not None:
        collected.refuse(source, unread)
        return
    try:
        form = detect_form(source)
        collected.begin(source, form.kind)
        if is_own_writing(source):
            collected.drop("was written by Crossread; it is no report")
        else:
            _take_records(form, source, collected)
    except ReadError as fault:
        collected.refuse(source, fault)
    except Exception as raised:
        collected.refuse(source, to_read_error(source.name, raised))


def _take_records(form: SourceForm, source: Source, collected: Collected) -> None:
    faults = 0
    for record in form.parse(source):
        if isinstance(record, ReadError):
            faults += 1
            if faults <= MOST_FAULTS:
                collected.take(None, record)
            continue
        record = _locate(record, source)
        composed = compose_report(record)
        if not source.certain and not is_article(composed):
            collected.drop("holds no article: a frame, a list or a start page")
            return
        collected.take(record, composed)
    if faults > MOST_FAULTS:
        count = f"{faults - MOST_FAULTS:,} more of its parts give none"
        collected.take(None, ReadError(source.name, count, "give the articles themselves"))
    if collected.is_bare:
        collected.take(None, ReadError(source.name, "holds no article", "save the article again"))


def _locate(record: Record, source: Source) -> Record:
    """The record with the address and the moment of its capture, where the page does not say them itself."""
    if source.address is None:
        return record
    return replace(record, url=record.url or source.address, captured=record.captured or source.captured)
