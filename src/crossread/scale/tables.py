"""The tables that are written, column by column, and what grouping needs of them back again.

The schema is documented in ``docs/scale.md``; a test holds the page to it.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as parquet

from crossread.group.flow.columns import TraitColumns, ViewColumn
from crossread.group.flow.numbers import Hashes, hash_words
from crossread.group.flow.traits import VIEWS, Traits, View
from crossread.model.flows import FoundStory


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """What is kept of one report: what grouping needs, and what it says where that was asked for; or why it is none."""

    row: int
    traits: Traits | None = None
    digest: str | None = None
    mentions: str | None = None
    fault: str | None = None


def column_of(view: View) -> str:
    """The column that holds a view's traits: ``whole_names``."""
    return view.replace(" ", "_")


READINGS = pa.schema(
    [
        pa.field("row", pa.int32(), nullable=False),
        pa.field("report", pa.string()),
        pa.field("day", pa.string()),
        pa.field("digest", pa.string()),
        *(pa.field(column_of(view), pa.map_(pa.string(), pa.int32())) for view in VIEWS),
        pa.field("mentions", pa.string()),
        pa.field("fault", pa.string()),
    ]
)
STORIES = pa.schema(
    [
        pa.field("report", pa.string(), nullable=False),
        pa.field("story", pa.string(), nullable=False),
        pa.field("first", pa.string()),
        pa.field("last", pa.string()),
        pa.field("reports", pa.int32(), nullable=False),
    ]
)
# What grouping reads; what a report says stays where it is.
NEEDED = [name for name in READINGS.names if name not in ("row", "mentions", "fault")]


def pack_readings(rows: Sequence[ReadingRow]) -> bytes:
    """The rows as a Parquet file: the same rows are the same bytes."""
    traits = [row.traits for row in rows]
    columns: list[Sequence[Any]] = [
        [row.row for row in rows],
        [one and one.report for one in traits],
        [one and one.day for one in traits],
        [row.digest for row in rows],
        *([one and list(one.views[view].items()) for one in traits] for view in VIEWS),
        [row.mentions for row in rows],
        [row.fault for row in rows],
    ]
    return pack_table(_fill(READINGS, columns))


def pack_table(table: pa.Table) -> bytes:
    """A table as a Parquet file."""
    target = io.BytesIO()
    parquet.write_table(table, target, compression="zstd")
    return target.getvalue()


def read_columns(table: pa.Table) -> TraitColumns:
    """The traits of the reports of a table with the columns that grouping needs."""
    views: dict[View, ViewColumn] = {}
    hashes, known = [], 0
    for view in VIEWS:
        words, counts, sizes = _split(table[column_of(view)])
        views[view] = ViewColumn(words.indices.to_numpy() + known, counts.to_numpy(), sizes)
        hashes.append(_hash(words.dictionary))
        known += len(words.dictionary)
    return TraitColumns(table["report"].to_pylist(), table["day"].to_pylist(), np.concatenate(hashes), views)


def _split(column: pa.ChunkedArray) -> tuple[Any, Any, Any]:
    """A view's traits, each told once, how often each occurs, and how many traits each report has."""
    whole = column.combine_chunks()
    maps = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    ends = maps.offsets.to_numpy()
    within = slice(int(ends[0]), int(ends[-1]))
    return maps.keys[within].dictionary_encode(), maps.items[within], np.diff(ends).astype(np.int64)


def _hash(words: Any) -> Hashes:
    """What stands for each word of an array of strings."""
    _, ends, content = words.buffers()
    if not len(words) or content is None:
        return hash_words(np.zeros(0, np.uint8), np.zeros(len(words) + 1, np.int64))
    told = np.frombuffer(ends, np.int32)[words.offset : words.offset + len(words) + 1]
    return hash_words(np.frombuffer(content, np.uint8), told.astype(np.int64))


def story_rows(stories: Sequence[FoundStory]) -> pa.Table:
    """A row for each report of these stories."""
    told = [(report, story) for story in stories for report in story.reports]
    columns: list[Sequence[Any]] = [
        [report for report, _ in told],
        [story.id for _, story in told],
        [story.first for _, story in told],
        [story.last for _, story in told],
        [len(story.reports) for _, story in told],
    ]
    return _fill(STORIES, columns)


def _fill(schema: pa.Schema, columns: Sequence[Sequence[Any]]) -> pa.Table:
    """A table of values, column by column."""
    arrays = [pa.array(values, field.type) for field, values in zip(schema, columns, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
