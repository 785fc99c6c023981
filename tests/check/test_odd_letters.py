"""A draft with soft hyphens, signs of no width and joined letters says what its source says, and the other way."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.cli.main import run

PLAIN = (
    "The quay at Port Orrin was shut on Thursday, the harbour board said.\n\n“We will open the office when it is safe "
    "and not before,” Ada Griffiths, the harbour master, told reporters. Some 1,400 homes are flooded.\n"
)
ODD = (
    PLAIN.replace("harbour", "har\u00adbour")
    .replace("office", "oﬃce")
    .replace("Griffiths", "Griﬃths")
    .replace("1,400", "1\u200b,400")
    .replace("flooded", "ﬂooded")
)


@pytest.mark.parametrize(("draft", "source"), [(ODD, PLAIN), (PLAIN, ODD), (ODD, ODD)])
def test_odd_letters_are_no_change(tmp_path: Path, capsys: pytest.CaptureFixture[str], draft: str, source: str) -> None:
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    (tmp_path / "source.txt").write_text(source, encoding="utf-8")
    assert run(["check", str(tmp_path / "draft.txt"), "--against", str(tmp_path / "source.txt")]) == 0
    told = capsys.readouterr()
    assert "0 in doubt; 0 remarks" in told.out + told.err
