"""A store in one SQLite file beside the reports: it can be closed, moved, mailed and opened again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from crossread.database.migrations import migrate, transaction
from crossread.database.store import Indexed, Shelf
from crossread.errors import ProjectError

# How long a write waits for another process's.
PATIENCE = 10.0
# What is read of a file and has not to be asked for again, in KiB.
_CACHE = 16_000
_COUNT = "UPDATE counter SET version = version + 1"


class SqliteStore:
    """One file, one connection, one transaction at a time; other processes may have the file open too."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it. Raises ProjectError for one that is broken, another program's or a newer one's."""
        self.path = path
        self._lock = RLock()
        with self._guarded():
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self) -> None:
        # A file that came by mail is no friend: its schema may call nothing, and its pages are looked at.
        self._connection.execute("PRAGMA trusted_schema = OFF")
        self._connection.execute("PRAGMA cell_size_check = ON")
        migrate(self._connection, self.path)
        self._connection.execute("PRAGMA journal_mode = WAL")
        # What is decided is on the disk when the answer is given, also where the power fails.
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")

    def version(self) -> int:
        """How many changes there were."""
        return int(self._ask("SELECT version FROM counter")[0][0])

    def touch(self) -> int:
        """Count one change more."""
        with self._writing():
            return self.version()

    def append(self, entry: bytes, after: int) -> bool:
        """Add an entry where the ledger ends at ``after``."""
        with self._lock, self._guarded(), transaction(self._connection) as connection:
            last = connection.execute("SELECT coalesce(max(number), 0) FROM ledger").fetchone()[0]
            if last != after:
                return False
            connection.execute("INSERT INTO ledger (number, entry) VALUES (?, ?)", (after + 1, entry))
            connection.execute(_COUNT)
            return True

    def entries(self, after: int = 0) -> Sequence[tuple[int, bytes]]:
        """The entries from ``after`` on."""
        rows = self._ask("SELECT number, entry FROM ledger WHERE number > ? ORDER BY number", (after,))
        return [(int(number), bytes(entry)) for number, entry in rows]

    def put(self, shelf: Shelf, blobs: Mapping[str, bytes]) -> None:
        """Keep these bytes, all or none."""
        rows = [(shelf, key, data) for key, data in blobs.items()]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO shelves (shelf, key, data) VALUES (?, ?, ?)", rows)

    def get(self, shelf: Shelf, key: str) -> bytes | None:
        """The bytes under this key."""
        rows = self._ask("SELECT data FROM shelves WHERE shelf = ? AND key = ?", (shelf, key))
        return bytes(rows[0][0]) if rows else None

    def keys(self, shelf: Shelf) -> Sequence[str]:
        """The keys of a shelf."""
        rows = self._ask("SELECT key FROM shelves WHERE shelf = ? ORDER BY key", (shelf,))
        return [str(key) for (key,) in rows]

    def sizes(self, shelf: Shelf) -> Sequence[tuple[str, int]]:
        """The keys of a shelf with their sizes."""
        rows = self._ask("SELECT key, length(data) FROM shelves WHERE shelf = ? ORDER BY key", (shelf,))
        return [(str(key), int(size)) for key, size in rows]

    def drop(self, shelf: Shelf, keys: Iterable[str]) -> None:
        """Forget these."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM shelves WHERE shelf = ? AND key = ?", [(shelf, key) for key in keys])

    def index(self, paragraphs: Iterable[Indexed]) -> None:
        """Replace what is searched."""
        rows = [(one.words, one.report, one.part, one.start, one.end) for one in paragraphs]
        with self._writing() as connection:
            connection.execute("DELETE FROM paragraphs")
            connection.executemany("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)", rows)

    def search(self, words: Sequence[str], limit: int) -> Sequence[Indexed]:
        """The paragraphs that have all words, the best by BM25 first."""
        asked = " ".join('"{}"*'.format(word.replace('"', "").replace("\0", "")) for word in words)
        query = (
            "SELECT report, part, start, end, words FROM paragraphs WHERE paragraphs MATCH ? "
            "ORDER BY rank, rowid LIMIT ?"
        )
        rows = self._ask(query, (asked, limit)) if words else []
        return [Indexed(report, part, int(start), int(end), held) for report, part, start, end, held in rows]

    def close(self) -> None:
        """Write everything into the one file, so that it alone can be moved."""
        with self._lock, suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.close()

    def _ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._lock, self._guarded():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that counts as a change."""
        with self._lock, self._guarded(), transaction(self._connection) as connection:
            connection.execute(_COUNT)
            yield connection

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """What SQLite raises as an error that says what to do."""
        try:
            yield
        except sqlite3.Error as fault:
            raise ProjectError(f"{self.path}: {explain(fault)}") from fault


def explain(fault: sqlite3.Error) -> str:
    """What is wrong with the file, by the code that SQLite gives."""
    name = getattr(fault, "sqlite_errorname", "")
    return next((said for start, said in _REASONS if name.startswith(start)), f"cannot be used ({fault})")


_REASONS = (
    ("SQLITE_NOTADB", "is no project of Crossread; put it elsewhere, and a new one is made"),
    ("SQLITE_CORRUPT", "is broken; take it from a copy, or put it elsewhere and a new one is made"),
    ("SQLITE_READONLY", "cannot be written; give yourself the right to write there, or copy the folder"),
    ("SQLITE_CANTOPEN", "cannot be made or opened there; check the folder and your right to write there"),
    ("SQLITE_PERM", "cannot be made or opened there; check the folder and your right to write there"),
    ("SQLITE_BUSY", "is being written by another program; try again"),
    ("SQLITE_LOCKED", "is being written by another program; try again"),
    ("SQLITE_FULL", "cannot grow: the disk is full"),
    ("SQLITE_IOERR", "cannot be read or written: the disk or the network fails"),
)
