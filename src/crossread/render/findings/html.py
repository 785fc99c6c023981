"""A draft as a page with the remarks in its margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

import jinja2

from crossread.model.drafts import CheckedDraft, CheckedFact, FactStanding, Finding
from crossread.model.reports import Report
from crossread.render.faults import describe_faults
from crossread.render.findings.facts import describe_standing, show_evidence
from crossread.render.findings.lines import excerpts, tell_checked
from crossread.render.visible import make_visible

# Whether the facts of a paragraph are seen at once, or by a click.
Folding = Literal["folded", "open"]


class ShownFact(NamedTuple):
    """A fact as the page shows it: its words, its standing, how that looks and is said, and its evidence."""

    words: str
    standing: FactStanding
    look: str
    said: str
    evidence: list[str]


def render_html(checked: Sequence[CheckedDraft], reports: Mapping[str, Report], folding: Folding = "folded") -> str:
    """One self-contained page for all drafts: no script, no network."""
    drafts = [
        {
            "name": make_visible(draft.draft.name),
            "summary": [*map(make_visible, describe_faults(draft.faults, {})), _capitalised(tell_checked(draft))],
            "paragraphs": _paragraphs(draft, reports),
        }
        for draft in checked
    ]
    return _template().render(drafts=drafts, folding=folding)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


@cache
def _template() -> jinja2.Template:
    source = resources.files("crossread.render").joinpath("templates", "findings.html.j2").read_text("utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def _paragraphs(draft: CheckedDraft, reports: Mapping[str, Report]) -> list[dict[str, object]]:
    """Lines of the draft cut into pieces, each with the remarks and the facts that begin in it."""
    paragraphs: list[dict[str, object]] = []
    start = 0
    for line in draft.draft.text.split("\n"):
        end = start + len(line)
        last = max(end, start + 1)
        inside = [finding for finding in draft.findings if start <= finding.start < last]
        facts = [fact for fact in draft.facts if start <= fact.start < last]
        if line.strip():
            marks = [*_marks(inside), *_shades(facts)]
            pieces, remarks = _pieces(draft.draft.text, start, end, marks), [_remark(one, reports) for one in inside]
            shown = [_show(draft, fact, reports) for fact in facts]
            paragraphs.append({"pieces": pieces, "remarks": remarks, "facts": shown})
        start = end + 1
    return paragraphs


def _marks(findings: Sequence[Finding]) -> list[tuple[int, int, str, str]]:
    return [(finding.start, finding.end, "remark", finding.code) for finding in findings]


def _shades(facts: Sequence[CheckedFact]) -> list[tuple[int, int, str, str]]:
    return [(fact.start, fact.end, fact.standing, "") for fact in facts]


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int, str, str]]) -> list[tuple[str, str, str]]:
    """The line as (text, class, code); of marks that overlap, remarks and then the first mark the words."""
    taken: list[tuple[int, int, str, str]] = []
    for first, last, name, code in marks:
        last = min(last, end)
        if first < last and not any(first < other[1] and other[0] < last for other in taken):
            taken.append((first, last, name, code))
    pieces: list[tuple[str, str, str]] = []
    place = start
    for first, last, name, code in sorted(taken):
        pieces += [(make_visible(text[place:first]), "", ""), (make_visible(text[first:last]), name, code)]
        place = last
    pieces.append((make_visible(text[place:end]), "", ""))
    return [piece for piece in pieces if piece[0]]


def _show(draft: CheckedDraft, fact: CheckedFact, reports: Mapping[str, Report]) -> ShownFact:
    said = f"{fact.kind}, {describe_standing(fact)}"
    look = "disputed" if fact.disputed else fact.standing
    return ShownFact(make_visible(draft.quote(fact)), fact.standing, look, said, show_evidence(fact, reports))


def _remark(finding: Finding, reports: Mapping[str, Report]) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": make_visible(finding.message),
        "evidence": excerpts(finding, reports),
    }
