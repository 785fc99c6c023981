"""``crossread watch``, as it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.cli.main import run

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"


def test_new_reports_are_told_pass_by_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox, stories = tmp_path / "inbox", tmp_path / "stories"
    inbox.mkdir()
    for name in ("coast-radio.txt", "orrin-courier.txt"):
        (inbox / name).write_bytes((EXAMPLE / name).read_bytes())
    assert run(["watch", str(inbox), "-o", str(stories), "--once"]) == 0
    assert capsys.readouterr().out.count("  New: ") == 2
    assert run(["watch", str(inbox), "-o", str(stories), "--once"]) == 0
    assert capsys.readouterr().out == ""
    (inbox / "wire.json").write_bytes((EXAMPLE / "maritime-wire.json").read_bytes())
    assert run(["watch", str(inbox), "-o", str(stories), "--once"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("  New: ") == 1 and "three; before it was two" in shown


def test_an_empty_folder_is_watched_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "inbox").mkdir()
    assert run(["watch", str(tmp_path / "inbox"), "-o", str(tmp_path / "stories"), "--once"]) == 3
    assert "nothing could be read" in capsys.readouterr().err


def test_stories_are_not_kept_where_they_would_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for stories in (inbox, inbox / "stories", tmp_path / "out" / ".." / "inbox" / "new"):
        assert run(["watch", str(inbox), "-o", str(stories), "--once"]) == 2
        assert "which is watched" in capsys.readouterr().err
    assert list(inbox.iterdir()) == []
