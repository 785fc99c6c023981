"""The commands, run inside this process: what they print, where, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread import pipeline
from crossread.cli.main import COMMANDS, run

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(
        "Nine people fell ill in York on Monday, a doctor said.\n\n“It was the soup,” Ada Roe said.\n", "utf-8"
    )
    return path


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: crossread {name}")


def test_an_unknown_command_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["acount"]) == 2
    assert "No such command" in capsys.readouterr().err


def test_account_on_a_terminal(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(report)]) == 0
    shown = capsys.readouterr()
    assert "Where the reports differ" in shown.out
    assert shown.err == ""
    assert "\x1b" not in shown.out


@pytest.mark.parametrize(("ending", "start"), [("json", "{"), ("md", "# "), ("html", "<!doctype html>"), ("txt", "")])
def test_the_ending_says_the_format(report: Path, tmp_path: Path, ending: str, start: str) -> None:
    output = tmp_path / f"account.{ending}"
    assert run(["account", str(report), "-o", str(output)]) == 0
    assert output.read_text("utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_format_wins_over_the_ending(report: Path, tmp_path: Path) -> None:
    output = tmp_path / "account.data"
    assert run(["account", str(report), "-o", str(output), "--format", "json"]) == 0
    assert json.loads(output.read_text("utf-8"))["schema"] == "crossread.account/1"


def test_an_unknown_ending_is_refused_before_anything_is_read(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["account", str(report), "-o", str(tmp_path / "account.pdf")]) == 2
    assert "cannot tell the format" in capsys.readouterr().err
    assert not (tmp_path / "account.pdf").exists()


@pytest.mark.parametrize("given", ["report.txt", "."])
def test_an_input_is_never_overwritten(
    report: Path, given: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = report.read_bytes()
    monkeypatch.chdir(report.parent)
    assert run(["account", given, "-o", "report.txt"]) == 2
    assert "will not overwrite report.txt" in capsys.readouterr().err
    assert report.read_bytes() == before


def test_a_missing_folder_is_said_before_anything_is_read(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["account", str(report), "-o", str(tmp_path / "none" / "a.json")]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_a_failed_write_leaves_the_old_file(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "account.json"
    output.write_text("old", "utf-8")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    assert run(["account", str(report), "-o", str(output)]) == 2
    assert "disk full" in capsys.readouterr().err
    assert output.read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["account.json", "report.txt"]


def test_an_unreadable_input_is_one_line_and_the_others_go_on(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["account", str(tmp_path / "missing.txt"), str(report), "--format", "json"]) == 3
    shown = capsys.readouterr()
    [fault] = json.loads(shown.out)["faults"]
    assert fault["stage"] == "read" and fault["place"].endswith("missing.txt") and fault["report"] is None
    assert [report["id"] for report in json.loads(shown.out)["reports"]] == ["report"]
    [line] = shown.err.splitlines()
    assert line.startswith("crossread: ") and "missing.txt: " in line and "; " in line


def test_nothing_readable_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(tmp_path / "missing\x1b[31m.txt")]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("crossread: ") and "Traceback" not in shown.err and "\x1b" not in shown.err


def test_an_unknown_parser_is_status_2(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(report), "--parser", "no_such_model"]) == 2
    assert "no_such_model" in capsys.readouterr().err


def test_extract_prints_one_object_a_report(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(report), str(EXAMPLE)]) == 0
    readings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(readings) == 6
    for reading in readings:
        for figure in reading["figures"]:
            whole = reading[figure.get("part", "text")]
            assert whole[figure["start"] : figure["end"]] == figure["text"]


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith("Crossread account")


def test_order_of_inputs_does_not_matter() -> None:
    from crossread.render import render

    paths = sorted(EXAMPLE.iterdir())
    accounts = [pipeline.account(pipeline.read(order).reports) for order in (paths, paths[::-1], paths[2:] + paths[:2])]
    for form in ("json", "html", "markdown", "terminal"):
        assert len({render(account, form) for account in accounts}) == 1
