from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crossread.database.memory import MemoryStore
from crossread.errors import DecisionError, NothingReadableError, ProjectError, ReadError
from crossread.model.decisions import Note, Settle
from crossread.project.drafting import remark_key
from crossread.project.files import FolderFiles
from crossread.project.keeping import find_kept_grounds, keep_account, read_grounds
from crossread.project.project import Project
from crossread.project.records import Given, WorkProgress

EXAMPLES = Path(__file__).parents[2] / "examples" / "harbour-ferry"
SIXTH = (
    "Ferry drifts off Orrin\nBy Mina Holt\nMay 4, 2031\n\nThe ferry lost power near the harbour on Friday with 212 "
    "passengers on board, the harbour office said. Captain Ada Lindqvist steered her back with one engine.\n"
)


def fixed() -> datetime:
    return datetime(2031, 5, 4, 12, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "ferry")
    return tmp_path / "ferry"


@pytest.fixture
def project(folder: Path) -> Project:
    return Project("ferry", FolderFiles(folder), MemoryStore(), fixed)


def test_a_project_from_its_first_account_to_a_sixth_report(project: Project) -> None:
    assert project.account() is None and project.is_stale()
    told: list[WorkProgress] = []
    account = project.work(told.append)
    assert len(account.reports) == 5 and project.account() is not None and not project.is_stale()
    assert project.inputs()[0].path == "atlantic-ledger.md"
    assert (told[0].stage, told[-1].stage) == ("reading", "done")
    assert {step.report for step in told if step.stage == "extracting" and step.report} == set(project.all_reports())

    first = account.discrepancies[0].id
    project.decide(Settle(first, "asked", note="the harbour office calls back"), "Ada")
    version = project.version()
    assert project.add([Given("../sixth.txt", SIXTH.encode())], "Ada").files == ("sixth.txt",)
    assert project.version() > version and project.is_stale()
    told.clear()
    assert len(project.work(told.append).reports) == 6
    # Only the new one is extracted.
    assert [step.report for step in told if step.report] == ["sixth"]
    assert project.decided().settled[first].by == "Ada" and not project.decided().lost

    project.remove("sixth", "Ada")
    assert project.is_stale() and len(project.work().reports) == 5
    assert next(given for given in project.inputs() if given.path == "sixth.txt").reason == "set aside by the desk"
    project.undo("Ada")
    assert len(project.work().reports) == 6

    hits = project.search("lindqvist STEER")
    assert hits[0].span.report == "sixth" and hits[0].span.text == "Lindqvist steered"
    assert project.search("") == project.search('"; drop table (') == ()

    draft = project.keep_draft("story.md", "The ferry had 999 passengers on board, the harbour office said.", "Ada")
    assert project.drafts() == (draft,) and draft.when == "2031-05-04T12:30:00+00:00"
    checked = project.check_draft("story.md")
    assert checked.findings and project.check_text("Nobody was hurt.").draft.name == "draft.txt"
    finding = checked.findings[0]
    project.accept("story.md", remark_key(checked.draft, finding), "the company's own count", "Ada")
    assert finding.start not in [other.start for other in project.check_draft("story.md").findings]


def test_what_is_not_there_is_said(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no such folder"):
        Project.open(tmp_path / "nowhere")
    with pytest.raises(ProjectError, match="no account yet"):
        project.sources()
    with pytest.raises(ProjectError, match="no draft"):
        project.check_draft("story.md")
    with pytest.raises(DecisionError, match="no name"):
        project.decide(Note("f1", "Is this so?"), " ")


def test_an_empty_project_waits_for_reports(tmp_path: Path) -> None:
    project = Project("empty", FolderFiles(tmp_path), MemoryStore(), fixed)
    assert not project.is_stale() and project.inputs() == () and project.search("ferry") == ()
    with pytest.raises(NothingReadableError, match="add some"):
        project.work()
    assert project.account() is None


def test_what_cannot_be_read_is_told_though_there_is_no_account(tmp_path: Path) -> None:
    project = Project("odd", FolderFiles(tmp_path), MemoryStore(), fixed)
    project.add([Given("photo.png", b"\x89PNG"), Given("empty.txt", b"")], "Ada")
    with pytest.raises(NothingReadableError, match="photo"):
        project.work()
    assert [(given.path, given.outcome) for given in project.inputs()] == [("photo.png", "unread")]
    assert not project.is_stale()


def test_files_are_kept_once_and_over_no_other(project: Project) -> None:
    text = (EXAMPLES / "coast-radio.txt").read_bytes()
    added = project.add([Given("other.txt", text), Given("COAST-RADIO.txt", b"Another text."), Given("a", b"")], "Ada")
    assert added.files == ("coast-radio.txt", "COAST-RADIO-2.txt") and added.already == ("coast-radio.txt",)
    assert [fault.reason for fault in added.faults] == ["is empty; save it again"]


def test_waiting_ends_with_a_change_or_with_time(project: Project) -> None:
    version = project.version()
    assert project.wait(version, 0.01) == version
    project.decide(Note("f1", "Is this so?"), "Ada")
    assert project.wait(version, 60) > version


def test_names_of_a_file_become_decisions_once(project: Project, tmp_path: Path) -> None:
    names = tmp_path / "names.toml"
    names.write_text('same = [["Ada Lind", "A. Lind"]]\n[name]\n"A. Lind" = "Ada Lind"\n')
    assert len(project.import_names(names, "Ada")) == 2
    assert project.import_names(names, "Ada") == ()
    assert project.decided().merges.same == (("Ada Lind", "A. Lind"),)


def test_an_empty_draft_is_no_draft(project: Project) -> None:
    with pytest.raises(ReadError, match="empty"):
        project.check_text(" ")


def test_a_folder_is_opened_again_as_it_was_left_and_after_it_was_moved(folder: Path, tmp_path: Path) -> None:
    with closing(Project.open(folder)) as project:
        target = project.work().figures[0].id
        project.decide(Note(target, "Ask the office."), "Ada")
        project.keep_draft("story.md", "The ferry was held.", "Ada")
    assert [path.name for path in folder.iterdir() if "sqlite" in path.name] == ["crossread.sqlite"]
    moved = tmp_path / "elsewhere"
    shutil.copytree(folder, moved, copy_function=shutil.copyfile)
    with closing(Project.open(moved)) as project:
        account = project.account()
        assert account is not None and len(account.reports) == 5 and not project.is_stale()
        assert project.decided().notes[target][0].by == "Ada" and project.search("harbour")
        assert project.check_draft("story.md").draft.text == "The ferry was held."
        # The project's own file is none of its inputs.
        assert len(project.inputs()) == 5


def test_an_account_that_somebody_forged_is_made_anew(folder: Path) -> None:
    with closing(Project.open(folder)) as project:
        account = project.work()
        forged = replace(account, reports=tuple(replace(one, text=f"No. {one.text}") for one in account.reports))
        grounds = read_grounds(find_kept_grounds(project.store))
        assert grounds is not None
        keep_account(project.store, forged, replace(grounds, number=0))
    with closing(Project.open(folder)) as project:
        assert project.account() is None and project.is_stale()


def test_what_is_kept_and_cannot_be_understood_is_made_anew(folder: Path) -> None:
    with closing(Project.open(folder)) as project:
        project.work()
        for key in project.store.keys("reading"):
            project.store.put("reading", {key: b"broken"})
        project.store.put("account", {"account": b"broken"})
    with closing(Project.open(folder)) as project:
        assert project.account() is None and project.is_stale()
        assert len(project.work().reports) == 5


def test_a_difference_with_the_calendar_alone_is_kept(tmp_path: Path) -> None:
    text = "Bridge shut\n\nFriday 3 June 2022\n\nThe bridge at Tarn was shut on Tuesday, June 1, 2022, police said."
    (tmp_path / "one.txt").write_text(text, "utf-8")
    with closing(Project.open(tmp_path)) as project:
        account = project.work()
    assert [found.case for found in account.discrepancies] == ["weekday"]
    with closing(Project.open(tmp_path)) as project:
        kept = project.account()
        assert kept is not None and kept.discrepancies == account.discrepancies and not project.is_stale()
