"""Findings as JSON: ``{"schema", "findings": [{"code", "severity", "start", "end", "message", "evidence"}]}``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crossread.model.codec import to_plain
from crossread.model.drafts import CheckedDraft
from crossread.render.findings.facts import plain_facts
from crossread.render.findings.positions import Positions
from crossread.render.json import dump

SCHEMA = "crossread.findings/1"


def render_json(checked: Sequence[CheckedDraft]) -> str:
    """One object for one draft; for several, the findings of all with the draft each is in."""
    findings: list[dict[str, Any]] = []
    for draft in checked:
        positions = Positions(draft.draft.text)
        for finding in draft.findings:
            line, column = positions.locate(finding.start)
            findings.append({"draft": draft.draft.name, "line": line, "column": column, **to_plain(finding)})
    tallies = [
        {"draft": draft.draft.name, **to_plain(draft.tally), "accepted": len(draft.accepted)} for draft in checked
    ]
    faults = [to_plain(fault) for draft in checked for fault in draft.faults]
    unused = [{"draft": draft.draft.name, **to_plain(item)} for draft in checked for item in draft.unused]
    whole = {"schema": SCHEMA, "findings": findings, "checked": tallies}
    rest = {"facts": plain_facts(checked), "unused": unused, "faults": faults}
    return dump({**whole, **rest}, indent=1) + "\n"
