"""Findings as SARIF 2.1.0 (OASIS), which editors and code-review services read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from crossread.model.drafts import CheckedDraft, Finding
from crossread.render.findings.positions import Positions

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(checked: Sequence[CheckedDraft], rules: Mapping[str, str], version: str) -> str:
    """One run over all drafts. ``rules`` are codes with their one-line descriptions."""
    driver = {
        "name": "crossread",
        "version": version,
        "informationUri": "https://github.com/crossread/crossread",
        "rules": [{"id": code, "shortDescription": {"text": text}} for code, text in sorted(rules.items())],
    }
    results = [_result(draft, Positions(draft.draft.text), finding) for draft in checked for finding in draft.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(draft: CheckedDraft, positions: Positions, finding: Finding) -> dict[str, Any]:
    line, column = positions.locate(finding.start)
    end_line, end_column = positions.locate(finding.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    artifact = {"uri": draft.draft.name.replace("\\", "/")}
    return {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
