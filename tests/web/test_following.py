"""Pages hear of every change, from the work and from others."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from tests.web.window import Window

from crossread.model.decisions import Note
from crossread.project.records import WorkProgress
from crossread.web.following import Follower, Pulse
from crossread.web.room import say_progress
from crossread.web.working import WorkState


def pulse(version: int) -> Pulse:
    return Pulse(version, False, "", 0, 0, False, "")


def test_the_state_comes_first_and_then_every_change() -> None:
    versions = iter([1, 1, 2, 2, 2, 3])

    async def listen() -> list[int]:
        follower, heard = Follower(lambda: pulse(next(versions))), []
        async for event in follower.follow():
            heard.append(json.loads(event.removeprefix("data: "))["version"])
            if len(heard) == 3:
                return heard
        return heard

    assert asyncio.run(listen()) == [1, 2, 3]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (WorkState(), ""),
        (WorkState(True), "Getting ready"),
        (WorkState(True, WorkProgress("reading")), "Reading the files"),
        (WorkState(True, WorkProgress("extracting", 2, 5, "courier")), "Reading 3 of 5: courier"),
        (WorkState(True, WorkProgress("extracting", 5, 5, "courier")), "Reading 5 of 5: courier"),
        (WorkState(True, WorkProgress("reconciling", 5, 5)), "Comparing the reports"),
    ],
)
def test_the_work_is_told_in_a_line(state: WorkState, said: str) -> None:
    assert say_progress(state) == said


def test_a_decision_of_somebody_else_is_a_change(window: Window) -> None:
    room: Any = window.app.state.room
    before = room._look().version
    from crossread.model.decisions import Note

    window.project.decide(Note("f1", "seen"), "Ben")
    assert room._look().version > before


def test_a_page_says_that_it_is_no_newer_than_what_is_on_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody decides while the page is made: it must hear of that afterwards, though parts of it may know already."""
    project = window.project
    account = project.account()
    assert account is not None
    read, before = project.history, project.version()

    def read_late() -> Any:
        entries = read()
        project.decide(Note(account.figures[0].id, "Meanwhile."), "Ben")
        return entries

    monkeypatch.setattr(project, "history", read_late)
    page = window.get("/history").text
    assert "Meanwhile." not in page
    assert f'data-version="{before}"' in page and project.version() > before
