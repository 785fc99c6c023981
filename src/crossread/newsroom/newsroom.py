"""A newsroom, all of it: what the server, the worker and the commands for owners work with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from crossread.database.postgres import open_pool
from crossread.database.postgres_schema import migrate
from crossread.errors import NewsroomError
from crossread.newsroom import backup
from crossread.newsroom.audit import AuditLog
from crossread.newsroom.limits import TryCounter
from crossread.newsroom.people import Roster
from crossread.newsroom.projects import Projects
from crossread.newsroom.queue import WorkQueue, apply_queue, run_worker
from crossread.newsroom.records import Access, Member
from crossread.newsroom.signing import SigningIn
from crossread.project.records import Added, Given

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool


class Newsroom:
    """One database: its people, its projects, its queue and its log.

    ``Newsroom.open("postgresql:///desk")``; any thread may call any method.
    """

    def __init__(self, url: str, pool: ConnectionPool[Connection[Any]]) -> None:
        self.url = url
        self.pool = pool
        self.audit = AuditLog(pool)
        self.people = Roster(pool)
        self.projects = Projects(pool)
        self.limits = TryCounter(pool)
        self.signing = SigningIn(pool, self.people, self.audit)
        self.queue = WorkQueue(pool)

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the database and bring it up to this program. Raises ProjectError where that cannot be done."""
        pool = open_pool(url)
        try:
            migrate(pool)
            apply_queue(pool)
        except BaseException:
            pool.close()
            raise
        return cls(url, pool)

    def close(self) -> None:
        """Let go of the database."""
        self.pool.close()

    def add(self, member: Member, access: Access, given: Sequence[Given]) -> Added:
        """Take files into a project, and have them read. Raises NewsroomError for readers, and for too many."""
        if not access.may_change:
            raise NewsroomError("you may read this project; its owner can let you add to it")
        if not self.limits.admit(member.id, giving=True):
            raise NewsroomError("too many uploads; wait an hour, or give the files as one archive")
        added = access.project.add(given, member.name)
        self.audit.note(member.name, "adds files", access.head.id, ", ".join(added.files))
        self.queue.ask(access.head.id)
        return added

    def work(self, *, until_idle: bool = False) -> None:
        """Do the queued work until the process is told to end, or until there is none."""
        run_worker(self.url, self.pool, until_idle=until_idle)

    def back_up(self, target: Path) -> None:
        """Write everything into a new file."""
        backup.back_up(self.pool, target)
        self.audit.note("", "backs the newsroom up", detail=target.name)

    def restore(self, source: Path) -> None:
        """Fill this newsroom, which must be empty, from a backup."""
        backup.restore(self.pool, source)
        self.audit.note("", "restores the newsroom", detail=source.name)
