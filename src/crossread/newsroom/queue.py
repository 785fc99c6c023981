"""The work of a newsroom's projects, queued in its database: asked for by the server, done by workers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, LiteralString

import msgspec

from crossread.database.postgres import PostgresStore, transaction
from crossread.errors import CrossreadError, ProjectError
from crossread.faults import give_reason
from crossread.newsroom.projects import Projects
from crossread.project.records import WorkProgress

if TYPE_CHECKING:
    from procrastinate import App
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

TASK = "compose"
# Seconds between two signs of life of a worker; after which one without is taken for dead; between two looks for those.
BEATS, DEAD_AFTER, RESCUES = 2.0, 12.0, 3.0
IDLE = WorkProgress("done")


@dataclass(frozen=True, slots=True)
class QueuedState:
    """What the work on a project is at; ``fault`` says why the last came to nothing."""

    busy: bool = False
    progress: WorkProgress = IDLE
    fault: str = ""


class WorkQueue:
    """Asks for work, and tells what it is at."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        from procrastinate import App, SyncPsycopgConnector

        self._pool = pool
        self._app: App = App(connector=SyncPsycopgConnector())
        self._app.open(pool)

    def ask(self, project: str) -> None:
        """Have a project's account made anew: at once, or after the run that goes on. Asked twice, it is done once."""
        from procrastinate.exceptions import AlreadyEnqueued

        lock = f"{TASK} {project}"
        try:
            self._app.configure_task(TASK, lock=lock, queueing_lock=lock).defer(project=project)
        except AlreadyEnqueued:
            return

    def state(self, project: str) -> QueuedState:
        """What the work on a project is at."""
        query: LiteralString = (
            "SELECT 1 FROM procrastinate_jobs WHERE lock = %s AND status IN ('todo', 'doing') LIMIT 1"
        )
        with transaction(self._pool) as connection:
            busy = connection.execute(query, (f"{TASK} {project}",)).fetchone() is not None
        kept = PostgresStore(self._pool, project).get("note", "work")
        state = QueuedState() if kept is None else msgspec.json.decode(kept, type=QueuedState)
        return replace(state, busy=True) if busy else replace(state, busy=False, progress=IDLE)


@dataclass
class ProjectWorker:
    """The work on one project, as its room asks for it."""

    queue: WorkQueue
    project: str

    def ask(self) -> None:
        """Have the account made anew."""
        self.queue.ask(self.project)

    def close(self) -> None:
        """Nothing: workers are processes of their own."""

    @property
    def state(self) -> QueuedState:
        """What the work is at."""
        return self.queue.state(self.project)


def apply_queue(pool: ConnectionPool[Connection[Any]]) -> None:
    """Make the tables of the queue where they are not there yet."""
    from procrastinate.schema import SchemaManager

    with transaction(pool) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('crossread queue'))")
        row = connection.execute("SELECT to_regclass('procrastinate_jobs')").fetchone()
        if row is None or row[0] is None:
            connection.execute(SchemaManager.get_schema())


def compose_project(pool: ConnectionPool[Connection[Any]], projects: Projects, project: str) -> None:
    """Do the work on a project, and keep what it is at where the server sees it. Done twice, it is the same."""
    name = projects.name_of(project)
    if name is None:
        return
    store = PostgresStore(pool, project)

    def keep(state: QueuedState) -> None:
        store.put("note", {"work": msgspec.json.encode(state)})

    def tell(progress: WorkProgress) -> None:
        keep(QueuedState(True, progress))

    try:
        projects.hold(project, name).work(tell)
    except CrossreadError as fault:
        if projects.name_of(project) is not None:
            keep(QueuedState(fault=str(fault)))
    except Exception as raised:
        keep(QueuedState(fault=f"a fault of the program: {give_reason(raised)}"))
        raise
    else:
        keep(QueuedState())


def run_worker(url: str, pool: ConnectionPool[Connection[Any]], *, until_idle: bool = False) -> None:
    """Do what is asked for until the process is told to end, or until nothing is left to do.

    What a worker that died had begun is begun again by the next one that looks.
    """
    asyncio.run(_run(url, pool, until_idle))


async def _run(url: str, pool: ConnectionPool[Connection[Any]], until_idle: bool) -> None:
    from procrastinate import App, PsycopgConnector

    app, projects = App(connector=PsycopgConnector(conninfo=url, min_size=1, max_size=4)), Projects(pool)

    @app.task(name=TASK)
    def compose(project: str) -> None:
        compose_project(pool, projects, project)

    async with app.open_async():
        await _rescue(app)
        rescuing = asyncio.create_task(_rescue_often(app))
        try:
            await app.run_worker_async(
                concurrency=1,
                wait=not until_idle,
                fetch_job_polling_interval=1.0,
                update_heartbeat_interval=BEATS,
                stalled_worker_timeout=DEAD_AFTER,
                delete_jobs="always",
                shutdown_graceful_timeout=5.0,
            )
        finally:
            rescuing.cancel()


async def _rescue_often(app: App) -> None:
    while True:
        await asyncio.sleep(RESCUES)
        await _rescue(app)


async def _rescue(app: App) -> None:
    """Give back what workers had begun that show no sign of life."""
    from procrastinate.exceptions import ConnectorException
    from procrastinate.jobs import Status

    try:
        for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER):
            try:
                await app.job_manager.retry_job(job)
            except ConnectorException:
                # The same is asked for already.
                await app.job_manager.finish_job(job, Status.FAILED, delete_job=True)
    except ConnectorException as fault:
        raise ProjectError("the database does not answer") from fault
