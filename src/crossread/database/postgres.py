"""A store in PostgreSQL: many projects in one database, many people and processes at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.store import Indexed, Shelf
from crossread.errors import ProjectError

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

# Connections that one process keeps at most, and seconds that a request waits for one.
MOST_CONNECTIONS = 12
PATIENCE = 20.0
INSTALL = "the server needs more than the core: pip install 'crossread-news[server]'"


def open_pool(url: str) -> ConnectionPool[Connection[Any]]:
    """Connections to a database, opened as they are needed. Raises ProjectError where there is none to be had."""
    try:
        import psycopg
        from psycopg_pool import ConnectionPool, PoolTimeout
    except ImportError as missing:
        raise ProjectError(INSTALL) from missing

    try:
        psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.Error as fault:
        raise ProjectError("no address of a PostgreSQL database; give one such as postgresql:///desk") from fault
    pool = ConnectionPool(
        url,
        min_size=1,
        max_size=MOST_CONNECTIONS,
        timeout=PATIENCE,
        open=False,
        kwargs={"autocommit": True, "connect_timeout": 5},
        check=ConnectionPool.check_connection,
    )
    try:
        pool.open(wait=True, timeout=8.0)
    except PoolTimeout as fault:
        pool.close()
        raise ProjectError("the database does not answer; check its address and that PostgreSQL runs") from fault
    return pool


@contextmanager
def transaction(pool: ConnectionPool[Connection[Any]]) -> Iterator[Connection[Any]]:
    """One transaction. What the database raises becomes a ProjectError that gives none of its inside away."""
    import psycopg
    from psycopg_pool import PoolTimeout

    try:
        with pool.connection() as connection, connection.transaction():
            yield connection
    except PoolTimeout as fault:
        raise ProjectError("the database is busy; try again") from fault
    except psycopg.errors.DataError as fault:
        raise ProjectError("the database cannot keep this: it holds characters that are none") from fault
    except psycopg.OperationalError as fault:
        raise ProjectError("the database does not answer; try again") from fault


class PostgresStore:
    """The store of one project, by the id that the database knows it by."""

    def __init__(self, pool: ConnectionPool[Connection[Any]], project: str) -> None:
        self.pool, self.project = pool, project

    def version(self) -> int:
        """How many changes there were. Raises ProjectError where the project is gone."""
        return _to_version(self._ask("SELECT version FROM projects WHERE id = %s", (self.project,)))

    def touch(self) -> int:
        """Count one change more."""
        query: LiteralString = _COUNT + " RETURNING version"
        return _to_version(self._ask(query, (self.project,)))

    def append(self, entry: bytes, after: int) -> bool:
        """Add an entry where the ledger ends at ``after``; whoever has the project's row is alone with it."""
        query: LiteralString = (
            "INSERT INTO ledger (project, number, entry) SELECT %s, %s, %s "
            "WHERE (SELECT coalesce(max(number), 0) FROM ledger WHERE project = %s) = %s"
        )
        with transaction(self.pool) as connection:
            connection.execute("SELECT 1 FROM projects WHERE id = %s FOR UPDATE", (self.project,))
            added = connection.execute(query, (self.project, after + 1, entry, self.project, after)).rowcount
            if added:
                connection.execute(_COUNT, (self.project,))
            return bool(added)

    def entries(self, after: int = 0) -> Sequence[tuple[int, bytes]]:
        """The entries from ``after`` on."""
        query: LiteralString = "SELECT number, entry FROM ledger WHERE project = %s AND number > %s ORDER BY number"
        return [(int(number), bytes(entry)) for number, entry in self._ask(query, (self.project, after))]

    def put(self, shelf: Shelf, blobs: Mapping[str, bytes]) -> None:
        """Keep these bytes, all or none; in the order of their keys, so that two writers never wait for one another."""
        query: LiteralString = (
            "INSERT INTO shelves (project, shelf, key, data) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (project, shelf, key) DO UPDATE SET data = excluded.data"
        )
        rows = [(self.project, shelf, key, data) for key, data in sorted(blobs.items())]
        with self._writing() as connection, connection.cursor() as cursor:
            cursor.executemany(query, rows)

    def get(self, shelf: Shelf, key: str) -> bytes | None:
        """The bytes under this key."""
        query: LiteralString = "SELECT data FROM shelves WHERE project = %s AND shelf = %s AND key = %s"
        rows = self._ask(query, (self.project, shelf, key))
        return bytes(rows[0][0]) if rows else None

    def keys(self, shelf: Shelf) -> Sequence[str]:
        """The keys of a shelf."""
        return [key for key, _ in self.sizes(shelf)]

    def sizes(self, shelf: Shelf) -> Sequence[tuple[str, int]]:
        """The keys of a shelf with their sizes."""
        query: LiteralString = "SELECT key, length(data) FROM shelves WHERE project = %s AND shelf = %s"
        return sorted((str(key), int(size)) for key, size in self._ask(query, (self.project, shelf)))

    def drop(self, shelf: Shelf, keys: Iterable[str]) -> None:
        """Forget these."""
        query: LiteralString = "DELETE FROM shelves WHERE project = %s AND shelf = %s AND key = ANY(%s)"
        with self._writing() as connection:
            connection.execute(query, (self.project, shelf, sorted(keys)))

    def index(self, paragraphs: Iterable[Indexed]) -> None:
        """Replace what is searched."""
        query: LiteralString = (
            "INSERT INTO paragraphs (project, report, part, first, last, words) VALUES (%s, %s, %s, %s, %s, %s)"
        )
        rows = [(self.project, one.report, one.part, one.start, one.end, one.words) for one in paragraphs]
        with self._writing() as connection, connection.cursor() as cursor:
            cursor.execute("DELETE FROM paragraphs WHERE project = %s", (self.project,))
            cursor.executemany(query, rows)

    def search(self, words: Sequence[str], limit: int) -> Sequence[Indexed]:
        """The paragraphs that have all words, the best first."""
        asked = " & ".join(f"'{plain}':*" for word in words if (plain := _plain(word)))
        query: LiteralString = (
            "SELECT report, part, first, last, words FROM paragraphs, to_tsquery('simple', %s) AS asked "
            "WHERE project = %s AND searched @@ asked ORDER BY ts_rank(searched, asked, 1) DESC, number LIMIT %s"
        )
        rows = self._ask(query, (asked, self.project, limit)) if asked and limit > 0 else []
        return [Indexed(report, part, int(start), int(end), held) for report, part, start, end, held in rows]

    def close(self) -> None:
        """Nothing: the connections are the newsroom's."""

    def _ask(self, query: LiteralString, values: Sequence[Any]) -> list[Any]:
        with transaction(self.pool) as connection:
            return connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[Connection[Any]]:
        """One transaction that counts as a change: it begins by taking the project's row."""
        with transaction(self.pool) as connection:
            connection.execute(_COUNT, (self.project,))
            yield connection


_COUNT: LiteralString = "UPDATE projects SET version = version + 1 WHERE id = %s"


def _to_version(rows: Sequence[Any]) -> int:
    if not rows:
        raise ProjectError("there is no such project any more")
    return int(rows[0][0])


def _plain(word: str) -> str:
    """A word without what would be syntax in a query: letters and digits alone."""
    return "".join(letter for letter in word if letter.isalnum())
