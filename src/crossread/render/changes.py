"""What is new in a story, as a list in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from crossread.model.account_changes import AccountChange
from crossread.render.markdown import escape


def render_changes(title: str, changes: Sequence[tuple[str, AccountChange]]) -> str:
    """Every change under the moment (ISO 8601) of the pass that found it, the newest first."""
    lines = [f"# {escape(title)}"]
    for when, group in groupby(reversed(changes), key=lambda pair: pair[0]):
        lines += ["", f"## {escape(when)}", ""]
        lines += [f"- {escape(change.said)}" for _, change in reversed(list(group))]
    return "\n".join(lines) + "\n"
