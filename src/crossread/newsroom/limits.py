"""How often somebody may try: counted in the database, so that it holds over all processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.postgres import transaction

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool


@dataclass(frozen=True, slots=True)
class TryLimit:
    """So many tries within so many seconds."""

    tries: int
    seconds: int


# A person who forgot their password, and a program that guesses; what one person hands in.
BY_NAME = TryLimit(8, 900)
BY_ADDRESS = TryLimit(40, 900)
UPLOADS = TryLimit(120, 3600)
REQUESTS = TryLimit(1_200, 60)


class TryCounter:
    """Counts tries by whatever key they are to be counted."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def try_once(self, key: str, limit: TryLimit) -> bool:
        """Count a try; False where there were too many lately."""
        held = _cut(key)
        count: LiteralString = (
            "SELECT count(*) FROM attempts WHERE key = %s AND tried > now() - make_interval(secs => %s)"
        )
        with transaction(self._pool) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (held,))
            connection.execute("DELETE FROM attempts WHERE tried < now() - interval '2 hours'")
            row = connection.execute(count, (held, limit.seconds)).fetchone()
            if row is not None and int(row[0]) >= limit.tries:
                return False
            connection.execute("INSERT INTO attempts (key) VALUES (%s)", (held,))
            return True

    def admit(self, person: int, *, giving: bool) -> bool:
        """Count what somebody sends: files that they hand in, or anything else. False where it was too much lately."""
        key, limit = (f"uploads {person}", UPLOADS) if giving else (f"forms {person}", REQUESTS)
        return self.try_once(key, limit)

    def forget(self, key: str) -> None:
        """Begin anew, as after a try that was right."""
        with transaction(self._pool) as connection:
            connection.execute("DELETE FROM attempts WHERE key = %s", (_cut(key),))


def _cut(key: str) -> str:
    """A key as the database can keep it."""
    return key[:200].replace("\0", "")
