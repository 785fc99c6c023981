"""Findings as GitHub Actions workflow commands, which show as remarks on a pull request.

Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.drafts import CheckedDraft
from crossread.render.findings.positions import Positions

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(checked: Sequence[CheckedDraft]) -> str:
    """One workflow command a finding."""
    lines = []
    for draft in checked:
        positions = Positions(draft.draft.text)
        for finding in draft.findings:
            line, column = positions.locate(finding.start)
            end_line, end_column = positions.locate(finding.end)
            place = f"file={_property(draft.draft.name)},line={line},endLine={end_line},col={column}"
            if end_line == line:
                place += f",endColumn={end_column}"
            lines.append(
                f"::{_LEVELS[finding.severity]} {place},title={_property(finding.code)}::{_message(finding.message)}\n"
            )
    return "".join(lines)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
