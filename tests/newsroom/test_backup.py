from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crossread.errors import NewsroomError
from crossread.model.decisions import Note
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member
from crossread.project.records import Given

WORD = "correct horse battery"


@pytest.fixture
def saved(newsroom: Newsroom, ada: Member, tmp_path: Path) -> Path:
    access = newsroom.projects.enter(ada, newsroom.projects.create(ada, "Ferry\t\\N\n", shared=False).id)
    newsroom.add(ada, access, [Given("a.txt", bytes(range(256)))])
    access.project.decide(Note("f1", "tab\tline\nback\\slash"), "Ada")
    newsroom.back_up(tmp_path / "desk.zip")
    return tmp_path / "desk.zip"


def test_a_newsroom_comes_back_as_it_was(saved: Path, make_database: Callable[[], str], ada: Member) -> None:
    other = Newsroom.open(make_database())
    other.restore(saved)
    assert other.people.all() == (ada,) and other.signing.sign_in("Ada Lind", WORD, "a")
    (head,) = other.projects.seen_by(ada)
    project = other.projects.enter(ada, head.id).project
    assert project.files.read("a.txt") == bytes(range(256))
    assert project.history()[0].decision == Note("f1", "tab\tline\nback\\slash")
    assert {"adds files", "restores the newsroom"} <= {line.what for line in other.audit.last()}
    # Counting goes on where it was.
    assert other.people.add("Ben Carver", "reader").id > ada.id
    other.audit.note("Ada", "looks")
    with pytest.raises(NewsroomError, match="not empty"):
        other.restore(saved)
    other.close()


def test_a_backup_is_written_over_nothing_and_for_its_owner_alone(newsroom: Newsroom, saved: Path) -> None:
    assert saved.stat().st_mode & 0o077 == 0
    with pytest.raises(NewsroomError, match="there already"):
        newsroom.back_up(saved)


def test_a_broken_backup_restores_nothing(saved: Path, make_database: Callable[[], str], tmp_path: Path) -> None:
    other = Newsroom.open(make_database())
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"Ada Lind", b"Eva Lind") if name == "people" else data)
    (tmp_path / "none.zip").write_text("no archive")
    for path, said in (
        (changed, "was changed"),
        (tmp_path / "none.zip", "no backup"),
        (tmp_path / "gone", "no backup"),
    ):
        with pytest.raises(NewsroomError, match=said):
            other.restore(path)
    assert other.people.all() == ()
    other.close()
