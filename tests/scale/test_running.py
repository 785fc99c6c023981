"""Whole runs: from files to stories, by either engine, ended and begun again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from tests.scale.flow import many_reports, write_lines, write_table

from crossread.errors import ReadError
from crossread.files import HALF
from crossread.scale.batches import Task
from crossread.scale.engines import Engine, LocalEngine
from crossread.scale.running import RESULT, run_scale

REPORTS = many_reports()


@pytest.fixture(scope="module", params=["processes", "ray"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine: what one does the other does."""
    if request.param == "processes":
        yield LocalEngine(2)
        return
    pytest.importorskip("ray", reason='pip install "crossread-news[ray]"')
    from crossread.scale.ray_engine import HERE, RayEngine

    cluster = RayEngine(HERE, 2)
    yield cluster
    cluster.close()


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def inputs_in(folder: Path) -> str:
    write_lines(folder / "a.jsonl", REPORTS[:9], "no JSON")
    write_table(folder / "b.parquet", REPORTS[9:])
    return str(folder)


def test_a_run_makes_what_every_other_run_makes(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "in").mkdir()
    given, out, alone = inputs_in(tmp_path / "in"), tmp_path / "out", tmp_path / "alone"
    found = run_scale([given], Task(str(out)), engine, batch=5)
    assert (found.grouped.reports, found.faults, found.failed) == (len(REPORTS), 1, ())
    assert not found.is_whole and all(batch.anew for batch in found.batches)
    run_scale([given], Task(str(alone)), LocalEngine(1), batch=5)
    assert everything_in(out) == everything_in(alone)


def test_what_is_done_is_not_done_again_and_what_is_gone_goes(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "in").mkdir()
    given, out = inputs_in(tmp_path / "in"), tmp_path / "out"
    before = run_scale([given], Task(str(out)), engine, batch=5)
    made = everything_in(out)
    lost, kept = (f"readings/{batch.name}.parquet" for batch in before.batches[:2])
    (out / lost).unlink()
    (out / "stories.parquet").unlink()
    for folder in (out, out / "readings"):
        (folder / f"{HALF}half").write_bytes(b"PAR1")
    stamp = (out / kept).stat().st_mtime_ns
    again = run_scale([given], Task(str(out)), engine, batch=5)
    assert [batch.anew for batch in again.batches].count(True) == 1
    assert (out / kept).stat().st_mtime_ns == stamp
    assert everything_in(out) == made
    (tmp_path / "in" / "a.jsonl").unlink()
    fewer = run_scale([given], Task(str(out)), engine, batch=5)
    assert fewer.is_whole and fewer.grouped.reports == len(REPORTS) - 9
    assert len(list((out / "readings").iterdir())) == len(fewer.batches)


def test_a_batch_that_fails_is_named_and_the_others_are_grouped(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "in").mkdir()
    given = inputs_in(tmp_path / "in")
    broken = tmp_path / "in" / "b.parquet"
    content = bytearray(broken.read_bytes())
    content[4:40] = bytes(36)  # the first pages; what the end says of the rows stands
    broken.write_bytes(content)
    found = run_scale([given], Task(str(tmp_path / "out")), engine, batch=5)
    assert found.failed and found.grouped.reports >= 9 and not found.is_whole
    said = json.loads((tmp_path / "out" / RESULT).read_bytes())
    assert [one["from"] for one in said["failed"]] == [one.piece.place for one in found.failed]
    assert said["reports"] == found.grouped.reports


def test_inputs_that_hold_nothing_are_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        run_scale([str(tmp_path / "none")], Task(str(tmp_path / "out")), LocalEngine(1))
    assert not (tmp_path / "out").exists()
