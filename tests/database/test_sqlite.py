from __future__ import annotations

import os
import pwd
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crossread.database.migrations import STEPS, begin, migrate
from crossread.database.sqlite import SqliteStore, explain
from crossread.database.store import Indexed
from crossread.errors import ProjectError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crossread.sqlite"


def fill(store: SqliteStore) -> None:
    store.append(b"one", 0)
    store.put("draft", {"story.md": b"text"})
    store.index([Indexed("courier", "text", 0, 5, "ferry")])


def test_a_closed_store_is_one_file_that_can_be_moved(path: Path, tmp_path: Path) -> None:
    store = SqliteStore(path)
    fill(store)
    version = store.version()
    store.close()
    assert [found.name for found in tmp_path.iterdir()] == ["crossread.sqlite"]
    (tmp_path / "moved").mkdir()
    path.rename(tmp_path / "moved" / path.name)
    again = SqliteStore(tmp_path / "moved" / path.name)
    assert again.version() == version and list(again.entries()) == [(1, b"one")]
    assert again.get("draft", "story.md") == b"text" and again.search(["fer"], 5)[0].report == "courier"
    again.close()


def test_two_that_have_it_open_see_each_other(path: Path) -> None:
    one, other = SqliteStore(path), SqliteStore(path)
    version = other.version()
    assert one.append(b"one", 0) and not other.append(b"late", 0) and other.append(b"two", 1)
    assert one.version() == version + 2 and len(one.entries()) == 2
    one.close()
    assert len(other.entries()) == 2
    other.close()


def test_what_was_written_outlives_a_process_that_is_killed(path: Path) -> None:
    child = os.fork()
    if not child:
        fill(SqliteStore(path))
        os._exit(9)
    os.waitpid(child, 0)
    assert list(SqliteStore(path).entries()) == [(1, b"one")]


def test_the_history_is_only_added_to(path: Path) -> None:
    store = SqliteStore(path)
    fill(store)
    store.close()
    raw = sqlite3.connect(path)
    for change in ("DELETE FROM ledger", "UPDATE ledger SET entry = x'00'"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            raw.execute(change)
    raw.close()


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    store = SqliteStore(path)
    version = store.version()
    with pytest.raises(ProjectError):
        store.put("draft", {"a": b"a", "b": None})  # type: ignore[dict-item]
    assert store.version() == version and not store.keys("draft")
    store.close()


def test_a_file_that_is_no_database_is_said_to_be_none(path: Path) -> None:
    path.write_text("Ferry held at the harbour\n" * 100)
    with pytest.raises(ProjectError, match="is no project of Crossread"):
        SqliteStore(path)
    assert path.read_text().startswith("Ferry held")


def test_a_broken_file_is_said_to_be_broken(path: Path) -> None:
    store = SqliteStore(path)
    store.put("draft", {str(number): bytes(5_000) for number in range(100)})
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(ProjectError, match="is broken"):
        SqliteStore(path).keys("draft")


def test_a_cut_file_is_said_to_be_broken(path: Path) -> None:
    store = SqliteStore(path)
    store.put("draft", {str(number): bytes(5_000) for number in range(100)})
    store.close()
    path.write_bytes(path.read_bytes()[:9_000])
    with pytest.raises(ProjectError, match="is broken"):
        SqliteStore(path).keys("draft")


def test_another_programs_database_is_left_alone(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE places (name TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="another program"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_newer_file_is_left_alone(path: Path) -> None:
    SqliteStore(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    raw.close()
    with pytest.raises(ProjectError, match="newer Crossread"):
        SqliteStore(path)


def test_a_migration_is_done_whole_or_not_at_all(path: Path) -> None:
    SqliteStore(path).close()

    def number_shelves(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE shelves ADD COLUMN number INTEGER")

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (a TEXT)")
        raise ValueError

    raw = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(ValueError):
        migrate(raw, path, (begin, number_shelves, fail))
    names = [row[1] for row in raw.execute("PRAGMA table_info(shelves)")]
    assert raw.execute("PRAGMA user_version").fetchone() == (1,) and "number" not in names
    migrate(raw, path, (begin, number_shelves))
    assert raw.execute("SELECT name FROM migrations").fetchall() == [("begin",), ("number_shelves",)]
    raw.close()


def test_a_place_without_a_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="check the folder"):
        SqliteStore(tmp_path / "nowhere" / "crossread.sqlite")


def test_what_the_disk_and_others_do_is_said() -> None:
    for name, said in (("SQLITE_FULL", "disk is full"), ("SQLITE_BUSY_SNAPSHOT", "try again"), ("SQLITE_X", "cannot")):
        fault = sqlite3.OperationalError("reason")
        fault.sqlite_errorname = name
        assert said in explain(fault)


def told_to_nobody(call: Callable[[], object]) -> str:
    """What somebody without rights is told: whoever is root may write everywhere, so a child gives its rights up."""
    reading, writing = os.pipe()
    if not os.fork():
        if os.geteuid() == 0:
            os.setuid(pwd.getpwnam("nobody").pw_uid)
        try:
            call()
        except ProjectError as fault:
            os.write(writing, str(fault).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        return told.read().decode()


@pytest.fixture
def shut() -> Iterator[Path]:
    """A folder in which everybody may read and nobody write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_is_said(shut: Path) -> None:
    shut.chmod(0o555)
    assert "check the folder" in told_to_nobody(lambda: SqliteStore(shut / "crossread.sqlite"))


def test_a_file_that_cannot_be_written_is_said(shut: Path) -> None:
    SqliteStore(shut / "crossread.sqlite").close()
    (shut / "crossread.sqlite").chmod(0o444)
    shut.chmod(0o555)
    assert "right to write" in told_to_nobody(lambda: SqliteStore(shut / "crossread.sqlite").touch())
