"""Whatever fails while a file is written, the old file stands or the new one does, whole; one line says which and why.

Every way in which a command writes is tried with every fault of the table, in this process.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.cli.failing_disk import FailingDisk

import crossread
from crossread import pipeline
from crossread.cli.main import run

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "write_faults.toml").read_text("utf-8"))
OLD = b"the old bytes\n"
COURIER = "Nine people fell ill in York on Monday. “It was the soup,” Ada Roeburn, a cook, said.\n"
LANTERN = "Eight people fell ill in York, Ada Roeburn said.\n"
DRAFT = "Twelve people fell ill in York. “It was the soup,” Ada Roebern said.\n"
PLACE = "1\tAyle\tAyle\t\t54.8\t-2.4\tP\tPPL\tGB\t\tENG\t\t\t\t1200\t\t90\tEurope/London\t2031-01-01\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the commands are given."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "reports").mkdir()
    for name, text in (("courier", COURIER), ("lantern", LANTERN)):
        (folder / "reports" / f"{name}.txt").write_text(text, "utf-8")
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    (folder / "places.txt").write_text(PLACE, "utf-8")
    word = docx.Document()
    word.add_paragraph(DRAFT)
    word.save(str(folder / "draft.docx"))
    crossread.account(crossread.read([folder / "reports"]).reports).save(folder / "account.json")
    return folder


@pytest.fixture(scope="module", autouse=True)
def _read_once() -> Any:
    """The same reports are parsed once for all cases: they are about what comes after."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("extract", "prepare", "check"):
            patch.setattr(pipeline, name, _keep(getattr(pipeline, name)))
        yield


def _keep(call: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[str, Any] = {}

    def asked(*given: Any, **named: Any) -> Any:
        key = repr((given, {name: value for name, value in named.items() if not callable(value)}))
        if key not in known:
            known[key] = call(*given, **named)
        return known[key]

    return asked


def _name(case: Mapping[str, Any]) -> str:
    return str(case.get("command") or case["what"])


def _lay_out(desk: Path, folder: Path, way: Mapping[str, Any]) -> Path:
    """A desk of its own for a case, whose target holds old bytes; the target."""
    shutil.copytree(desk, folder / "desk")
    target = folder / "desk" / _target(way)
    if not target.exists():
        target.write_bytes(OLD)
    return target


def _target(way: Mapping[str, Any]) -> str:
    return str(way.get("target") or way["command"].split()[-1])


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@cache
def _written(desk: Path, command: str, beside: Path) -> bytes:
    """What the command writes where nothing fails."""
    way = next(way for way in CASES["way"] if way["command"] == command)
    with pytest.MonkeyPatch.context() as patch:
        target = _lay_out(desk, beside, way)
        patch.chdir(target.parent)
        assert run(command.split()) == way.get("status", 0)
        return target.read_bytes()


@pytest.mark.parametrize("fault", CASES["fault"], ids=_name)
@pytest.mark.parametrize("way", CASES["way"], ids=_name)
def test_the_old_file_stands_or_the_new_one_whole(
    desk: Path,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    way: Mapping[str, Any],
    fault: Mapping[str, Any],
) -> None:
    new = _written(desk, way["command"], tmp_path_factory.getbasetemp() / way["command"].replace(" ", "_"))
    target = _lay_out(desk, tmp_path, way)
    before = _contents(tmp_path)
    monkeypatch.chdir(tmp_path / "desk")
    capsys.readouterr()
    disk = FailingDisk(fault)
    with monkeypatch.context() as patch:
        disk.put_in(patch)
        status = run(way["command"].split())
    told = capsys.readouterr()
    assert disk.failed and "Traceback" not in told.out + told.err
    if fault.get("does") == "remove folder":
        assert not list(tmp_path.iterdir())
    elif fault.get("then") == "new":
        assert target.read_bytes() == new and status == way.get("status", 0)
        return
    else:
        assert _contents(tmp_path) == before
    assert status == fault.get("status", 2)
    lines = told.err.splitlines()
    if "says" in fault:
        assert len(lines) == 1 and lines[0].startswith(f"crossread: cannot write to {_target(way)}: ")
        assert fault["says"] in lines[0] and lines[0].endswith("nothing was changed there")
