"""``crossread check`` end to end: formats, exit statuses, settings, several drafts, watching."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import crossread
from crossread.cli.main import run
from crossread.cli.watch import watch_drafts

REPORTS = Path(__file__).parents[2] / "examples" / "harbour-ferry"
RIGHT = "The Marguerite Bell had 212 people aboard when she struck the barge in fog.\n"
WRONG = "The Marguerite Bell had 221 people aboard when she struck the barge in fog.\n"


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("account") / "account.json"
    made = crossread.account(crossread.read([REPORTS]).reports)
    path.write_text(json.dumps(made.to_dict()), "utf-8")
    return str(path)


def write(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    return str(path)


def test_right_draft_is_clean(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(tmp_path / "draft.md", RIGHT)
    assert run(["check", draft, "--against", account]) == 0
    assert "checked 1 figure" in capsys.readouterr().out


def test_wrong_draft_is_found_at_its_line(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(tmp_path / "draft.md", f"# Ferry\n\n{WRONG}")
    assert run(["check", draft, "--against", account]) == 1
    output = capsys.readouterr().out
    assert f"{draft}:3:25: F102 warning: “221”" in output
    assert "[212]" in output  # the evidence, marked in its words


def test_reports_may_be_given_instead_of_an_account(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(tmp_path / "draft.txt", WRONG)
    files = [str(REPORTS / "orrin-courier.txt"), str(REPORTS / "atlantic-ledger.md")]
    assert run(["check", draft, "--against", *files, "--format", "json"]) == 1
    (finding,) = [f for f in json.loads(capsys.readouterr().out)["findings"] if f["severity"] != "note"]
    assert WRONG[finding["start"] : finding["end"]] == "221"
    assert {mention["text"] for mention in finding["evidence"]} == {"212"}


def test_drafts_may_follow_two_dashes_as_hooks_put_them(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.txt", WRONG)
    assert run(["check", "--against", str(REPORTS / "orrin-courier.txt"), "--", draft]) == 1


def test_notes_alone_do_not_fail(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(tmp_path / "draft.txt", "Perpetua Quill watched from the quay.\n")
    assert run(["check", draft, "--against", account]) == 0
    assert "N503 note" in capsys.readouterr().out


def test_several_drafts_and_one_that_is_missing(
    tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]
) -> None:
    drafts = [write(tmp_path / "a.txt", RIGHT), write(tmp_path / "b.txt", WRONG), str(tmp_path / "none.txt")]
    assert run(["check", *drafts, "--against", account]) == 2
    printed = capsys.readouterr()
    assert "b.txt:1:25: F102" in printed.out and "none.txt" in printed.err


@pytest.mark.parametrize(
    ("options", "status"),
    [(["--ignore", "F102"], 0), (["--select", "Q"], 0), (["--select", "F1"], 1), (["--select", "X9"], 2)],
)
def test_rules_are_chosen(tmp_path: Path, account: str, options: list[str], status: int) -> None:
    draft = write(tmp_path / "draft.txt", WRONG)
    assert run(["check", draft, "--against", account, *options]) == status


def test_settings_beside_the_draft_count(tmp_path: Path, account: str) -> None:
    draft = write(tmp_path / "draft.txt", WRONG)
    (tmp_path / "crossread.toml").write_text('[[accept]]\ncode = "F102"\nwords = "221"\n', "utf-8")
    assert run(["check", draft, "--against", account]) == 0


def test_acceptance_in_the_draft_survives_edits_around_it(tmp_path: Path, account: str) -> None:
    text = f'Fog lay over the harbour. {WRONG}\n<!-- crossread-accept F102 "221" -->\n'
    assert run(["check", write(tmp_path / "draft.md", text), "--against", account]) == 0


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_json(tmp_path: Path, account: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", write(tmp_path / "draft.txt", WRONG), "--against", account, "--format", form])
    assert json.loads(capsys.readouterr().out)


def test_github_commands(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", write(tmp_path / "draft.txt", WRONG), "--against", account, "--format", "github"])
    assert capsys.readouterr().out.startswith("::warning file=")


def test_html_is_written_to_the_file(tmp_path: Path, account: str) -> None:
    target = tmp_path / "checked.html"
    assert run(["check", write(tmp_path / "draft.txt", WRONG), "--against", account, "-o", str(target)]) == 1
    assert "<mark>221<sup> F102</sup></mark>" in target.read_text("utf-8")


def test_draft_is_never_overwritten(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(tmp_path / "draft.html", f"<p>{WRONG}</p>")
    assert run(["check", draft, "--against", account, "-o", draft]) == 2
    assert "will not overwrite" in capsys.readouterr().err


def test_watching_checks_again_after_a_save(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("one", "utf-8")
    runs = []

    def check() -> int:
        runs.append(path.read_text("utf-8"))
        if len(runs) == 2:
            raise KeyboardInterrupt
        path.write_text("saved anew", "utf-8")
        return 1

    assert watch_drafts([str(path)], check, pause=0.01) == 1
    assert runs == ["one", "saved anew"]
