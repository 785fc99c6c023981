"""Every promise of docs/security.md names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
PROMISES = re.findall(r"(?m)^\| \*\*(.+?)\*\*.*\| (`tests/.+`) \|$", PAGE)


def test_there_are_promises() -> None:
    assert len(PROMISES) >= 12
    assert len(PROMISES) == len(re.findall(r"(?m)^\| \*\*", PAGE))


@pytest.mark.parametrize(("promise", "named"), PROMISES, ids=[promise[:40] for promise, _ in PROMISES])
def test_a_promise_is_tested(promise: str, named: str) -> None:
    folder = Path("tests")
    for name in re.findall(r"`([^`]+)`", named):
        path = ROOT / (name if name.startswith("tests/") else folder / name)
        assert path.exists(), (promise, name)
        folder = path.parent.relative_to(ROOT)


def test_every_linked_page_is_there() -> None:
    for page in ("docs/security.md", "docs/how-to/install.md", "docs/how-to/fetch-from-the-web.md", "SECURITY.md"):
        text = (ROOT / page).read_text("utf-8")
        for linked in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / page).parent.joinpath(linked).exists(), (page, linked)
