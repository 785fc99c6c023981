"""``crossread group``, as it is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import crossread
from crossread.cli.main import run

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
OTHER = "Harriers beat Rovers 3-1 at Ashdown Park on Saturday. Mika Sandberg scored twice for the home side."


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for path in EXAMPLE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "match.txt").write_text(OTHER, "utf-8")
    return folder


def test_stories_are_printed(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["group", str(inbox)]) == 0
    shown = capsys.readouterr().out
    assert "(5 reports, 2025-10-10 to 2025-10-11)" in shown and "In no story with another (1):\n  match" in shown


def test_json_lines_have_every_report(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["group", str(inbox), "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 6 and len({row["story"] for row in rows}) == 2


def test_a_folder_a_story_with_reports_that_are_read_back_and_accounts(inbox: Path, tmp_path: Path) -> None:
    target = tmp_path / "stories"
    assert run(["group", str(inbox), "-o", str(target), "--account"]) == 0
    given = {report.id: report for report in crossread.read([inbox]).reports}
    folders = sorted(target.iterdir())
    assert len(folders) == 2
    for folder in folders:
        for report in crossread.read([folder / "reports"]).reports:
            held = given[report.id]
            assert (report.text, report.title, report.outlet) == (held.text, held.title, held.outlet)
    [told] = [folder for folder in folders if len(list((folder / "reports").iterdir())) == 5]
    assert len(crossread.load(told / "account.json").reports) == 5 and (told / "account.html").exists()


def test_a_folder_that_holds_something_is_left_alone(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["group", str(inbox), "-o", str(inbox)]) == 2
    assert "not empty" in capsys.readouterr().err


def test_accounts_need_a_folder(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["group", str(inbox), "--account"]) == 2
    assert "-o FOLDER" in capsys.readouterr().err
