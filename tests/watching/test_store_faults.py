"""What meets a watch's store and its files while it passes: the next pass makes what an untroubled one makes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.cli.failing_disk import FailingDisk
from tests.group.flow.reports import FERRY

from crossread.database import sqlite
from crossread.database.sqlite import SqliteStore
from crossread.errors import CrossreadError, ProjectError
from crossread.model.reports import Report
from crossread.read.inputs import ReadResult
from crossread.watching.passes import DATABASE, Watch, open_watch

EARLY, LATE = "2031-10-10T08:00:00+00:00", "2031-10-12T08:00:00+00:00"
# A file's steps, each of which fails the first time or later, as it does on full, broken and read-only disks.
FAILING = (
    ("open", "EROFS"),
    ("open", "EACCES"),
    ("open", "EMFILE"),
    ("write", "ENOSPC"),
    ("write", "EDQUOT"),
    ("fsync", "EIO"),
    ("close", "ENOSPC"),
    ("replace", "EACCES"),
)
FILES: tuple[Mapping[str, Any], ...] = (
    *(
        {"what": f"{error} at {step} {nth}", "step": step, "error": error, "nth": nth}
        for step, error in FAILING
        for nth in (1, 3)
    ),
    {"what": "Ctrl-C", "step": "write", "does": "interrupt", "nth": 3},
)


def pass_over(target: Path, reports: tuple[Report, ...], when: str = EARLY) -> int:
    with closing(open_watch(target, lambda: when, lambda _: False)) as watch:
        return sum(1 for _ in watch.pass_over(ReadResult(reports)))


def contents(target: Path) -> dict[str, bytes]:
    paths = (path for path in target.rglob("*") if path.is_file() and "sqlite" not in path.name)
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def untroubled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    target = tmp_path_factory.mktemp("untroubled") / "stories"
    assert pass_over(target, tuple(FERRY[:2])) == 1
    return contents(target)


@pytest.mark.parametrize("fault", FILES, ids=lambda fault: str(fault["what"]))
def test_a_pass_that_a_disk_ends_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, untroubled: dict[str, bytes], fault: Mapping[str, Any]
) -> None:
    target, disk = tmp_path / "stories", FailingDisk(fault)
    with monkeypatch.context() as patch:
        disk.put_in(patch)
        with pytest.raises(CrossreadError if "error" in fault else KeyboardInterrupt):
            pass_over(target, tuple(FERRY[:2]))
    assert disk.failed
    whole = {name: data for name, data in contents(target).items() if untroubled.get(name) != data}
    assert not whole, "no file is half there"
    assert pass_over(target, tuple(FERRY[:2])) == 1 and contents(target) == untroubled
    assert pass_over(target, tuple(FERRY[:2])) == 0


@pytest.mark.parametrize("pages", [0, 1])
def test_a_database_that_may_not_grow_is_told_and_made_up_for(
    tmp_path: Path, untroubled: dict[str, bytes], pages: int
) -> None:
    target = tmp_path / "stories"
    with closing(open_watch(target, lambda: EARLY, lambda _: False)) as watch:
        assert isinstance(watch._store, SqliteStore)
        [[held]] = watch._store._ask("PRAGMA page_count")
        watch._store._ask(f"PRAGMA max_page_count = {held + pages}")
        with pytest.raises(ProjectError, match="the disk is full"):
            list(watch.pass_over(ReadResult(tuple(FERRY[:2]))))
    assert pass_over(target, tuple(FERRY[:2])) == 1 and contents(target) == untroubled


def test_a_second_writer_is_told_and_the_first_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, untroubled: dict[str, bytes]
) -> None:
    target = tmp_path / "stories"
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with closing(open_watch(target, lambda: EARLY, lambda _: False)):
        pass
    with closing(sqlite3.connect(target / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectError, match="is being written by another program; try again"):
            pass_over(target, tuple(FERRY[:2]))
        other.execute("ROLLBACK")
    assert pass_over(target, tuple(FERRY[:2])) == 1 and contents(target) == untroubled


def test_two_watches_of_one_folder_leave_it_whole(tmp_path: Path, untroubled: dict[str, bytes]) -> None:
    target = tmp_path / "stories"
    with (
        closing(Watch(target, lambda: EARLY)) as one,
        closing(Watch(target, lambda: EARLY)) as two,
    ):
        assert len(list(one.pass_over(ReadResult(tuple(FERRY[:2]))))) == 1
        assert list(two.pass_over(ReadResult(tuple(FERRY[:2])))) == []
    assert contents(target) == untroubled


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_for_reading_alone_is_told(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir(mode=0o500)
    with pytest.raises(ProjectError, match="check the folder and your right to write there"):
        pass_over(tmp_path / "stories", tuple(FERRY[:2]))


def test_a_broken_store_is_told(tmp_path: Path) -> None:
    target = tmp_path / "stories"
    pass_over(target, tuple(FERRY[:2]))
    (target / DATABASE).write_bytes(b"no database" * 500)
    with pytest.raises(ProjectError, match="is no project of Crossread"):
        pass_over(target, tuple(FERRY[:2]))


def test_a_clock_that_was_set_back_changes_no_more_than_the_moment_that_is_told(tmp_path: Path) -> None:
    back, forth = tmp_path / "back", tmp_path / "forth"
    for target, second in ((back, EARLY), (forth, LATE)):
        assert pass_over(target, tuple(FERRY[:2]), LATE if target is back else EARLY) == 1
        assert pass_over(target, tuple(FERRY), second) == 1
        assert pass_over(target, tuple(FERRY), EARLY) == 0
    first, then = contents(back), contents(forth)
    moments = (EARLY.encode(), LATE.encode())
    assert first.keys() == then.keys()
    for name, data in first.items():
        plain, other = data, then[name]
        for moment in moments:
            plain, other = plain.replace(moment, b""), other.replace(moment, b"")
        assert plain == other
