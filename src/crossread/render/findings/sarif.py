"""Findings as SARIF 2.1.0 (OASIS), which editors and code-review services read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.whereabouts import Whereabouts
from crossread.render.findings.addresses import to_uri
from crossread.render.findings.lines import MOST_EVIDENCE, excerpt
from crossread.render.findings.positions import Positions
from crossread.render.json import dump
from crossread.render.visible import make_visible
from crossread.text.rules import explained_rules, help_address

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# The version of what a fingerprint is made of.
FINGERPRINT = "crossreadFinding/v1"


def render_sarif(
    checked: Sequence[CheckedDraft],
    reports: Mapping[str, Report],
    rules: Mapping[str, str],
    version: str,
    places: Mapping[Span, Whereabouts],
) -> str:
    """One run over all drafts. ``rules`` are codes with their one-line descriptions."""
    driver = {
        "name": "crossread",
        "version": version,
        "informationUri": "https://github.com/crossread/crossread",
        "rules": [_rule(code, text) for code, text in sorted(rules.items())],
    }
    results = [result for draft in checked for result in _results(draft, reports, places)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, text: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": text}, "helpUri": help_address(code)}
    explained = explained_rules().get(code)
    if explained is not None:
        rule["fullDescription"] = {"text": explained.says}
        rule["help"] = {"text": f"{explained.says}\n\nOffends: {explained.offends}\nPasses: {explained.passes}"}
    return rule


def _results(
    draft: CheckedDraft, reports: Mapping[str, Report], places: Mapping[Span, Whereabouts]
) -> Iterator[dict[str, Any]]:
    positions, seen = Positions(draft.draft.text), Counter[tuple[str, str]]()
    for finding in draft.findings:
        key = finding.code, " ".join(draft.draft.text[finding.start : finding.end].split())
        seen[key] += 1
        result = {
            "ruleId": finding.code,
            "level": finding.severity,
            "message": {"text": make_visible(finding.message)},
            "locations": [_location(draft.draft.name, positions, finding.start, finding.end)],
            "partialFingerprints": {FINGERPRINT: _fingerprint(*key, str(seen[key]))},
        }
        related = [
            _related(number, span, reports[span.report], places.get(span))
            for number, span in enumerate([one for one in finding.evidence if one.report in reports][:MOST_EVIDENCE], 1)
        ]
        if related:
            result["relatedLocations"] = related
        if finding.correction is not None:
            result["fixes"] = [_fix(draft.draft.name, positions, finding)]
        yield result


def _fingerprint(*parts: str) -> str:
    """The same for a finding that only moved: of its code, its words, and which of its kind it is in the draft."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _location(name: str, positions: Positions, start: int, end: int) -> dict[str, Any]:
    region = {**_region(positions, start, end), "charOffset": start, "charLength": end - start}
    return {"physicalLocation": {"artifactLocation": {"uri": to_uri(name)}, "region": region}}


def _region(positions: Positions, start: int, end: int) -> dict[str, int]:
    line, column = positions.locate(start)
    end_line, end_column = positions.locate(end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _related(number: int, span: Span, report: Report, place: Whereabouts | None) -> dict[str, Any]:
    """What a source says, with its place in its file where that is known, else with its address."""
    found: dict[str, Any] = {"id": number, "message": {"text": excerpt(span, report)}}
    if place is not None:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        found["physicalLocation"] = {"artifactLocation": {"uri": to_uri(place.path)}, "region": region}
    else:
        found["logicalLocations"] = [{"name": report.name, "fullyQualifiedName": report.url or report.id}]
    return found


def _fix(name: str, positions: Positions, finding: Finding) -> dict[str, Any]:
    correction = finding.correction
    assert correction is not None
    change = {
        "deletedRegion": _region(positions, correction.start, correction.end),
        "insertedContent": {"text": correction.put},
    }
    changes = [{"artifactLocation": {"uri": to_uri(name)}, "replacements": [change]}]
    return {"description": {"text": f"Write “{correction.put}”"}, "artifactChanges": changes}
