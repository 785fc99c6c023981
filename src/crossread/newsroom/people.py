"""The people of a newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.postgres import transaction
from crossread.errors import NewsroomError
from crossread.newsroom.passwords import hash_password
from crossread.newsroom.records import ROLES, DeskRole, Member

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

LONGEST_NAME = 120
COLUMNS: LiteralString = "id, name, role, active"


class Roster:
    """Everybody who may sign in. Names are one whatever their capitals and spaces."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def add(self, name: str, role: DeskRole, password: str | None = None) -> Member:
        """Take somebody in; without a password they come by the proxy alone. Raises NewsroomError where they are in."""
        shown = clean(name)
        kept = None if password is None else hash_password(password)
        query: LiteralString = (
            "INSERT INTO people (name, folded, role, password) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (folded) DO NOTHING RETURNING " + COLUMNS
        )
        with transaction(self._pool) as connection:
            row = connection.execute(query, (shown, fold(shown), check_role(role), kept)).fetchone()
        if row is None:
            raise NewsroomError(f"there is somebody called {shown!r} already")
        return Member(*row)

    def find(self, name: str) -> Member | None:
        """The person of this name."""
        query: LiteralString = "SELECT " + COLUMNS + " FROM people WHERE folded = %s"
        with transaction(self._pool) as connection:
            row = connection.execute(query, (fold(name),)).fetchone()
        return Member(*row) if row else None

    def all(self) -> tuple[Member, ...]:
        """Everybody, by name."""
        query: LiteralString = "SELECT " + COLUMNS + " FROM people ORDER BY folded"
        with transaction(self._pool) as connection:
            return tuple(Member(*row) for row in connection.execute(query))

    def set_password(self, name: str, password: str) -> Member:
        """Give somebody another password, and sign them out everywhere."""
        return self._change("password = %s", name, hash_password(password))

    def set_role(self, name: str, role: DeskRole) -> Member:
        """Give somebody another role. Raises NewsroomError where nobody would be left who may take in people."""
        if role != "owner":
            self._keep_an_owner(name)
        return self._change("role = %s", name, check_role(role))

    def set_active(self, name: str, active: bool) -> Member:
        """Shut somebody out, or let them in again; what they decided stays."""
        if not active:
            self._keep_an_owner(name)
        return self._change("active = %s", name, active)

    def _change(self, change: LiteralString, name: str, value: object) -> Member:
        query: LiteralString = "UPDATE people SET " + change + " WHERE folded = %s RETURNING " + COLUMNS
        with transaction(self._pool) as connection:
            row = connection.execute(query, (value, fold(name))).fetchone()
            if row is not None and not change.startswith("role"):
                connection.execute("DELETE FROM sessions WHERE person = %s", (row[0],))
        if row is None:
            raise NewsroomError(f"there is nobody called {name!r}")
        return Member(*row)

    def _keep_an_owner(self, name: str) -> None:
        owners = [member for member in self.all() if member.role == "owner" and member.active]
        if len(owners) == 1 and fold(owners[0].name) == fold(name):
            raise NewsroomError(f"{name} is the only owner; make somebody else one first")


def check_role(role: str) -> DeskRole:
    """The role. Raises NewsroomError for a word that is none."""
    found = next((known for known in ROLES if known == role), None)
    if found is None:
        raise NewsroomError(f"{role!r} is no role; use {', '.join(ROLES)}")
    return found


def clean(name: str) -> str:
    """A name on one line. Raises NewsroomError for one that is empty, or too long to be shown."""
    plain = " ".join("".join(letter for letter in name if letter.isprintable()).split())
    if not plain or len(plain) > LONGEST_NAME:
        raise NewsroomError(f"a name has 1 to {LONGEST_NAME} characters")
    return plain


def fold(name: str) -> str:
    """A name whatever its capitals and spaces."""
    return " ".join(name.replace("\0", "").casefold().split())
