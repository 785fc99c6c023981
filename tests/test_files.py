"""Files are written whole or not at all, through links, pipes and devices, and never over what they were made of."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from crossread.errors import FormatError
from crossread.files import HALF, check_apart, check_output, remove_halves, write_bytes, write_file

OLD, NEW = b"the old words\n", b"the new words\n"


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".crossread-")]


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "account.md"
    write_file(target, "Zoë\n")
    assert target.read_bytes() == "Zoë\n".encode()
    target.chmod(0o640)
    write_bytes(target, NEW)
    assert target.read_bytes() == NEW and stat.S_IMODE(target.stat().st_mode) == 0o640
    assert leftovers(tmp_path) == []


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link, far = tmp_path / "real" / "a.md", tmp_path / "link.md", tmp_path / "far.md"
    real.write_bytes(OLD)
    link.symlink_to(real)
    far.symlink_to(link)
    check_output(far, [])
    write_bytes(far, NEW)
    assert link.is_symlink() and far.is_symlink() and real.read_bytes() == NEW
    new = tmp_path / "new.md"
    new.symlink_to(tmp_path / "real" / "b.md")
    write_bytes(new, NEW)
    assert new.is_symlink() and (tmp_path / "real" / "b.md").read_bytes() == NEW
    broken = tmp_path / "broken.md"
    broken.symlink_to(tmp_path / "none" / "c.md")
    with pytest.raises(FormatError, match="there is no folder"):
        check_output(broken, [])
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    with pytest.raises(FormatError, match=r"cannot write to .*loop\.md"):
        write_bytes(loop, NEW)


def test_a_named_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe, taken = tmp_path / "pipe.md", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: taken.append(pipe.read_bytes()))
    reader.start()
    check_output(pipe, [])
    write_bytes(pipe, NEW * 100_000)
    reader.join()
    assert taken == [NEW * 100_000] and stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_reader_that_leaves_is_told(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)

    def leave() -> None:
        with pipe.open("rb") as stream:
            stream.read(10)

    reader = threading.Thread(target=leave)
    reader.start()
    with pytest.raises(FormatError, match="Broken pipe"):
        write_bytes(pipe, NEW * 1_000_000)
    reader.join()


def test_devices_are_written_to(tmp_path: Path) -> None:
    write_bytes(Path("/dev/null"), NEW)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(FormatError, match="No space left on device"):
        write_bytes(Path("/dev/full"), NEW)
    link = tmp_path / "null.md"
    link.symlink_to("/dev/null")
    write_bytes(link, NEW)
    assert link.is_symlink()


def test_what_keeps_no_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("door.md")
        with pytest.raises(FormatError, match="it is a socket"):
            check_output(Path("door.md"), [])
    for name, words in (("a\0b.md", "choose another name"), ("a" * 300 + ".md", "choose another name")):
        with pytest.raises(FormatError, match=words):
            check_output(Path(name), [])
        with pytest.raises(FormatError, match="cannot write to"):
            write_bytes(Path(name), NEW)
    with pytest.raises(FormatError, match="it is a folder"):
        check_output(tmp_path, [])
    with pytest.raises(FormatError, match="there is no folder"):
        check_output(tmp_path / "none" / "a.md", [])


LIMITED = """
import resource, signal, sys
from pathlib import Path
from crossread.errors import FormatError
from crossread.files import write_bytes
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_bytes(Path(sys.argv[1]), b"n" * 5_000_000)
except FormatError as fault:
    print(fault)
"""
WRITING = """
import signal
import sys
from pathlib import Path
from crossread.files import write_bytes
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs the tests may ignore it, and hand that on
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_bytes(Path(sys.argv[1]), letter * 3_000_000)
"""


def test_where_the_disk_is_full_the_old_file_stands(tmp_path: Path) -> None:
    target = tmp_path / "account.md"
    target.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", LIMITED, target], capture_output=True, text=True, check=True)
    assert "cannot write to" in done.stdout and "nothing was changed there" in done.stdout
    assert target.read_bytes() == OLD and leftovers(tmp_path) == []


@pytest.mark.parametrize("step", ["write", "fsync", "close"])
def test_whatever_step_fails_the_old_file_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    target = tmp_path / "account.md"
    target.write_bytes(OLD)
    known = getattr(os, step)

    def fail(handle: int, *rest: object) -> object:
        if step == "close":
            known(handle, *rest)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(FormatError, match="No space left on device; nothing was changed there"):
        write_bytes(target, NEW)
    monkeypatch.undo()
    assert target.read_bytes() == OLD and leftovers(tmp_path) == []


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_writer_that_is_ended_leaves_the_old_file_or_the_new(tmp_path: Path, ending: signal.Signals) -> None:
    target = tmp_path / "account.md"
    for wait in (0.01, 0.05, 0.12):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITING, target], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert writer.stdout is not None and writer.stdout.readline()
        time.sleep(wait)
        writer.send_signal(ending)
        writer.communicate()
        if target.exists():
            assert target.read_bytes() in (b"a" * 3_000_000, b"b" * 3_000_000)


def test_of_two_writers_one_wins_whole(tmp_path: Path) -> None:
    target = tmp_path / "account.md"
    contents = [letter.encode() * 400_000 for letter in "abcd"]

    def write(content: bytes) -> None:
        for _ in range(8):
            write_bytes(target, content)

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        if target.exists():
            seen.add(target.read_bytes())
    assert seen <= set(contents) and target.read_bytes() in contents
    assert leftovers(tmp_path) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FormatError, match="Permission denied"):
        write_bytes(tmp_path / "a.md", NEW)


def lay_out(folder: Path) -> None:
    (folder / "reports" / "inner").mkdir(parents=True)
    for name in ("reports/a.txt", "reports/inner/b.txt", "names.toml", "crossread.toml", "old.md", "desk.zip"):
        (folder / name).write_bytes(OLD)
    (folder / "hard.txt").hardlink_to(folder / "reports" / "a.txt")
    (folder / "soft.txt").symlink_to(folder / "reports" / "a.txt")
    (folder / "linked").symlink_to(folder / "reports")


@pytest.mark.parametrize(
    ("target", "inputs"),
    [
        ("reports/a.txt", ["reports/a.txt"]),
        ("reports/a.txt", ["reports"]),
        ("reports/inner/b.txt", ["reports"]),
        ("reports/../reports/a.txt", ["reports/a.txt"]),
        ("linked/a.txt", ["reports"]),
        ("reports/a.txt", ["linked"]),
        ("hard.txt", ["reports/a.txt"]),
        ("soft.txt", ["reports/a.txt"]),
        ("soft.txt", ["reports"]),
        ("desk.zip", ["reports", "desk.zip"]),
        ("names.toml", ["reports", "names.toml"]),
        ("crossread.toml", []),
        ("old.md", ["https://courier.example/", "a\0b", "old.md"]),
    ],
)
def test_nothing_is_written_over_what_it_is_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, inputs: list[str]
) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FormatError, match="will not overwrite"):
        check_output(Path(target), inputs)
    with pytest.raises(FormatError, match="will not overwrite"):
        check_output(tmp_path / target, inputs)


@pytest.mark.parametrize("target", ["old.md", "new.md", "reports/new.md", "-.md"])
def test_other_files_are_written_also_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    check_output(Path(target), ["reports", "names.toml"])


def test_two_outputs_are_two_files(tmp_path: Path) -> None:
    check_apart([tmp_path / "a.md", tmp_path / "b.md"])
    check_apart([Path("/dev/null"), Path("/dev/null")])
    with pytest.raises(FormatError, match="two outputs would be written to"):
        check_apart([tmp_path / "a.md", tmp_path / "x" / ".." / "a.md"])


def test_what_a_kill_left_goes_and_what_somebody_writes_stays(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in (f"{HALF}old", f"{HALF}new", "old.txt"))
    for path in (old, new, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (0, 0))
    remove_halves(tmp_path)
    remove_halves(tmp_path / "none")
    assert sorted(path.name for path in tmp_path.iterdir()) == [new.name, other.name]
