from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import ProjectError
from crossread.project.adding import add_files
from crossread.project.files import FolderFiles
from crossread.project.names import DATABASE
from crossread.project.records import Given


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    folder, outside = tmp_path / "ferry", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_text("Not ours.\n")
    (folder / "a.txt").symlink_to(outside / "a.txt")
    (folder / "in").symlink_to(outside)
    for name in ("a.txt", "in/a.txt", "in/b.txt", "../outside/a.txt"):
        with pytest.raises(ProjectError, match="leads out of the project's folder"):
            FolderFiles(folder).write(name, b"Ours.\n")
    assert [path.read_text() for path in outside.iterdir()] == ["Not ours.\n"]
    FolderFiles(folder).write("b/c.txt", b"Ours.\n")
    assert (folder / "b" / "c.txt").read_bytes() == b"Ours.\n"


def test_only_what_is_listed_is_read(tmp_path: Path) -> None:
    folder, outside = tmp_path / "ferry", tmp_path / "outside"
    for place in (folder / "b", folder / ".hidden", outside):
        place.mkdir(parents=True)
        (place / "c.txt").write_bytes(b"Ours.\n")
    for name in ("a.txt", ".a.txt", DATABASE, f"{DATABASE}-wal"):
        (folder / name).write_bytes(b"Ours.\n")
    (folder / "in").symlink_to(outside)
    (folder / "link.txt").symlink_to(outside / "c.txt")
    (folder / "gone.txt").symlink_to(outside / "gone.txt")
    files = FolderFiles(folder)
    listed = [stamp.name for stamp in files.stamps()]
    assert listed == ["a.txt", "b/c.txt", "link.txt"]
    assert {files.read(name) for name in listed} == {b"Ours.\n"}
    hidden = [".a.txt", ".hidden/c.txt", DATABASE, f"{DATABASE}-wal"]
    elsewhere = ["in/c.txt", "../outside/c.txt", f"{outside}/c.txt", "b/../a.txt", "./a.txt", "b//c.txt"]
    for name in [*hidden, *elsewhere, "gone.txt", "b", "", "a\0.txt", "\ud800.txt", "x" * 300]:
        with pytest.raises(ProjectError, match="there is no file"):
            files.read(name)


def test_a_name_that_the_system_does_not_take_is_a_fault_and_the_others_are_kept(tmp_path: Path) -> None:
    long = "\N{SNOWMAN}" * 110 + ".txt"
    added = add_files(FolderFiles(tmp_path), [Given(long, b"Ours.\n"), Given("a.txt", b"Ours too.\n")])
    assert added.files == ("a.txt",) and [fault.place for fault in added.faults] == [long]
    assert "cannot write to" in added.faults[0].reason
