from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import ProjectError
from crossread.project.files import FolderFiles


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    folder, outside = tmp_path / "ferry", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_text("Not ours.\n")
    (folder / "a.txt").symlink_to(outside / "a.txt")
    (folder / "in").symlink_to(outside)
    for name in ("a.txt", "in/a.txt", "in/b.txt", "../outside/a.txt"):
        with pytest.raises(ProjectError, match="leads out of the project's folder"):
            FolderFiles(folder).write(name, b"Ours.\n")
    assert [path.read_text() for path in outside.iterdir()] == ["Not ours.\n"]
    FolderFiles(folder).write("b/c.txt", b"Ours.\n")
    assert (folder / "b" / "c.txt").read_bytes() == b"Ours.\n"
