"""What is given is never written over, whatever option names it; told before anything is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.cli.main import run

GIVEN = {
    "reports/a.txt": "Nine people fell ill in York on Monday.\n",
    "reports/b.txt": "Eight people fell ill in York, Ada Roe said.\n",
    "draft.txt": "Nine people fell ill in York.\n",
    "account.json": '{"schema": "crossread.account/none"}\n',
    "names.md": 'same = [["Ada Roe", "A. Roe"]]\n',
    "own.toml": 'ignore = ["F1"]\n',
    "own.json": "{}\n",
    "base.json": '{"schema": "crossread.baseline/1", "findings": []}\n',
    "places.md": "no gazetteer\n",
    "desk.zip.txt": "Two died in Leeds.\n",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "reports").mkdir()
    for name, text in GIVEN.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "linked").symlink_to(tmp_path / "reports")
    (tmp_path / "hard.txt").hardlink_to(tmp_path / "reports" / "a.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        "account reports -o reports/a.txt",
        "account reports/a.txt reports/b.txt -o reports/b.txt",
        "account linked -o reports/a.txt",
        "account reports -o linked/a.txt",
        "account reports --names names.md -o names.md",
        "account reports --gazetteer places.md -o places.md",
        "account desk.zip.txt -o desk.zip.txt",
        "account reports --format json -o crossread.toml",
        "check draft.txt --against reports -o reports/b.txt",
        "check --against reports -o reports/b.txt draft.txt",
        "check draft.txt --against reports/a.txt -o reports/a.txt",
        "check draft.txt --against reports -o draft.txt",
        "check draft.txt --against account.json -o account.json",
        "check draft.txt --against reports --baseline base.json -o base.json",
        "check draft.txt --against reports --config own.toml --format json -o own.toml",
        "check draft.txt --against reports --write-baseline reports/a.txt",
        "check draft.txt --against reports --write-baseline draft.txt",
        "check draft.txt --against account.json --write-baseline account.json",
        "check draft.txt --against reports --config own.toml --write-baseline own.toml",
        "check draft.txt --against reports --write-baseline new.json -o new.json",
        "gazetteer build places.md -o places.md",
    ],
)
def test_nothing_that_is_given_is_written_over(desk: Path, capsys: pytest.CaptureFixture[str], arguments: str) -> None:
    (desk / "crossread.toml").write_text("")
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    assert run(arguments.split()) == 2
    told = capsys.readouterr().err
    assert "will not overwrite" in told or "two outputs would be written to" in told
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before
