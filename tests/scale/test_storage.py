"""Folders by address."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from crossread.errors import FormatError, ReadError
from crossread.files import HALF
from crossread.scale.storage import Folder, find_files, open_file

ENDINGS = (".jsonl",)


@pytest.fixture(params=["disk", "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "out") if request.param == "disk" else f"memory://{tmp_path.name}"


def test_what_is_written_is_there_whole_and_goes(address: str, tmp_path: Path) -> None:
    folder = Folder(address)
    assert folder.names("readings") == [] and not folder.holds("readings/b")
    folder.write("readings/b", b"two")
    folder.write("readings/a", b"one")
    (tmp_path / "made").write_bytes(b"three")
    folder.place("readings/c", tmp_path / "made")
    assert folder.names("readings") == ["a", "b", "c"]
    assert folder.read("readings/c") == b"three"
    with folder.open("readings/a") as stream:
        assert stream.read() == b"one"
    folder.remove("readings/a")
    folder.remove("readings/a")
    assert not folder.holds("readings/a") and folder.holds("readings/b")


def test_files_are_found_below_an_address_by_their_endings(address: str) -> None:
    folder = Folder(address)
    for name in ("may/b.jsonl", "may/a.jsonl", "may/a.txt", f"may/{HALF}a.jsonl", "may/_done.jsonl"):
        folder.write(name, b"12345")
    found = find_files(address, ENDINGS)
    assert [(Path(name).name, size) for name, size in found] == [("a.jsonl", 5), ("b.jsonl", 5)]
    assert find_files(found[0][0], ENDINGS) == found[:1]
    with open_file(found[1][0]) as stream:
        assert stream.read(2) == b"12"


@pytest.mark.parametrize("given", ["none.jsonl", "nothing://there", "memory://empty"])
def test_an_address_that_leads_nowhere_is_told(given: str) -> None:
    with pytest.raises(ReadError, match=given):
        find_files(given, ENDINGS)


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FormatError, match="cannot write to"):
        Folder(str(tmp_path / "file")).write("readings/a", b"one")


def test_a_disk_that_is_full_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, made = Folder(str(tmp_path / "out")), tmp_path / "made"
    folder.write("readings/a", b"one")
    made.write_bytes(b"three")

    def fill(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", fill)
    with pytest.raises(FormatError, match="No space left on device"):
        folder.place("readings/b", made)
    assert [path.name for path in (tmp_path / "out" / "readings").iterdir()] == ["a"]
