"""The work on the account goes on behind the pages: one thread, one run at a time, and what it is at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Condition, Thread
from typing import Protocol

from crossread.errors import CrossreadError
from crossread.faults import give_reason, is_debugging
from crossread.project.project import Project
from crossread.project.records import WorkProgress

IDLE = WorkProgress("done")


@dataclass(frozen=True, slots=True)
class WorkState:
    """What the work is at; ``fault`` says why the last run came to nothing."""

    busy: bool = False
    progress: WorkProgress = IDLE
    fault: str = ""


class WorkProgressing(Protocol):
    """What a page tells of the work: whether it goes on, how far it is, why the last came to nothing."""

    @property
    def busy(self) -> bool:
        """Whether it goes on, or is asked for."""

    @property
    def progress(self) -> WorkProgress:
        """How far it is."""

    @property
    def fault(self) -> str:
        """Why the last came to nothing."""


class RoomWorker(Protocol):
    """Whoever does the work on a project's account: a thread, or a process elsewhere."""

    @property
    def state(self) -> WorkProgressing:
        """What the work is at."""

    def ask(self) -> None:
        """Have the account made anew, after the run that may be going on."""

    def close(self) -> None:
        """Take no more work."""


class Worker:
    """Brings a project's account up to date whenever it is asked to."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.state = WorkState()
        self._wanted = False
        self._closed = False
        self._change = Condition()
        self._thread: Thread | None = None

    def ask(self) -> None:
        """Have the account made anew, after the run that may be going on."""
        with self._change:
            if self._closed:
                return
            self._wanted = True
            self._set(busy=True)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="crossread-work", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def close(self) -> None:
        """Take no more work; the run that goes on ends by itself."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._wanted or self._closed)
                if self._closed:
                    return
                self._wanted = False
            fault = self._work()
            with self._change:
                self._set(busy=self._wanted, progress=IDLE, fault=fault)

    def _work(self) -> str:
        """Run once; in a line why it could not."""
        try:
            self.project.work(lambda progress: self._set(progress=progress))
        except CrossreadError as fault:
            return str(fault)
        except Exception as fault:
            if is_debugging():
                raise
            return f"a fault of the program: {give_reason(fault)}"
        return ""

    def _set(self, **changes: object) -> None:
        """Under the one lock, in which whoever changes the state may be already."""
        with self._change:
            self.state = replace(self.state, **changes)  # type: ignore[arg-type]
