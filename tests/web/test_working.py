"""What is told of the work behind the pages is so, however the asking and the working fall together."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event
from typing import cast

import pytest

from crossread.errors import NothingReadableError
from crossread.project.project import Project
from crossread.web.working import Worker


class Busywork:
    """A project whose work is done at once; where it is held, when it is let go."""

    def __init__(self) -> None:
        self.runs = 0
        self.fault = ""
        self.going, self.let_go = Event(), Event()
        self.let_go.set()

    def work(self, _each: object) -> None:
        self.runs += 1
        self.going.set()
        self.let_go.wait()
        if self.fault:
            raise NothingReadableError(self.fault)


@pytest.fixture
def project() -> Busywork:
    return Busywork()


@pytest.fixture
def worker(project: Busywork) -> Iterator[Worker]:
    made = Worker(cast(Project, project))
    yield made
    made.close()


def rest(worker: Worker) -> None:
    """Wait until nothing is at work."""
    until = time.monotonic() + 60
    while worker.state.busy and time.monotonic() < until:
        time.sleep(0.001)
    assert not worker.state.busy


def test_work_that_is_done_before_the_asker_is_told_of_is_done(
    worker: Worker, project: Busywork, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = worker._set

    def tell_late(**changes: object) -> None:
        time.sleep(0.05 if changes.get("busy") else 0)
        tell(**changes)

    monkeypatch.setattr(worker, "_set", tell_late)
    for _ in range(3):
        worker.ask()
        rest(worker)
    assert project.runs == 3


def test_what_is_asked_for_during_a_run_is_run_after_it(worker: Worker, project: Busywork) -> None:
    project.let_go.clear()
    worker.ask()
    assert project.going.wait(30) and worker.state.busy
    worker.ask()
    worker.ask()
    project.let_go.set()
    rest(worker)
    assert project.runs == 2


def test_why_a_run_came_to_nothing_is_told_until_one_does(worker: Worker, project: Busywork) -> None:
    project.fault = "nothing there can be read"
    worker.ask()
    rest(worker)
    assert worker.state.fault == project.fault
    project.fault = ""
    worker.ask()
    rest(worker)
    assert worker.state.fault == ""
