"""The projects of a newsroom: whose they are, who may enter them, and as what."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, LiteralString

from crossread.database.postgres import PostgresStore, transaction
from crossread.errors import NewsroomError, StrangerError
from crossread.newsroom.people import check_role, clean
from crossread.newsroom.records import Access, DeskRole, Member, ProjectHead
from crossread.project.project import Project
from crossread.project.stored import StoredFiles

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

# Projects that one process keeps ready.
MOST_HELD = 50
MOST_PROJECTS = 10_000

# A member's own role counts before the one that they have in all shared projects.
_SEEN: LiteralString = (
    "SELECT projects.id, projects.name, shared, coalesce(members.role, %(role)s), projects.created FROM projects "
    "LEFT JOIN members ON members.project = projects.id AND members.person = %(person)s "
    "WHERE (shared OR members.role IS NOT NULL)"
)


class Projects:
    """What each person sees of the projects; for whoever does not see one, it is not there."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool
        self._held: OrderedDict[str, Project] = OrderedDict()
        self._lock = Lock()

    def create(self, member: Member, name: str, *, shared: bool) -> ProjectHead:
        """Begin a project; whoever begins it owns it. Raises NewsroomError for readers."""
        if member.role == "reader":
            raise NewsroomError("readers begin no projects; an owner can make you an editor")
        shown, project = clean(name), secrets.token_hex(8)
        with transaction(self._pool) as connection:
            row = connection.execute("SELECT count(*) FROM projects").fetchone()
            if row is not None and row[0] >= MOST_PROJECTS:
                raise NewsroomError(f"the newsroom holds {MOST_PROJECTS:,} projects; remove some first")
            connection.execute("INSERT INTO projects (id, name, shared) VALUES (%s, %s, %s)", (project, shown, shared))
            connection.execute("INSERT INTO members VALUES (%s, %s, 'owner')", (project, member.id))
        return self.head(member, project)

    def seen_by(self, member: Member) -> tuple[ProjectHead, ...]:
        """The projects that somebody may enter, the newest first."""
        query: LiteralString = _SEEN + " ORDER BY projects.created DESC, projects.id"
        with transaction(self._pool) as connection:
            rows = connection.execute(query, {"role": member.role, "person": member.id}).fetchall()
        return tuple(_head(row) for row in rows)

    def head(self, member: Member, project: str) -> ProjectHead:
        """One of them. Raises StrangerError where it is not there, or not for them: nobody can tell which."""
        query: LiteralString = _SEEN + " AND projects.id = %(project)s"
        values = {"role": member.role, "person": member.id, "project": project.replace("\0", "")}
        with transaction(self._pool) as connection:
            row = connection.execute(query, values).fetchone()
        if row is None:
            raise StrangerError("there is no such project")
        return _head(row)

    def enter(self, member: Member, project: str) -> Access:
        """The project itself, with what they may do in it. Raises StrangerError."""
        head = self.head(member, project)
        return Access(head, self.hold(head.id, head.name))

    def hold(self, project: str, name: str) -> Project:
        """A project of this process: what it has decoded once, it keeps."""
        with self._lock:
            held = self._held.pop(project, None)
            if held is None or held.name != name:
                store = PostgresStore(self._pool, project)
                held = Project(name, StoredFiles(store), store)
            self._held[project] = held
            for oldest in list(self._held)[:-MOST_HELD]:
                del self._held[oldest]
            return held

    def name_of(self, project: str) -> str | None:
        """What a project is called, whoever asks; None where it is not there."""
        with transaction(self._pool) as connection:
            row = connection.execute("SELECT name FROM projects WHERE id = %s", (project,)).fetchone()
        return str(row[0]) if row else None

    def change(self, member: Member, project: str, *, name: str | None = None, shared: bool | None = None) -> None:
        """Rename a project, or open it to the newsroom, or shut it. Raises StrangerError, NewsroomError."""
        head = self._manage(member, project)
        values = (head.name if name is None else clean(name), head.shared if shared is None else shared, head.id)
        with transaction(self._pool) as connection:
            connection.execute("UPDATE projects SET name = %s, shared = %s WHERE id = %s", values)

    def members(self, member: Member, project: str) -> tuple[tuple[Member, DeskRole], ...]:
        """Who is in a project by name, and as what. Raises StrangerError, NewsroomError."""
        head = self.head(member, project)
        query: LiteralString = (
            "SELECT people.id, people.name, people.role, people.active, members.role FROM members "
            "JOIN people ON people.id = members.person WHERE project = %s ORDER BY people.folded"
        )
        with transaction(self._pool) as connection:
            return tuple((Member(*row[:4]), row[4]) for row in connection.execute(query, (head.id,)).fetchall())

    def set_member(self, member: Member, project: str, other: Member, role: DeskRole | None) -> None:
        """Take somebody into a project, as what, or out of it (None). Raises StrangerError, NewsroomError."""
        head = self._manage(member, project)
        query: LiteralString = (
            "INSERT INTO members VALUES (%s, %s, %s) ON CONFLICT (project, person) DO UPDATE SET role = excluded.role"
        )
        count: LiteralString = "SELECT count(*) FROM members WHERE project = %s AND role = 'owner'"
        with transaction(self._pool) as connection:
            connection.execute("SELECT 1 FROM projects WHERE id = %s FOR UPDATE", (head.id,))
            if role is None:
                connection.execute("DELETE FROM members WHERE project = %s AND person = %s", (head.id, other.id))
            else:
                connection.execute(query, (head.id, other.id, check_role(role)))
            row = connection.execute(count, (head.id,)).fetchone()
            if row is None or not row[0]:
                raise NewsroomError("a project needs an owner; make somebody else one first")

    def remove(self, member: Member, project: str) -> None:
        """Remove a project with all that is in it. Raises StrangerError, NewsroomError."""
        head = self._manage(member, project)
        with self._lock:
            self._held.pop(head.id, None)
        with transaction(self._pool) as connection:
            connection.execute("DELETE FROM projects WHERE id = %s", (head.id,))

    def _manage(self, member: Member, project: str) -> ProjectHead:
        head = self.head(member, project)
        if head.role != "owner":
            raise NewsroomError("only an owner of the project may do this")
        return head


def _head(row: tuple[Any, ...]) -> ProjectHead:
    return ProjectHead(row[0], row[1], row[2], row[3], row[4].isoformat(timespec="seconds"))
