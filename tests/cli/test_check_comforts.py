"""A linter's comforts of ``crossread check``: baseline, mending, standard input, folders, what is never overwritten."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

import crossread
from crossread.cli.main import run

REPORTS = Path(__file__).parents[2] / "examples" / "harbour-ferry"
WRONG = "The Marguerite Bell had 221 people aboard when she struck the barge in fog.\n"
MISSPELT = "Edwin Loxly, a retired pilot, died overnight.\n"


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("account") / "account.json"
    crossread.account(crossread.read([REPORTS]).reports).save(path)
    return str(path)


def write(path: Path, text: str) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


def test_a_baseline_hides_what_it_has_and_no_more(
    tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, known = write(tmp_path / "a.md", WRONG), str(tmp_path / "known.json")
    assert run(["check", draft, "--against", account, "--write-baseline", known]) == 0
    assert "1 remark written to" in capsys.readouterr().err
    assert run(["check", draft, "--against", account, "--baseline", known]) == 0
    assert "1 accepted" in capsys.readouterr().out
    moved = write(tmp_path / "a.md", f"Fog lay over the harbour.\n\n{WRONG}\n{WRONG}")
    assert run(["check", moved, "--against", account, "--baseline", known]) == 1
    assert run(["check", draft, "--against", account, "--baseline", str(tmp_path / "none.json")]) == 2


def test_fix_mends_what_has_one_right_answer_and_fails_while_something_is_left(
    tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    assert run(["check", write(path, MISSPELT), "--against", account, "--fix"]) == 0
    assert path.read_text("utf-8") == MISSPELT.replace("Loxly", "Loxley")
    assert "a.md:1:7: mended: “Loxly” is now “Loxley”" in capsys.readouterr().err
    assert run(["check", write(path, MISSPELT + "\n" + WRONG), "--against", account, "--fix"]) == 1
    assert path.read_text("utf-8") == MISSPELT.replace("Loxly", "Loxley") + "\n" + WRONG


def test_fix_leaves_files_alone_whose_characters_are_not_the_drafts(tmp_path: Path, account: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Café. {MISSPELT}".encode("cp1252"))
    before = path.read_bytes()
    assert run(["check", str(path), "--against", account, "--fix"]) == 1
    assert path.read_bytes() == before
    path.write_bytes(b"\xef\xbb\xbf" + MISSPELT.replace("\n", "\r\n").encode())
    assert run(["check", str(path), "--against", account, "--fix"]) == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + MISSPELT.replace("Loxly", "Loxley").replace("\n", "\r\n").encode()


def test_a_draft_may_come_by_standard_input(
    account: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"# Ferry\n\n**The** {WRONG[4:]}"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run(["check", "-", "--stdin-name", "story.md", "--against", account]) == 1
    assert "story.md:3:29: F102" in capsys.readouterr().out
    assert run(["check", "-", "--against", "-"]) == 2


def test_folders_in_any_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "drafts" / "a.md", WRONG)
    write(tmp_path / "drafts" / "b.txt", WRONG)
    write(tmp_path / "drafts" / "picture.svg", "<svg/>")
    sources = tmp_path / "drafts" / "sources"
    sources.mkdir()
    shutil.copy(REPORTS / "orrin-courier.txt", sources)
    for arguments in (
        [str(tmp_path / "drafts"), "--against", str(sources)],
        ["--against", str(sources), str(tmp_path / "drafts")],
    ):
        assert run(["check", *arguments]) == 1
        printed = capsys.readouterr().out
        assert "a.md:1:25: F102" in printed and "b.txt:1:25: F102" in printed and "Orrin Courier" in printed
        assert "sources/orrin-courier.txt: checked" not in printed


def test_a_draft_is_no_source_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(REPORTS / "orrin-courier.txt", tmp_path)
    draft = write(tmp_path / "draft.md", WRONG)
    assert run(["check", draft, "--against", str(tmp_path)]) == 1
    assert "F102" in capsys.readouterr().out


def test_sources_may_stand_in_the_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    shutil.copy(REPORTS / "orrin-courier.txt", sources)
    write(tmp_path / "crossread.toml", 'against = ["sources"]\n')
    draft = write(tmp_path / "stories" / "a.md", WRONG)
    assert run(["check", draft]) == 1
    write(tmp_path / "crossread.toml", 'against = ["../"]\n')
    assert run(["check", draft]) == 2
    assert "outside the folder" in capsys.readouterr().err
    (tmp_path / "crossread.toml").unlink()
    assert run(["check", draft]) == 2


@pytest.mark.parametrize("target", ["sources/orrin-courier.txt", "crossread.toml", "story.md"])
def test_nothing_that_was_read_is_overwritten(tmp_path: Path, target: str) -> None:
    (tmp_path / "sources").mkdir()
    shutil.copy(REPORTS / "orrin-courier.txt", tmp_path / "sources")
    write(tmp_path / "crossread.toml", 'against = ["sources"]\n')
    draft, wanted = write(tmp_path / "story.md", WRONG), tmp_path / target
    before = wanted.read_bytes()
    assert run(["check", draft, "--format", "json", "-o", str(wanted)]) == 2
    assert run(["check", draft, "--write-baseline", str(wanted)]) == 2
    assert wanted.read_bytes() == before


def test_an_account_does_not_overwrite_its_names(tmp_path: Path) -> None:
    names = write(tmp_path / "names.md", "")
    assert run(["account", str(REPORTS / "orrin-courier.txt"), "--names", names, "-o", names]) == 2


def test_unused_acceptances_are_told(tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = f'{WRONG}<!-- crossread-accept F102 "2" --><!-- crossread-accept F101 "57 dogs" -->\n'
    assert run(["check", write(tmp_path / "a.md", text), "--against", account, "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "crossread.findings/1"
    assert {item["words"] for item in found["unused"]} == {"2", "57 dogs"}


def test_sarif_leads_into_the_files_of_the_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = REPORTS / "orrin-courier.txt"
    run(["check", write(tmp_path / "a.md", WRONG), "--against", str(source), "--format", "sarif"])
    (result,) = [r for r in json.loads(capsys.readouterr().out)["runs"][0]["results"] if r["ruleId"] == "F102"]
    place = result["relatedLocations"][0]["physicalLocation"]
    line = source.read_text("utf-8").split("\n")[place["region"]["startLine"] - 1]
    assert line[place["region"]["startColumn"] - 1 : place["region"]["endColumn"] - 1] == "212"


def test_rules_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "f105"]) == 0
    assert "Offends: Of the injured" in capsys.readouterr().out
    assert run(["rule"]) == 0
    assert "F101  A figure stands in no source" in capsys.readouterr().out
    assert run(["rule", "X9"]) == 2


def test_settings_that_hide_something_are_told(
    tmp_path: Path, account: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "crossread.toml", 'ignore = ["F102"]\n[[accept]]\ncode = "F101"\nwords = "57"\n')
    assert run(["check", write(tmp_path / "stories" / "a.md", WRONG), "--against", account]) == 0
    assert f"settings of {tmp_path}/crossread.toml: ignore F102; accepts 1" in capsys.readouterr().err
