"""The schema of a project's SQLite file, step by step: each step has a name and is done whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crossread.errors import ProjectError

# "CRRD": how a file says that it is one of ours.
APPLICATION = 0x43525244


def begin(connection: sqlite3.Connection) -> None:
    """The ledger, the shelves, the counter of changes, and the paragraphs that are searched."""
    connection.execute("CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    connection.execute("CREATE TABLE ledger (number INTEGER PRIMARY KEY, entry BLOB NOT NULL)")
    for change in ("UPDATE", "DELETE"):
        connection.execute(
            f"CREATE TRIGGER ledger_keeps_{change.lower()} BEFORE {change} ON ledger "
            "BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END"
        )
    connection.execute("CREATE TABLE shelves (shelf TEXT, key TEXT, data BLOB NOT NULL, PRIMARY KEY (shelf, key))")
    connection.execute("CREATE TABLE counter (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)")
    connection.execute("INSERT INTO counter VALUES (1, 0)")
    connection.execute(
        "CREATE VIRTUAL TABLE paragraphs USING fts5"
        "(words, report UNINDEXED, part UNINDEXED, start UNINDEXED, end UNINDEXED, prefix = '2 3')"
    )


# In their order for ever: a file says with its ``user_version`` how many of them it has had.
STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (begin,)


def migrate(
    connection: sqlite3.Connection, path: Path, steps: Sequence[Callable[[sqlite3.Connection], None]] = STEPS
) -> None:
    """Bring a file up to this program. Raises ProjectError for another program's file, and for a newer one's."""
    done, application = _number(connection, "user_version"), _number(connection, "application_id")
    empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    if application != APPLICATION and not empty:
        raise ProjectError(f"{path}: is another program's database; put it elsewhere, and a new one is made")
    if done > len(steps):
        raise ProjectError(f"{path}: was written by a newer Crossread; update this one to open it")
    if done == len(steps):
        return
    with transaction(connection):
        # Somebody else may have brought it up while this one waited.
        for number in range(_number(connection, "user_version"), len(steps)):
            steps[number](connection)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (number + 1, steps[number].__name__))
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One transaction, alone with the file from its beginning; what raises in it leaves nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full or failing disk has ended it already
            connection.execute("ROLLBACK")
        raise


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
