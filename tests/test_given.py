"""Files that were given, read once more."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from crossread import given
from crossread.model.inputs import InputFile


def as_input(path: Path | str, content: bytes) -> InputFile:
    return InputFile(str(path), "text", "read", len(content), hashlib.sha256(content).hexdigest())


def test_only_what_is_still_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(b"Nine fell ill.\n")
    os.mkfifo(tmp_path / "pipe")
    listed = [
        as_input(tmp_path / "one.txt", b"Nine fell ill.\n"),
        as_input(tmp_path / "two.txt", b"Eight fell ill.\n"),
        as_input(tmp_path / "none.txt", b""),
        as_input(tmp_path / "pipe", b""),
        as_input("nul\x00l", b""),
        InputFile(str(tmp_path), "folder", "opened"),
    ]
    assert given.read_given(listed) == {str(tmp_path / "one.txt"): b"Nine fell ill.\n"}
    monkeypatch.setattr(given, "MOST_BYTES", 5)
    assert given.read_given(listed) == {}
