"""Findings as GitHub Actions workflow commands, which show as remarks on a pull request.

Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.render.findings.lines import excerpts
from crossread.render.findings.positions import Positions
from crossread.render.visible import make_visible

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(checked: Sequence[CheckedDraft], reports: Mapping[str, Report]) -> str:
    """One workflow command a finding, with what the sources say in lines of their own."""
    return "".join(
        _command(draft, Positions(draft.draft.text), finding, reports)
        for draft in checked
        for finding in draft.findings
    )


def _command(draft: CheckedDraft, positions: Positions, finding: Finding, reports: Mapping[str, Report]) -> str:
    line, column = positions.locate(finding.start)
    end_line, end_column = positions.locate(finding.end)
    place = f"file={_property(draft.draft.name)},line={line},endLine={end_line},col={column}"
    if end_line == line:
        place += f",endColumn={end_column}"
    said = "\n".join([finding.message, *excerpts(finding, reports)])
    return f"::{_LEVELS[finding.severity]} {place},title={_property(finding.code)}::{_message(said)}\n"


def _message(text: str) -> str:
    """The text with nothing that ends the command, steers a log or turns a line round."""
    shown = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return make_visible(shown)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
