"""Pieces by processes."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from tests.scale.flow import many_reports, write_lines

from crossread.scale import engines
from crossread.scale.batches import DoneBatch, FailedBatch, Task, do_batch
from crossread.scale.engines import DIED, LocalEngine
from crossread.scale.pieces import InputPiece, iter_pieces


def die_of_the_second(task: Task, piece: InputPiece) -> DoneBatch | FailedBatch:
    import os

    if piece.start:
        os._exit(9)
    return do_batch(task, piece)


def test_a_batch_that_kills_its_process_is_named_and_the_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "do_batch", die_of_the_second)
    monkeypatch.setattr("crossread.scale.pieces.LINE", 2000)
    path = write_lines(tmp_path / "wire.jsonl", many_reports()[:12])
    pieces = list(iter_pieces([str(path)], 1))
    found = list(LocalEngine(2).run(Task(str(tmp_path / "out")), pieces[:3]))
    assert [one.piece for one in found] == pieces[:3]
    assert isinstance(found[0], DoneBatch)
    assert found[1] == FailedBatch(pieces[1], DIED)
