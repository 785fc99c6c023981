"""A clock that is set back changes the moments that are told, and nothing else: no id, no order, no story."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.group.flow.reports import FERRY, FIRE_NORTH, MATCH

import crossread
from crossread import pipeline
from crossread.database.memory import MemoryStore
from crossread.model.decisions import Note, SetAside
from crossread.project.files import FolderFiles
from crossread.project.project import Project
from crossread.read.inputs import ReadResult
from crossread.watching.passes import Watch

FORTH = ["2031-10-10T08:00:00+00:00", "2031-10-11T08:00:00+00:00", "2031-10-12T08:00:00+00:00"]
BACK = ["2031-10-10T08:00:00+00:00", "2031-10-09T08:00:00+00:00", "1970-01-01T00:00:00+00:00"]
BEGUN = datetime.fromisoformat(FORTH[0])


def follow(target: Path, moments: Sequence[str]) -> list[tuple[str, str, str]]:
    """What three passes tell: folder, kind and words of each change."""
    told: list[tuple[str, str, str]] = []
    for moment, reports in zip(moments, ([*FERRY[:2], MATCH], FERRY, [*FERRY, *FIRE_NORTH, MATCH]), strict=True):
        with closing(Watch(target, lambda moment=moment: moment)) as watch:  # type: ignore[misc]
            for news in watch.pass_over(ReadResult(tuple(reports))):
                told += [(news.folder, change.kind, change.said) for change in news.changes]
    return told


def test_stories_that_are_watched_are_the_same(tmp_path: Path) -> None:
    forth, back = follow(tmp_path / "forth", FORTH), follow(tmp_path / "back", BACK)
    assert forth == back and len(forth) > 3
    pages = [sorted((tmp_path / way).glob("*.html")) for way in ("forth", "back")]
    assert [page.read_bytes() for page in pages[0]] == [page.read_bytes() for page in pages[1]]
    lists = [sorted((tmp_path / way).glob("*.changes.md")) for way in ("forth", "back")]
    for one, other in zip(*lists, strict=True):
        ours, theirs = one.read_text("utf-8"), other.read_text("utf-8")
        for before, after in zip(FORTH, BACK, strict=True):
            ours = ours.replace(before, after)
        assert ours == theirs  # the last pass stands first, whatever its moment


def decide(folder: Path, steps: Sequence[timedelta]) -> tuple[object, ...]:
    """What stands of some decisions that are made, taken back and put back as the clock goes these ways."""
    moments = iter([BEGUN + step for step in steps])
    with closing(Project("ferry", FolderFiles(folder), MemoryStore(), lambda: next(moments))) as project:
        project.work()
        account = project.account()
        assert account is not None
        target = account.figures[0].id
        made = [project.decide(Note(target, f"note {number}"), "Ada") for number in range(3)]
        project.decide(SetAside(account.reports[-1].id), "Ben")
        undone, again = project.undo("Ada"), project.redo("Ada")
        project.undo("Ada")
        assert undone is not None and again is not None
        assert undone.about == again.about == made[-1].number  # the last made, not that of the latest moment
        decided, composed = project.decided(), project.work()
        notes = [(entry.number, entry.about, entry.decision) for entry in decided.notes[target]]
        return notes, decided.lost, [one.number for one in composed.desk], [one.id for one in composed.figures]


def test_decisions_stand_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    for report in FERRY:
        (tmp_path / f"{report.id}.txt").write_text(f"{report.title}\n\n{report.text}", encoding="utf-8")
    forth = decide(tmp_path, [timedelta(minutes=number) for number in range(9)])
    back = decide(tmp_path, [timedelta(days=-number) for number in range(9)])
    still = decide(tmp_path, [timedelta()] * 9)
    assert forth == back == still


def test_grouping_and_accounts_ask_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [*FERRY, *FIRE_NORTH, MATCH]
    found, account = list(pipeline.group(reports)), crossread.account(FERRY).to_dict()
    for clock in ("time", "time_ns"):
        monkeypatch.setattr(f"time.{clock}", lambda: 0)
    assert list(pipeline.group(reports)) == found
    assert crossread.account(FERRY).to_dict() == account
