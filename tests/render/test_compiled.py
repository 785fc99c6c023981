"""Compiled templates are kept for their very source, and nothing is lost where they cannot be."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from crossread.render.compiled import CompiledTemplates


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "templates").mkdir()
    return tmp_path


def show(room: Path, source: str) -> str:
    environment = Environment(loader=DictLoader({"a": source}), bytecode_cache=CompiledTemplates(room), autoescape=True)
    return environment.get_template("a").render(n=9)


def kept(room: Path) -> list[Path]:
    return sorted((room / "templates").rglob("*.cache"))


def test_a_template_is_kept_and_taken_again(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert show(room, "{{ n }} hurt") == "9 hurt" and len(kept(room)) == 1

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(Environment, "_generate", refuse)
    assert show(room, "{{ n }} hurt") == "9 hurt"
    with pytest.raises(AssertionError):
        show(room, "{{ n }} killed")


@pytest.mark.parametrize("held", [b"", b"j2", b"\x80garbage", "whole"])
def test_what_is_broken_is_compiled_anew(room: Path, held: bytes | str) -> None:
    show(room, "{{ n }} hurt")
    (file,) = kept(room)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if isinstance(held, str) else held)
    assert show(room, "{{ n }} hurt") == "9 hurt" and file.read_bytes() == whole


def test_nothing_is_written_where_python_writes_none(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert show(room, "{{ n }} hurt") == "9 hurt" and not kept(room)


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "templates").write_text("a file where the folder would be", "utf-8")
    assert show(tmp_path, "{{ n }} hurt") == "9 hurt"
