"""Inputs cut into pieces, each of which another machine can read by itself; nothing but sizes is read for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import msgspec
import pyarrow.parquet as parquet

from crossread.scale.storage import find_files, open_file

# How a report's line is reckoned where lines are cut by bytes.
LINE = 4096
_LINES, _TABLE = (".jsonl", ".ndjson"), (".parquet",)
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class InputPiece:
    """Part of a file: the lines that begin in these bytes of it, or these rows of its table."""

    address: str
    start: int
    end: int
    form: Literal["lines", "rows"]

    @property
    def place(self) -> str:
        """Where it stands, for a reader: ``wire.parquet, rows 0 to 2000``."""
        kind = "bytes" if self.form == "lines" else "rows"
        return f"{self.address}, {kind} {self.start} to {self.end}"


def iter_pieces(inputs: Iterable[str], batch: int) -> Iterator[InputPiece]:
    """The pieces of all inputs, of about ``batch`` reports each, in the order of the inputs and of their files' names.

    Raises ReadError for an input that holds neither JSON Lines nor Parquet.
    """
    for address in inputs:
        for file, size in find_files(address, _LINES + _TABLE):
            if file.endswith(_TABLE):
                yield from (InputPiece(file, start, end, "rows") for start, end in _cut(_count_rows(file), batch))
            else:
                yield from (InputPiece(file, start, end, "lines") for start, end in _cut(size, batch * LINE))


def read_rows(piece: InputPiece) -> list[bytes]:
    """The reports of a piece, each as the bytes of a JSON object; an empty line is none."""
    return _read_lines(piece) if piece.form == "lines" else list(chain.from_iterable(_read_table(piece)))


def _cut(size: int, step: int) -> Iterator[tuple[int, int]]:
    for start in range(0, size, step):
        yield start, min(size, start + step)


def _count_rows(address: str) -> int:
    with open_file(address) as stream:
        return int(parquet.ParquetFile(stream).metadata.num_rows)


def _read_lines(piece: InputPiece) -> list[bytes]:
    """Whole lines: the one that begins before the piece belongs to the piece before it."""
    with open_file(piece.address) as stream:
        stream.seek(max(0, piece.start - 1))
        if piece.start:
            stream.readline()
        found = []
        while stream.tell() < piece.end and (line := stream.readline()):
            if line.strip():
                found.append(line.strip())
        return found


def _read_table(piece: InputPiece) -> Iterator[list[bytes]]:
    """The rows of a piece out of the groups of rows that it touches, some at a time."""
    with open_file(piece.address) as stream:
        table = parquet.ParquetFile(stream)
        first = 0
        for group in range(table.num_row_groups):
            many = table.metadata.row_group(group).num_rows
            if first < piece.end and first + many > piece.start:
                yield from _read_group(table, group, piece.start - first, piece.end - first)
            first += many


def _read_group(table: parquet.ParquetFile, group: int, start: int, end: int) -> Iterator[list[bytes]]:
    first = 0
    for rows in table.iter_batches(batch_size=_ROWS, row_groups=[group]):
        if first >= end:
            return
        kept = rows.slice(max(0, start - first), max(0, end - max(first, start)))
        yield [msgspec.json.encode(row, enc_hook=str) for row in kept.to_pylist()]
        first += rows.num_rows


_ROWS = 512
