"""What is done with a piece: its reports are read, and a table of what they are known by is written under a name.

The name is made of the reports' own bytes, of the program and of what was asked for. So a batch that is there is done,
whatever file it came from, and what has changed is done anew.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import pyarrow.compute as compute
import pyarrow.parquet as parquet

from crossread import pipeline
from crossread.errors import ReadError
from crossread.faults import give_reason
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report
from crossread.project.keeping import program_digest
from crossread.read.composing import compose_report
from crossread.read.sources import Source
from crossread.read.structured import parse_json_lines
from crossread.render.extraction import reading_to_plain
from crossread.render.json import dump
from crossread.scale.pieces import InputPiece, read_rows
from crossread.scale.storage import Folder
from crossread.scale.tables import ReadingRow, pack_readings

FOLDER = "readings"
# So much of a digest is kept: names of files, and of reports that came without an id.
NAME, ID = 32, 16
# Messages about a row name the row themselves.
_ROW = "row"


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of every piece: where its table goes, and whether it holds what the reports say."""

    target: str
    mentions: bool = False


@dataclass(frozen=True, slots=True)
class DoneBatch:
    """A piece that is done: its table's name ('' for a piece in which nothing begins), how many rows, how many faults.

    ``anew`` is False where the table was there before.
    """

    piece: InputPiece
    name: str = ""
    rows: int = 0
    faults: int = 0
    anew: bool = False


@dataclass(frozen=True, slots=True)
class FailedBatch:
    """A piece that failed twice, and why it did the second time."""

    piece: InputPiece
    reason: str


def do_batch(task: Task, piece: InputPiece) -> DoneBatch | FailedBatch:
    """Do a piece; once more where that raises."""
    try:
        return make_batch(task, piece)
    except Exception:
        try:
            return make_batch(task, piece)
        except Exception as raised:
            return FailedBatch(piece, give_reason(raised))


def make_batch(task: Task, piece: InputPiece) -> DoneBatch:
    """Read a piece and write its table, unless it is there."""
    rows = read_rows(piece)
    if not rows:
        return DoneBatch(piece)
    target, name = Folder(task.target), name_batch(rows, task)
    path = f"{FOLDER}/{name}.parquet"
    if target.holds(path):
        return DoneBatch(piece, name, *_count(target, path))
    made = compose_rows(rows, mentions=task.mentions)
    target.write(path, pack_readings(made))
    return DoneBatch(piece, name, len(made), sum(row.fault is not None for row in made), anew=True)


def name_batch(rows: Sequence[bytes], task: Task) -> str:
    """The name of these reports' table."""
    digest = sha256(json.dumps([program_digest(), task.mentions]).encode())
    for row in rows:
        digest.update(b"%d " % len(row))
        digest.update(row)
    return digest.hexdigest()[:NAME]


def compose_rows(rows: Iterable[bytes], *, mentions: bool = False) -> list[ReadingRow]:
    """A row of the table for each report; one with a fault for what is none."""
    composed = [_compose(row) for row in rows]
    first: dict[str, Report] = {}
    for report in composed:
        if isinstance(report, Report):
            first.setdefault(report.id, report)
    said = _tell_all(list(first.values())) if mentions else {}
    return [
        ReadingRow(number, fault=one)
        if isinstance(one, str)
        else ReadingRow(number, read_traits(one), digest_words(one), said.get(one.id) if first[one.id] is one else None)
        for number, one in enumerate(composed)
    ]


def digest_words(report: Report) -> str:
    """What tells a report's words from other words under the same id."""
    return sha256(f"{report.title}\n{report.text}".encode("utf-8", "surrogatepass")).hexdigest()[:ID]


def _compose(row: bytes) -> Report | str:
    """The report of a JSON object, or why it is none."""
    text = row.removeprefix(BOM_UTF8).decode("utf-8", "replace")
    found = list(parse_json_lines(Source(_ROW, None, row), text))
    if len(found) != 1:
        return "holds more than one report; give each a row of its own" if found else "holds no report"
    composed = found[0] if isinstance(found[0], ReadError) else compose_report(found[0])
    if isinstance(composed, ReadError):
        return f"{composed.reason}; {composed.advice}"
    report, came_with_id = composed
    return report if came_with_id else replace(report, id=f"report-{sha256(row).hexdigest()[:ID]}")


def _tell_all(reports: Sequence[Report]) -> dict[str, str]:
    """What each report says, by its id, as ``crossread extract`` prints it."""
    return {reading.report.id: dump(reading_to_plain(reading)) for reading in pipeline.iter_readings(reports)}


def _count(target: Folder, path: str) -> tuple[int, int]:
    """The rows of a table, and how many of them are faults."""
    with target.open(path) as stream:
        faults = parquet.read_table(stream, columns=["fault"])["fault"]
    return len(faults), int(compute.sum(faults.is_valid()).as_py() or 0)
