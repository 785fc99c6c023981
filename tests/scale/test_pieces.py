"""Inputs cut into pieces: every row is in one of them, wherever the cuts fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from tests.scale.flow import many_reports, write_lines, write_table

from crossread.errors import ReadError
from crossread.scale.pieces import InputPiece, iter_pieces, read_rows

REPORTS = many_reports()


def ids(pieces: list[InputPiece]) -> list[str]:
    return [json.loads(row)["id"] for piece in pieces for row in read_rows(piece)]


@pytest.mark.parametrize("step", [1, 30, 100, 317, 1000, 100_000])
def test_a_line_is_in_the_piece_that_it_begins_in(tmp_path: Path, step: int) -> None:
    path = write_lines(tmp_path / "wire.jsonl", REPORTS)
    size = path.stat().st_size
    pieces = [InputPiece(str(path), start, min(size, start + step), "lines") for start in range(0, size, step)]
    assert ids(pieces) == [report.id for report in REPORTS]


@pytest.mark.parametrize("batch", [1, 3, 7, 10, 1000])
def test_rows_of_a_table_are_cut_across_its_groups(tmp_path: Path, batch: int) -> None:
    pieces = list(iter_pieces([str(write_table(tmp_path / "wire.parquet", REPORTS))], batch))
    assert len(pieces) == -(-len(REPORTS) // batch)
    assert ids(pieces) == [report.id for report in REPORTS]


def test_a_report_is_the_same_bytes_in_either_form(tmp_path: Path) -> None:
    write_table(tmp_path / "a.parquet", REPORTS)
    write_lines(tmp_path / "b.jsonl", REPORTS)
    first, second = (
        [json.loads(row) for row in read_rows(piece)] for piece in iter_pieces([str(tmp_path)], len(REPORTS))
    )
    assert first == second


def test_dates_of_a_table_are_written_out(tmp_path: Path) -> None:
    import datetime

    import pyarrow as pa
    import pyarrow.parquet as parquet

    row = {"text": "One died.", "published": datetime.date(2031, 5, 2), "raw": b"\xff"}
    parquet.write_table(pa.Table.from_pylist([row]), tmp_path / "a.parquet")
    [piece] = iter_pieces([str(tmp_path)], 10)
    assert json.loads(read_rows(piece)[0])["published"] == "2031-05-02"
    assert piece.place.endswith("a.parquet, rows 0 to 1")


def test_no_form_that_can_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id\n", "utf-8")
    with pytest.raises(ReadError, match=r"no file that ends in \.jsonl or \.ndjson or \.parquet"):
        list(iter_pieces([str(tmp_path)], 10))
