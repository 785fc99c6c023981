"""One project as the pages see it: its account laid out, the work on it, and what has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Event, Lock, Thread
from typing import Any

from crossread.model.accounts import Account
from crossread.model.decisions import Decided
from crossread.project.project import Project
from crossread.render.desk import list_entries, name_entry
from crossread.render.view import PageView
from crossread.web.addresses import Addresses, report_slug
from crossread.web.following import Follower, Pulse
from crossread.web.paging import find_paged
from crossread.web.working import RoomWorker, Worker, WorkProgressing

_SAID = {"reading": "Reading the files", "extracting": "Reading", "reconciling": "Comparing the reports", "done": ""}

# Seconds after which what work needs is loaded, though nobody has opened a page.
WARMS_AFTER = 2.0

# Gets the pages at some addresses: as one web archive (empty where none came), and why others did not come.
FetchArchive = Callable[[Sequence[str]], tuple[bytes, list[str]]]


@dataclass
class Laid:
    """An account laid out for pages, with what the desk decided, as of one version of the project."""

    version: int
    view: PageView
    decided: Decided

    @property
    def account(self) -> Account:
        """The account."""
        return self.view.account

    @cached_property
    def by_id(self) -> dict[str, Any]:
        """Every entry of the account that has an id, and every report."""
        return list_entries(self.account)

    def name(self, id: str) -> str:
        """What to call an entry in a sentence."""
        source = self.view.by_id.get(id)
        return source.name if source else name_entry(self.by_id.get(id))

    def find_report(self, slug: str) -> str | None:
        """The id of the report that has this place in addresses."""
        return next((report.id for report in self.account.reports if report_slug(report.id) == slug), None)


class Room:
    """A project under ``base``, the beginning of all its addresses (empty where the server has but one project)."""

    def __init__(
        self,
        project: Project,
        base: str = "",
        worker: RoomWorker | None = None,
        fetch: FetchArchive | None = None,
    ) -> None:
        """``worker`` does the work on the account; without one, a thread of this process. ``fetch`` gets pages."""
        self.project, self.base, self.fetch = project, base, fetch
        self.worker: RoomWorker = worker or Worker(project)
        self.follower = Follower(self._look)
        self._laid: Laid | None = None
        self._turn = Lock()
        # Set once a page was shown.
        self.has_shown = Event()

    def start(self) -> None:
        """Load what work needs, and bring the account up to date where files have changed since it was made.

        Somebody waits for the first page, and nobody yet for what is loaded: that comes after it.
        """
        Thread(target=self._warm, name="crossread-warm", daemon=True).start()
        if self.project.is_stale():
            self.worker.ask()

    def _warm(self) -> None:
        self.has_shown.wait(WARMS_AFTER)
        self.project.warm()

    def lay_out(self) -> Laid | None:
        """The account as it is now; None where there is none yet."""
        with self._turn:
            version = self.project.version()
            if self._laid is None or self._laid.version != version:
                account = self.project.account()
                if account is None or not account.reports:
                    self._laid = None
                    return None
                self._laid = Laid(version, self._view(account), self.project.decided())
            return self._laid

    def _view(self, account: Account) -> PageView:
        if self._laid is not None and self._laid.account is account:
            return self._laid.view
        view = PageView(account, str) if self._laid is None else self._laid.view.take_over(account)
        view.to = Addresses(self.base, view.by_id, find_paged(account))
        return view

    def _look(self) -> Pulse:
        state = self.worker.state
        progress = state.progress
        return Pulse(
            self.project.version(),
            state.busy,
            say_progress(state),
            progress.done,
            progress.total,
            progress.has_account,
            state.fault,
        )


def say_progress(state: WorkProgressing) -> str:
    """What the work is at, in a line: ``Reading 3 of 5: harbour-lantern``."""
    progress = state.progress
    if not state.busy:
        return ""
    said = _SAID[progress.stage] or "Getting ready"
    if progress.total and progress.stage == "extracting":
        said = f"{said} {min(progress.done + 1, progress.total)} of {progress.total}"
    return f"{said}: {progress.report}" if progress.report and progress.stage == "extracting" else said
