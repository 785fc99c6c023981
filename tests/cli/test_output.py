"""What is written to standard output, and what is kept from a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.cli.main import run
from crossread.cli.output import refuse_terminal
from crossread.errors import FormatError


def test_a_document_goes_to_standard_output_as_its_bytes(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "one.txt").write_text("Nine people fell ill in York on Monday.\n", "utf-8")
    assert run(["account", str(tmp_path / "one.txt"), "--format", "docx"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"PK")


def test_no_archive_is_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(FormatError, match=r"name a file: -o account\.zip"):
        refuse_terminal("dossier", None)
    refuse_terminal("dossier", Path("account.zip"))
    refuse_terminal("json", None)
