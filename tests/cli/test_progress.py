"""The progress bar keeps quiet where nobody looks."""

from __future__ import annotations

import pytest

from crossread.cli.progress import Progress


def test_no_bar_where_stderr_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crossread.cli.progress.PATIENCE", 0.0)
    with Progress(2) as progress:
        progress.advance()
    assert progress.done == 1
    assert capsys.readouterr().err == ""


def test_a_bar_after_a_while_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    progress = Progress(2)
    progress._show()
    with progress:
        progress.advance()
        assert progress._bar is not None and progress._bar.tasks[0].completed == 1
    assert capsys.readouterr().out == ""
