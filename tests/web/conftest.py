"""A project with its account, made once; every test has a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.web.window import Window

from crossread.project.project import Project

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "ferry"
    shutil.copytree(EXAMPLE, folder)
    with closing(Project.open(folder)) as project:
        project.work()
    return folder


@pytest.fixture
def window(made: Path, tmp_path: Path) -> Iterator[Window]:
    """The window of a project of five reports, somebody let in."""
    shutil.copytree(made, tmp_path / "ferry")
    with Window(tmp_path / "ferry") as opened:
        opened.enter()
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Window]:
    """The window of a project without reports, somebody let in."""
    (tmp_path / "new").mkdir()
    with Window(tmp_path / "new") as opened:
        opened.enter()
        yield opened
