"""A draft as a page with the remarks in its margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import jinja2

from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.render.faults import describe_faults
from crossread.render.findings.lines import excerpts, summarise
from crossread.render.visible import make_visible


def render_html(checked: Sequence[CheckedDraft], reports: Mapping[str, Report]) -> str:
    """One self-contained page for all drafts: no script, no network."""
    drafts = [
        {
            "name": make_visible(draft.draft.name),
            "summary": [*map(make_visible, describe_faults(draft.faults, {})), summarise(draft)],
            "paragraphs": _paragraphs(draft, reports),
        }
        for draft in checked
    ]
    return _template().render(drafts=drafts)


@cache
def _template() -> jinja2.Template:
    source = resources.files("crossread.render").joinpath("templates", "findings.html.j2").read_text("utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def _paragraphs(draft: CheckedDraft, reports: Mapping[str, Report]) -> list[dict[str, object]]:
    """Lines of the draft cut into pieces, each with the findings that begin in it."""
    paragraphs: list[dict[str, object]] = []
    start = 0
    for line in draft.draft.text.split("\n"):
        end = start + len(line)
        inside = [finding for finding in draft.findings if start <= finding.start < max(end, start + 1)]
        if line.strip():
            remarks = [_remark(finding, reports) for finding in inside]
            paragraphs.append({"pieces": _pieces(draft.draft.text, start, end, inside), "remarks": remarks})
        start = end + 1
    return paragraphs


def _pieces(text: str, start: int, end: int, findings: Sequence[Finding]) -> list[tuple[str, str | None]]:
    """The line as (text, code or None); of findings that overlap, the first marks the words."""
    pieces: list[tuple[str, str | None]] = []
    place = start
    for finding in findings:
        first, last = max(finding.start, place), min(finding.end, end)
        if first >= last:
            continue
        pieces += [(make_visible(text[place:first]), None), (make_visible(text[first:last]), finding.code)]
        place = last
    pieces.append((make_visible(text[place:end]), None))
    return [piece for piece in pieces if piece[0]]


def _remark(finding: Finding, reports: Mapping[str, Report]) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": make_visible(finding.message),
        "evidence": excerpts(finding, reports),
    }
