"""Findings as a linter prints them: ``draft.md:12:34: F102 warning: …`` with the evidence beneath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crossread.model.drafts import CheckedDraft, Finding
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.render.faults import describe_faults
from crossread.render.findings.positions import Positions
from crossread.render.visible import one_line

# Characters of a report shown to either side of a piece of evidence.
AROUND = 60
MOST_EVIDENCE = 4
LEFT = "not_checkable"

_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def render_lines(checked: Sequence[CheckedDraft], reports: Mapping[str, Report]) -> list[tuple[str, str]]:
    """Lines as (text, style); the caller prints them with or without the styles."""
    lines: list[tuple[str, str]] = []
    for draft in checked:
        positions = Positions(draft.draft.text)
        for finding in draft.findings:
            line, column = positions.locate(finding.start)
            head = f"{draft.draft.name}:{line}:{column}: {finding.code} {finding.severity}: {finding.message}"
            lines.append((one_line(head), _STYLES[finding.severity]))
            lines.extend((f"    {text}", "dim") for text in excerpts(finding, reports))
        lines.extend((one_line(described), "bold red") for described in describe_faults(draft.faults, {}))
        lines.extend((one_line(text), "cyan") for text in _unused(draft))
        lines.append((summarise(draft), "bold"))
    return lines


def _unused(checked: CheckedDraft) -> list[str]:
    """What is accepted and was not found: an acceptance that outlives its reason would hide the next mistake."""
    return [
        f"{checked.draft.name}: {item.code} “{item.words}” is accepted and was not found; take the acceptance out"
        for item in checked.unused
    ]


def summarise(checked: CheckedDraft) -> str:
    """``draft.md: checked 41 figures, 9 quotations, 12 names, 8 places and 6 dates; 3 remarks``."""
    return one_line(f"{checked.draft.name}: {tell_checked(checked)}")


def tell_checked(checked: CheckedDraft) -> str:
    """``checked 41 figures, 9 quotations, 12 names, 8 places and 6 dates; 3 remarks``."""
    tally, count = checked.tally, len(checked.findings)
    looked = (
        f"{_count(tally.figures, 'figure')}, {_count(tally.quotations, 'quotation')}, {_count(tally.names, 'name')}, "
        f"{_count(tally.places, 'place')} and {_count(tally.dates, 'date')}"
    )
    more = " more" if count else ""
    let_be = f", {len(checked.accepted)}{more} accepted" if checked.accepted else ""
    return f"checked {looked}; {_stand(checked)}{_count(count, 'remark')}{let_be}"


def _stand(checked: CheckedDraft) -> str:
    """``71 facts borne out, 3 in doubt, 2 not checkable; `` where there are facts."""
    stand = Counter("in doubt" if fact.in_doubt else fact.standing for fact in checked.facts)
    if not stand:
        return ""
    disputed = sum(1 for fact in checked.facts if fact.disputed)
    told = [f"{_count(stand['borne_out'], 'fact')} borne out"]
    told += [f"{disputed} of them disputed"] if disputed else []
    told += [f"{stand['in doubt']} in doubt"]
    told += [f"{stand[LEFT]} not checkable"] if stand[LEFT] else []
    return f"{', '.join(told)}; "


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def excerpts(finding: Finding, reports: Mapping[str, Report]) -> list[str]:
    """The evidence, each piece with its outlet and a few words to either side; what is too much is counted."""
    shown = [span for span in finding.evidence if span.report in reports]
    lines = [excerpt(span, reports[span.report]) for span in shown[:MOST_EVIDENCE]]
    if len(shown) > MOST_EVIDENCE:
        lines.append(f"and {len(shown) - MOST_EVIDENCE} more")
    return lines


def excerpt(span: Span, report: Report) -> str:
    """``The Courier: “…carrying [212] people, 196 passengers…”``: the words, with whole words around."""
    text = report.part(span.part)
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    before, after = text[first : span.start], text[span.end : last if last >= 0 else len(text)]
    if len(before) > AROUND:
        before = f"…{_from_a_word(before)}"
    if len(after) > AROUND:
        after = f"{_from_a_word(after[::-1])[::-1]}…"
    return one_line(f"{report.name}: “{before}[{span.text}]{after}”")


def _from_a_word(text: str) -> str:
    """The last characters of a longer text, from the beginning of a word on, where there is one."""
    kept = text[-AROUND:]
    if text[-AROUND - 1].isspace():
        return kept.lstrip()
    _, blank, rest = kept.partition(" ")
    return rest if blank else kept
