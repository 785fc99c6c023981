"""What people read, as a whole: the account made by hand on a terminal and as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.render.made import made_account
from tests.render.snapshots.__main__ import SNAPSHOTS

from crossread.render import render

FOLDER = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize(("form", "name"), SNAPSHOTS.items())
def test_snapshot(form: str, name: str) -> None:
    expected = (FOLDER / name).read_text("utf-8")
    assert render(made_account(), form) == expected, "if this is meant, run: python -m tests.render.snapshots"
