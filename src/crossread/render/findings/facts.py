"""Every fact of a draft with where it stands in which source: the annotated copy that a desk keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from crossread.model.codec import to_plain
from crossread.model.drafts import CheckedDraft, CheckedFact
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.render.findings.lines import excerpt
from crossread.render.findings.positions import Positions
from crossread.render.visible import one_line

# Pieces of evidence shown of one fact.
MOST_EVIDENCE = 3
_OPENING = "“\"‘'«„"


def render_facts(checked: Sequence[CheckedDraft], reports: Mapping[str, Report]) -> list[tuple[str, str]]:
    """A line for each fact with its standing, and the evidence beneath it, as (text, style)."""
    lines: list[tuple[str, str]] = []
    for draft in checked:
        positions = Positions(draft.draft.text)
        for fact in draft.facts:
            line, column = positions.locate(fact.start)
            words = in_quotes(draft.quote(fact))
            head = f"{draft.draft.name}:{line}:{column}: {fact.kind} {words}: {describe_standing(fact)}"
            lines.append((one_line(head), _style(fact)))
            lines.extend((f"    {text}", "dim") for text in show_evidence(fact, reports))
    return lines


def describe_standing(fact: CheckedFact) -> str:
    """``borne out``, ``borne out, worked out from other numbers``, ``differs (F102)``."""
    codes = f" ({', '.join(fact.codes)})" if fact.codes else ""
    if fact.disputed:
        return f"borne out, but the sources disagree{codes}"
    if fact.standing == "borne_out" and fact.grounds == "worked_out":
        return f"borne out, worked out from other numbers{codes}"
    return f"{fact.standing.replace('_', ' ')}{codes}"


def in_quotes(words: str) -> str:
    """The words in quotation marks, which a quotation has already."""
    return words if words[:1] in tuple(_OPENING) else f"“{words}”"


def _style(fact: CheckedFact) -> str:
    if fact.in_doubt or fact.disputed:
        return "yellow"
    return "green" if fact.standing == "borne_out" else "cyan"


def show_evidence(fact: CheckedFact, reports: Mapping[str, Report]) -> list[str]:
    """The characters of the sources that the standing rests on, the first of each report before seconds."""
    known = [span for span in fact.evidence if span.report in reports]
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, int, Span]] = []
    for span in known:
        ranked.append((seen[span.report], len(ranked), span))
        seen[span.report] += 1
    shown = [span for _, _, span in sorted(ranked, key=lambda one: one[:2])[:MOST_EVIDENCE]]
    more = [f"and {len(known) - MOST_EVIDENCE} more"] if len(known) > MOST_EVIDENCE else []
    return [excerpt(span, reports[span.report]) for span in shown] + more


def plain_facts(checked: Sequence[CheckedDraft]) -> list[dict[str, Any]]:
    """The facts of all drafts as plain data, each with its draft, its place and its words."""
    found = []
    for draft in checked:
        positions = Positions(draft.draft.text)
        for fact in draft.facts:
            line, column = positions.locate(fact.start)
            place = {"draft": draft.draft.name, "line": line, "column": column}
            found.append({**place, "text": draft.quote(fact), **to_plain(fact)})
    return found
