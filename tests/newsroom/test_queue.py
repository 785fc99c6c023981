from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crossread.errors import StrangerError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Access, Member
from crossread.project.records import Given

EXAMPLES = Path(__file__).parents[2] / "examples" / "harbour-ferry"
GIVEN = [Given(path.name, path.read_bytes()) for path in sorted(EXAMPLES.iterdir())]
WORKER = "import sys; from crossread.newsroom.newsroom import Newsroom; Newsroom.open(sys.argv[1]).work()"


@pytest.fixture
def access(newsroom: Newsroom, ada: Member) -> Access:
    return newsroom.projects.enter(ada, newsroom.projects.create(ada, "Ferry", shared=True).id)


def wait_until_done(newsroom: Newsroom, project: str, seconds: float = 300) -> None:
    until = time.monotonic() + seconds
    while newsroom.queue.state(project).busy:
        assert time.monotonic() < until, newsroom.queue.state(project)
        time.sleep(0.2)


def test_what_is_asked_for_is_done_once(newsroom: Newsroom, ada: Member, access: Access) -> None:
    newsroom.add(ada, access, GIVEN)
    for _ in range(5):
        newsroom.queue.ask(access.head.id)
    assert newsroom.queue.state(access.head.id).busy
    newsroom.work(until_idle=True)
    state = newsroom.queue.state(access.head.id)
    assert not state.busy and not state.fault
    account = access.project.account()
    assert account is not None and len(account.reports) == 5 and not access.project.is_stale()
    assert access.project.search("harbour") and access.project.inputs()[0].path == GIVEN[0].name
    with newsroom.pool.connection() as connection:
        assert connection.execute("SELECT count(*) FROM procrastinate_jobs").fetchone() == (0,)


def test_work_that_comes_to_nothing_says_why(newsroom: Newsroom, ada: Member, access: Access) -> None:
    newsroom.add(ada, access, [Given("photo.png", b"\x89PNG")])
    newsroom.work(until_idle=True)
    state = newsroom.queue.state(access.head.id)
    assert not state.busy and "photo.png" in state.fault


def test_work_on_a_project_that_was_removed_is_none(newsroom: Newsroom, ada: Member, access: Access) -> None:
    newsroom.add(ada, access, GIVEN[:1])
    newsroom.projects.remove(ada, access.head.id)
    newsroom.work(until_idle=True)
    with pytest.raises(StrangerError):
        newsroom.projects.enter(ada, access.head.id)


def start_worker(newsroom: Newsroom) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WORKER, newsroom.url], stderr=subprocess.DEVNULL)


def test_a_worker_that_is_killed_loses_and_doubles_nothing(newsroom: Newsroom, ada: Member, access: Access) -> None:
    newsroom.add(ada, access, GIVEN)
    killed = start_worker(newsroom)
    until = time.monotonic() + 300
    while not access.project.store.keys("reading") and time.monotonic() < until:
        time.sleep(0.05)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert newsroom.queue.state(access.head.id).busy
    # Meanwhile somebody asks for the same.
    newsroom.queue.ask(access.head.id)
    other = start_worker(newsroom)
    try:
        wait_until_done(newsroom, access.head.id)
    finally:
        other.terminate()
        other.wait(timeout=120)
    account = access.project.account()
    assert account is not None and len(account.reports) == 5 and not access.project.is_stale()
    assert len(access.project.store.keys("reading")) == 5
