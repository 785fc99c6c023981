"""What the README shows is what the program prints."""

from __future__ import annotations

import re
from pathlib import Path

import crossread
from crossread.render import render

ROOT = Path(__file__).parents[2]


def test_the_excerpt_is_the_examples_account() -> None:
    reports = crossread.read([ROOT / "examples" / "harbour-ferry"]).reports
    printed = render(crossread.account(reports), "terminal")
    (excerpt,) = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    for entry in excerpt.strip().split("\n\n"):
        assert entry in printed


def test_every_page_and_picture_that_the_readme_names_is_there() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert linked
    assert [name for name in linked if not (ROOT / name).exists()] == []
