"""Rows of very many tables put together by day, in a file that no name has: a kill leaves nothing behind."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import pyarrow as pa

# Rows that wait in memory before all of them are written, each day's together.
WAITING = 20_000


class _Chunk(NamedTuple):
    start: int
    length: int


class DaySpool:
    """Takes tables with a column ``day`` in any order, and gives them back day by day, in the order in which they came.

    >>> with DaySpool() as spool:
    ...     spool.add(table)
    ...     for day in spool.days(): ...
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._chunks: dict[str | None, list[_Chunk]] = defaultdict(list)
        self._waiting: dict[str | None, list[pa.Table]] = defaultdict(list)
        self._rows = 0

    def __enter__(self) -> DaySpool:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, table: pa.Table) -> None:
        """Take the rows of a table."""
        days = table["day"].to_pylist()
        order = sorted(range(len(days)), key=lambda row: (days[row] is None, days[row] or ""))
        ordered = table if order == list(range(len(days))) else table.take(pa.array(order, pa.int64()))
        start = 0
        for day, rows in groupby(order, key=lambda row: days[row]):
            many = sum(1 for _ in rows)
            self._waiting[day].append(ordered.slice(start, many))
            start += many
        self._rows += len(days)
        if self._rows >= WAITING:
            self._write()

    def days(self) -> Iterator[Iterator[pa.Table]]:
        """The tables of each day, the days in their order, and last those of rows without one."""
        self._write()
        for day in sorted(self._chunks, key=lambda day: (day is None, day or "")):
            yield self._read(day)

    def _write(self) -> None:
        for day, tables in self._waiting.items():
            held = pa.concat_tables(tables).combine_chunks()
            target = pa.BufferOutputStream()
            options = pa.ipc.IpcWriteOptions(compression="lz4")
            with pa.ipc.new_stream(target, held.schema, options=options) as stream:
                stream.write_table(held)
            content = target.getvalue()
            start = self._file.seek(0, 2)
            self._file.write(content)
            self._chunks[day].append(_Chunk(start, content.size))
        self._waiting.clear()
        self._rows = 0

    def _read(self, day: str | None) -> Iterator[pa.Table]:
        for chunk in self._chunks[day]:
            self._file.seek(chunk.start)
            yield pa.ipc.open_stream(self._file.read(chunk.length)).read_all()
