"""Tables that are written, and what comes back out of them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

import pyarrow.parquet as parquet
from tests.scale.flow import many_reports

from crossread.group.flow.columns import TraitColumns, make_columns
from crossread.group.flow.traits import read_traits
from crossread.model.flows import FoundStory
from crossread.model.reports import Report
from crossread.scale.tables import READINGS, STORIES, ReadingRow, pack_readings, read_columns, story_rows

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"
ROWS = [ReadingRow(row, read_traits(report), f"d{row}") for row, report in enumerate(many_reports())]
EMPTY = ReadingRow(99, read_traits(Report("empty", "")), "d99")


def flatten(columns: TraitColumns) -> list[object]:
    """All that columns hold, as it counts: which trait stands where."""
    views = [
        (view, columns.hashes[one.codes].tolist(), one.counts.tolist(), one.sizes.tolist())
        for view, one in columns.views.items()
    ]
    return [list(columns.reports), list(columns.days), views]


def test_traits_come_back_in_their_order() -> None:
    table = parquet.read_table(io.BytesIO(pack_readings([*ROWS, EMPTY])))
    traits = [row.traits for row in [*ROWS, EMPTY] if row.traits]
    assert flatten(read_columns(table)) == flatten(make_columns(traits))
    assert flatten(read_columns(table.slice(3, 2))) == flatten(make_columns(traits[3:5]))
    assert flatten(read_columns(table.slice(len(ROWS)))) == flatten(make_columns(traits[-1:]))
    assert flatten(read_columns(table.slice(0, 0))) == flatten(make_columns([]))


def test_the_same_rows_are_the_same_bytes_and_a_fault_is_a_row() -> None:
    rows = [*ROWS, ReadingRow(100, fault="holds no report")]
    assert pack_readings(rows) == pack_readings(list(rows))
    last = parquet.read_table(io.BytesIO(pack_readings(rows))).slice(len(ROWS)).to_pylist()[0]
    assert last["fault"] == "holds no report" and last["report"] is None and last["words"] is None


def test_a_story_has_a_row_for_each_report() -> None:
    rows = story_rows([FoundStory("a", ("a", "b"), "2031-10-10", "2031-10-12"), FoundStory("c", ("c",))]).to_pylist()
    assert [row["report"] for row in rows] == ["a", "b", "c"]
    assert rows[1] == {"report": "b", "story": "a", "first": "2031-10-10", "last": "2031-10-12", "reports": 2}


def test_the_page_names_every_column_with_its_type() -> None:
    told = re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert told == [(field.name, str(field.type)) for schema in (READINGS, STORIES) for field in schema]
