"""Signing in: by password, by the word of a proxy in front, and by token for programs."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.postgres import transaction
from crossread.errors import NewsroomError, SignInError
from crossread.newsroom.audit import AuditLog
from crossread.newsroom.limits import BY_ADDRESS, BY_NAME, TryCounter
from crossread.newsroom.passwords import is_password
from crossread.newsroom.people import Roster, clean, fold
from crossread.newsroom.records import DeskRole, Member, Scope, SignedIn, TokenHead

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

# A session ends when nobody has used it for half a day, and after a week at the latest.
IDLE, LONGEST = "12 hours", "7 days"
TOKEN_START = "crossread_"
MOST_TOKENS = 50
_WRONG = "the name or the password is wrong"


class SigningIn:
    """Who may come in. Cookies and tokens are kept as digests alone."""

    def __init__(self, pool: ConnectionPool[Connection[Any]], people: Roster, audit: AuditLog) -> None:
        self._pool, self._people, self._audit = pool, people, audit
        self._limits = TryCounter(pool)

    def sign_in(self, name: str, password: str, address: str) -> str:
        """A new session's cookie. Raises SignInError that does not tell whether it is the name that is wrong."""
        by_name, by_address = f"name {fold(name)}", f"address {address}"
        if not (self._limits.try_once(by_name, BY_NAME) and self._limits.try_once(by_address, BY_ADDRESS)):
            self._audit.note(name, "is refused: too many tries", detail=address)
            raise SignInError("too many tries; wait a quarter of an hour")
        query: LiteralString = "SELECT id, name, role, active, password FROM people WHERE folded = %s"
        with transaction(self._pool) as connection:
            row = connection.execute(query, (fold(name),)).fetchone()
        right = is_password(row[4] if row else None, password)
        if not right or row is None or not row[3]:
            self._audit.note(name, "fails to sign in", detail=address)
            raise SignInError(_WRONG)
        self._limits.forget(by_name)
        self._audit.note(row[1], "signs in", detail=address)
        return self._begin(int(row[0]))

    def sign_in_by_proxy(self, name: str, role: DeskRole | None) -> SignedIn:
        """Whoever a trusted proxy says it is; a newcomer is taken in with ``role``, or not at all where it is None.

        Nothing is kept but the person: the proxy says who it is with every request. Raises SignInError.
        """
        try:
            member = self._people.find(clean(name))
            if member is None and role is not None:
                member = self._people.add(name, role)
                self._audit.note(member.name, "is taken in by the proxy's word", detail=role)
        except NewsroomError as fault:
            raise SignInError(str(fault)) from fault
        if member is None or not member.active:
            raise SignInError(f"{name} is not in this newsroom; an owner can take them in")
        return SignedIn(member, sha256(f"{self._secret()} {member.id}".encode()).hexdigest())

    def find(self, cookie: str | None) -> SignedIn | None:
        """Who has this cookie; None where the session has ended, or the person is shut out."""
        if not cookie or len(cookie) > 200:
            return None
        query: LiteralString = (
            "SELECT people.id, people.name, people.role, people.active, form_word, seen < now() - interval '1 minute' "
            "FROM sessions JOIN people ON people.id = sessions.person WHERE digest = %s AND people.active "
            "AND seen > now() - %s::interval AND sessions.created > now() - %s::interval"
        )
        with transaction(self._pool) as connection:
            row = connection.execute(query, (_digest(cookie), IDLE, LONGEST)).fetchone()
            if row is not None and row[5]:
                connection.execute("UPDATE sessions SET seen = now() WHERE digest = %s", (_digest(cookie),))
        return SignedIn(Member(*row[:4]), row[4]) if row else None

    def sign_out(self, cookie: str) -> None:
        """End a session."""
        with transaction(self._pool) as connection:
            connection.execute("DELETE FROM sessions WHERE digest = %s", (_digest(cookie),))

    def make_token(self, member: Member, name: str, scopes: Iterable[Scope]) -> str:
        """A new token for programs, which is shown this once. Raises NewsroomError for too many."""
        value, kept = TOKEN_START + secrets.token_urlsafe(32), sorted(set(scopes))
        if not kept or not set(kept) <= {"read", "write"}:
            raise NewsroomError("a token may read, or read and write")
        if len(self.tokens(member)) >= MOST_TOKENS:
            raise NewsroomError(f"{MOST_TOKENS} tokens are enough; take one back first")
        query: LiteralString = "INSERT INTO tokens (digest, person, name, scopes) VALUES (%s, %s, %s, %s)"
        with transaction(self._pool) as connection:
            connection.execute(query, (_digest(value), member.id, clean(name), kept))
        self._audit.note(member.name, "makes a token", detail=name)
        return value

    def tokens(self, member: Member) -> tuple[TokenHead, ...]:
        """Somebody's tokens."""
        query: LiteralString = "SELECT id, name, scopes, created FROM tokens WHERE person = %s ORDER BY id"
        with transaction(self._pool) as connection:
            rows = connection.execute(query, (member.id,)).fetchall()
        return tuple(TokenHead(row[0], row[1], tuple(row[2]), row[3].isoformat(timespec="seconds")) for row in rows)

    def drop_token(self, member: Member, token: int) -> None:
        """Take a token back; of another person's, nothing is said and nothing done."""
        with transaction(self._pool) as connection:
            connection.execute("DELETE FROM tokens WHERE id = %s AND person = %s", (token, member.id))

    def find_token(self, value: str) -> tuple[Member, frozenset[Scope]] | None:
        """Whose token this is, and what it may do."""
        query: LiteralString = (
            "SELECT people.id, people.name, people.role, people.active, scopes FROM tokens "
            "JOIN people ON people.id = tokens.person WHERE digest = %s AND people.active"
        )
        if not value.startswith(TOKEN_START) or len(value) > 200:
            return None
        with transaction(self._pool) as connection:
            row = connection.execute(query, (_digest(value),)).fetchone()
        return (Member(*row[:4]), frozenset(row[4])) if row else None

    def _begin(self, person: int) -> str:
        cookie = secrets.token_urlsafe(32)
        query: LiteralString = "INSERT INTO sessions (digest, person, form_word) VALUES (%s, %s, %s)"
        with transaction(self._pool) as connection:
            connection.execute("DELETE FROM sessions WHERE seen < now() - %s::interval", (IDLE,))
            connection.execute(query, (_digest(cookie), person, secrets.token_hex(32)))
        return cookie

    def _secret(self) -> str:
        """A secret of the database's, for words that forms carry where there is no session."""
        make: LiteralString = "INSERT INTO secrets (name, value) VALUES ('forms', %s) ON CONFLICT DO NOTHING"
        with transaction(self._pool) as connection:
            row = connection.execute("SELECT value FROM secrets WHERE name = 'forms'").fetchone()
            if row is None:
                connection.execute(make, (secrets.token_hex(32),))
                row = connection.execute("SELECT value FROM secrets WHERE name = 'forms'").fetchone()
        assert row is not None
        return str(row[0])


def _digest(value: str) -> bytes:
    return sha256(value.encode("utf-8", "replace")).digest()
