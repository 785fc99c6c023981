"""Writes docs/licences.md from what is installed: ``python -m tools.release.licences``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tools.release.installed import NAME, Component, find_components

PAGE = Path(__file__).parents[2] / "docs" / "licences.md"

_HEAD = """<!-- Written by tools/release/licences.py; edit that, not this page. -->
# Licences of what Crossread brings

Crossread is Apache-2.0. The data that it ships with (places, given names, map outlines, kinds of words), and where it
comes from, is named in `NOTICE`, which is part of every wheel. `pip install crossread-news` brings the distributions
below, each under its own licence, as it says itself; none is part of the wheel. A release has a bill of materials with
their versions (CycloneDX, `*.cdx.json`).
"""
_EXTRAS = """
## Brought by an extra alone

With `crossread-news[ocr]`, `crossread-news[scale]` and `crossread-news[server]`; `crossread-news[ray]` brings Ray
(Apache-2.0) and what that asks for:
"""


def render_page(components: Sequence[Component]) -> str:
    """The page: one table for what is always brought, one for the extras."""
    others = [one for one in components if one.name != NAME]
    core, extra = ([one for one in others if one.extra is wanted] for wanted in (False, True))
    return "\n".join([_HEAD, *_table(core), _EXTRAS, *_table(extra), ""])


def _table(components: Sequence[Component]) -> list[str]:
    return ["| distribution | licence |", "|---|---|", *(f"| {_link(one)} | {one.licence} |" for one in components)]


def _link(component: Component) -> str:
    return f"[{component.name}]({component.home})" if component.home else component.name


if __name__ == "__main__":
    PAGE.write_text(render_page(find_components()), "utf-8")
