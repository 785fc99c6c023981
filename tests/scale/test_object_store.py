"""A run from and to a store that speaks S3, on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from tests.scale.flow import many_reports, write_lines, write_table

from crossread.scale.batches import Task
from crossread.scale.engines import LocalEngine
from crossread.scale.running import run_scale
from crossread.scale.storage import Folder

REPORTS = many_reports()


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty bucket of a server on a free port of this machine, which the environment names."""
    pytest.importorskip("moto.server", reason='pip install "moto[s3,server]"')
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "desk",
        "AWS_SECRET_ACCESS_KEY": "desk",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3", endpoint_url=settings["AWS_ENDPOINT_URL"]).create_bucket(Bucket="wire")
    yield "s3://wire"
    server.stop()


def test_a_store_holds_in_the_end_what_a_disk_would(bucket: str, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", REPORTS[:9], "no JSON")
    write_table(tmp_path / "b.parquet", REPORTS[9:])
    store, out = Folder(f"{bucket}/in"), f"{bucket}/out"
    for name in ("a.jsonl", "b.parquet"):
        store.write(name, (tmp_path / name).read_bytes())
    stored = run_scale([store.address], Task(out), LocalEngine(2), batch=5)
    laid = run_scale([str(tmp_path)], Task(str(tmp_path / "out")), LocalEngine(1), batch=5)
    assert stored.grouped == laid.grouped and stored.faults == 1
    held = Folder(out)
    for name in [f"readings/{batch.name}.parquet" for batch in laid.batches] + ["stories.parquet"]:
        assert held.read(name) == (tmp_path / "out" / name).read_bytes()
    held.remove(f"readings/{laid.batches[0].name}.parquet")
    again = run_scale([store.address], Task(out), LocalEngine(2), batch=5)
    assert [batch.anew for batch in again.batches].count(True) == 1
    assert len(held.names("readings")) == len(again.batches)
    fewer = run_scale([f"{store.address}/b.parquet"], Task(out), LocalEngine(2), batch=5)
    assert fewer.is_whole and len(held.names("readings")) == len(fewer.batches)
