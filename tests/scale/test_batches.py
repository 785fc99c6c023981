"""A piece and its table."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

import pyarrow.parquet as parquet
from tests.scale.flow import many_reports, to_row, write_lines, write_table

from crossread.group.flow.traits import read_traits
from crossread.scale import batches
from crossread.scale.batches import DoneBatch, FailedBatch, Task, compose_rows, do_batch, make_batch, name_batch
from crossread.scale.pieces import InputPiece, iter_pieces
from crossread.scale.storage import Folder

REPORTS = many_reports()


def one_piece(path: Path) -> InputPiece:
    [piece] = iter_pieces([str(path)], 1000)
    return piece


def test_a_batch_is_named_by_its_reports_and_done_once(tmp_path: Path) -> None:
    task = Task(str(tmp_path / "out"))
    piece = one_piece(write_lines(tmp_path / "wire.jsonl", REPORTS, "{", "{}"))
    first, second = make_batch(task, piece), make_batch(task, piece)
    assert (first.rows, first.faults, first.anew) == (len(REPORTS) + 2, 2, True)
    assert second == DoneBatch(piece, first.name, first.rows, first.faults)
    moved = make_batch(task, one_piece((tmp_path / "wire.jsonl").rename(tmp_path / "other.jsonl")))
    assert moved.name == first.name and not moved.anew
    changed = make_batch(task, one_piece(write_lines(tmp_path / "other.jsonl", REPORTS[:-1])))
    assert changed.name != first.name
    assert name_batch([b"{}"], task) != name_batch([b"{}"], Task(task.target, mentions=True))
    assert name_batch([b"a", b"b"], task) != name_batch([b"ab"], task)


def test_rows_are_what_the_reports_are_known_by(tmp_path: Path) -> None:
    made = make_batch(Task(str(tmp_path / "out")), one_piece(write_table(tmp_path / "a.parquet", REPORTS)))
    table = parquet.read_table(io.BytesIO(Folder(str(tmp_path / "out")).read(f"readings/{made.name}.parquet")))
    assert table["report"].to_pylist() == [report.id for report in REPORTS]
    assert table["mentions"].null_count == len(REPORTS)
    assert dict(table["names"][0].as_py()) == dict(read_traits(REPORTS[0]).views["names"])


def test_what_is_no_report_says_why_and_one_without_an_id_gets_one_of_its_words() -> None:
    nameless = json.dumps({"text": "Three people died in York on Monday, police said."}).encode()
    rows = compose_rows([b"5", b"{", b'{"articles": [{"text": "a"}, {"text": "b"}]}', b'{"text": ""}', nameless])
    assert [row.fault is None for row in rows] == [False, False, False, False, True]
    assert rows[2].fault == "holds more than one report; give each a row of its own"
    assert compose_rows([b"\xef\xbb\xbf" + nameless])[0].fault is None
    again = compose_rows([nameless])[0].traits
    assert rows[4].traits and again and rows[4].traits.report == again.report and again.report.startswith("report-")


def test_what_a_report_says_is_kept_where_that_is_asked_for() -> None:
    given = [json.dumps(to_row(report)).encode() for report in (REPORTS[0], REPORTS[1], REPORTS[0])]
    rows = compose_rows(given, mentions=True)
    said = json.loads(rows[0].mentions or "")
    assert said["id"] == REPORTS[0].id and said["figures"][0]["report"] == REPORTS[0].id
    assert rows[1].mentions and rows[2].mentions is None


def test_a_batch_that_raises_is_done_again_once_and_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piece = one_piece(write_lines(tmp_path / "wire.jsonl", REPORTS))
    tries: list[InputPiece] = []

    def stumble(task: Task, piece: InputPiece) -> DoneBatch:
        tries.append(piece)
        if len(tries) % 2:
            raise OSError("the store did not answer")
        return make_batch(task, piece)

    monkeypatch.setattr(batches, "make_batch", stumble)
    assert isinstance(do_batch(Task(str(tmp_path / "out")), piece), DoneBatch) and len(tries) == 2
    gone = InputPiece(str(tmp_path / "gone.jsonl"), 0, 10, "lines")
    monkeypatch.undo()
    failed = do_batch(Task(str(tmp_path / "out")), gone)
    assert isinstance(failed, FailedBatch) and "gone.jsonl" in failed.reason
