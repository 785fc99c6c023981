"""The log of who did what: only ever added to, also by the database's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.postgres import transaction
from crossread.newsroom.records import AuditEntry

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

LONGEST = 500


class AuditLog:
    """One line for each sign-in, each failed one, and each change of people, projects and files."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def note(self, who: str, what: str, project: str | None = None, detail: str = "") -> None:
        """Add a line."""
        query: LiteralString = "INSERT INTO audit (who, what, project, detail) VALUES (%s, %s, %s, %s)"
        words = (part.replace("\0", "")[:LONGEST] for part in (who, what, detail))
        name, deed, more = words
        with transaction(self._pool) as connection:
            connection.execute(query, (name, deed, project, more))

    def last(self, most: int = 200, before: int | None = None) -> tuple[AuditEntry, ...]:
        """The last lines, the newest first; those with smaller numbers than ``before``."""
        query: LiteralString = (
            "SELECT number, at, who, what, project, detail FROM audit "
            "WHERE %s::bigint IS NULL OR number < %s ORDER BY number DESC LIMIT %s"
        )
        with transaction(self._pool) as connection:
            rows = connection.execute(query, (before, before, most)).fetchall()
        return tuple(AuditEntry(row[0], row[1].isoformat(timespec="seconds"), *row[2:]) for row in rows)
