"""Findings as rdjson, which reviewdog puts on lines of a review.

Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf (columns count bytes of UTF-8, from 1)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.render.findings.lines import excerpts
from crossread.render.findings.positions import Positions
from crossread.render.json import dump
from crossread.render.visible import make_visible
from crossread.text.rules import help_address

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render_rdjson(checked: Sequence[CheckedDraft], reports: Mapping[str, Report]) -> str:
    """One document over all drafts."""
    diagnostics = [
        _diagnostic(draft, Positions(draft.draft.text), finding, reports)
        for draft in checked
        for finding in draft.findings
    ]
    source = {"name": "crossread", "url": "https://github.com/crossread/crossread"}
    return dump({"source": source, "diagnostics": diagnostics}, indent=1) + "\n"


def _diagnostic(
    draft: CheckedDraft, positions: Positions, finding: Finding, reports: Mapping[str, Report]
) -> dict[str, Any]:
    text = draft.draft.text
    found: dict[str, Any] = {
        "message": "\n".join([make_visible(finding.message), *excerpts(finding, reports)]),
        "severity": _SEVERITIES[finding.severity],
    }
    found["location"] = {"path": draft.draft.name, "range": _range(text, positions, finding.start, finding.end)}
    found["code"] = {"value": finding.code, "url": help_address(finding.code)}
    if finding.correction is not None:
        place = _range(text, positions, finding.correction.start, finding.correction.end)
        found["suggestions"] = [{"range": place, "text": finding.correction.put}]
    return found


def _range(text: str, positions: Positions, start: int, end: int) -> dict[str, dict[str, int]]:
    return {"start": _position(text, positions, start), "end": _position(text, positions, end)}


def _position(text: str, positions: Positions, offset: int) -> dict[str, int]:
    line, column = positions.locate(offset)
    before = text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "backslashreplace")) + 1}
