"""What was decided stays as reports are added, corrected and set aside; what is gone is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crossread.cli.main import run
from crossread.decisions.applying import known_ids
from crossread.model.decisions import MergeFigures, Note, SameName, SetAside, ShowName, SplitFigure
from crossread.project.project import Project
from crossread.project.records import Given
from crossread.read.account_faults import find_account_faults

EXAMPLES = Path(__file__).parents[2] / "examples" / "harbour-ferry"
LATER = (
    "Ferry company answers\nBy Mina Holt\nMay 30, 2031\n\nThe ferry company said on Friday that 212 passengers were on "
    "board when the engine failed, and that four of them were taken to hospital.\n"
)
EARLIER = (
    "Ferry held\nMay 1, 2031\n\nA ferry was held at the harbour with some 200 passengers on board, the coast guard "
    "said. Nobody was hurt.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "ferry")
    return tmp_path / "ferry"


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with closing(Project.open(folder)) as opened:
        opened.work()
        yield opened


@pytest.mark.parametrize("text", [LATER, EARLIER], ids=["a later report", "an earlier report"])
def test_a_decision_stays_with_its_entry_or_is_told_to_be_lost(project: Project, text: str) -> None:
    account = project.account()
    assert account is not None
    notes = {target: project.decide(Note(target, f"on {target}"), "Ada") for target in sorted(known_ids(account))}
    assert not project.decided().lost
    project.add([Given("sixth.txt", text.encode())], "Ada")
    now, decided = known_ids(project.work()), project.decided()
    for target, entry in notes.items():
        assert decided.notes[target] == (entry,)
        assert (entry.number in decided.lost) is (target not in now)
    assert len(decided.lost) < len(notes) / 4
    assert {one.number for one in project.account().desk} == {entry.number for entry in notes.values()}  # type: ignore[union-attr]


def test_what_was_merged_and_split_stays_so(project: Project) -> None:
    account = project.account()
    assert account is not None
    several = next(figure for figure in account.figures if sum(len(value.mentions) for value in figure.values) > 1)
    mention = several.values[0].mentions[-1].span
    split = project.decide(SplitFigure(several.id, mention), "Ada")
    one, other = [figure for figure in account.figures if figure.kind == "count" and figure.id != several.id][:2]
    merged = project.decide(MergeFigures((one.id, other.id)), "Ben")
    project.add([Given("sixth.txt", LATER.encode())], "Ada")
    account = project.work()
    by_decision = {number: figure for figure in account.figures for number in figure.decided}
    assert by_decision[merged.number].id in (one.id, other.id)
    assert mention in [found.span for value in by_decision[split.number].values for found in value.mentions]
    assert not list(find_account_faults(account))
    # Undone, it is as if it had never been.
    project.undo("Ada")
    project.undo("Ben")
    undone = project.account()
    assert undone is not None and undone.desk == () and not any(figure.decided for figure in undone.figures)


def test_names_are_merged_at_the_next_work_and_a_report_is_left_aside(project: Project, folder: Path) -> None:
    account = project.account()
    assert account is not None
    one, other = account.people[:2]
    project.decide(SameName((one.name, other.name)), "Ada")
    project.decide(ShowName(one.name, "The Captain"), "Ada")
    project.decide(SetAside("coast-radio"), "Ada")
    assert project.is_stale()
    account = project.work()
    shown = next(person for person in account.people if person.name == "The Captain")
    assert {one.name, other.name} <= set(shown.forms)
    assert "coast-radio" not in [report.id for report in account.reports] and not project.decided().lost
    project.close()
    assert decided_account(folder) == json.loads(account.to_json())


def decided_account(folder: Path) -> object:
    """The account of the folder as the command line gives it, its paths by their names in the project."""
    target = folder.parent / "account.json"
    assert run(["account", str(folder), "--decided", "-o", str(target)]) == 0
    plain = json.loads(target.read_text("utf-8").replace(f"{folder}/", ""))
    plain["inputs"] = [given for given in plain["inputs"] if given["kind"] != "database"]
    return plain


def test_the_command_says_where_nothing_was_decided(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(folder), "--decided"]) == 2
    assert "nobody has opened it as a project" in capsys.readouterr().err
    assert run(["account", str(folder / "coast-radio.txt"), "--decided"]) == 2
    assert "one folder" in capsys.readouterr().err
    assert not (folder / "crossread.sqlite").exists()
