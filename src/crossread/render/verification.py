"""What became of the places that an account cites, in lines for a reader and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crossread.model.accounts import Account
from crossread.model.codec import to_plain
from crossread.model.spans import Span
from crossread.model.verification import Verification, VerifiedReport, VerifiedSpan
from crossread.render.json import dump
from crossread.render.sources import CitedSource, name_sources
from crossread.render.visible import one_line
from crossread.render.wording import count_words

# Longer words are cut in the middle of a line.
LONGEST = 60

_REASONS = {
    "no report": "its report is not among those given",
    "changed": "what stood around it is no longer there",
    "ambiguous": "what stood around it stands there more than once",
}


def render_verification(account: Account, found: Verification) -> str:
    """A line for each report, and beneath it one for each place that is moved or lost; ends in a line feed."""
    sources = name_sources(account.reports)
    lines = [line for report in found.reports for line in _report_lines(report, sources[report.report])]
    if found.others:
        lines.append(f"No reports of this account: {', '.join(map(one_line, found.others))}.")
    return "".join(f"{line}\n" for line in [*lines, _sum_up(found)])


def verification_to_json(found: Verification) -> str:
    """The same as an indented JSON document that ends in a line feed."""
    plain: Any = to_plain(found)
    return dump(plain, indent=1) + "\n"


def _report_lines(report: VerifiedReport, source: CitedSource) -> Iterator[str]:
    name = f"{source.key} {one_line(source.name)}"
    count = count_words(len(report.spans), "cited place")
    if report.given is None:
        yield f"{name}: not among the reports given; {count} lost."
        return
    if report.same:
        yield f"{name}: word for word what it was; {count} stand."
        return
    counts = ((report.count("stands"), "stand"), (report.count("moved"), "moved"), (report.count("lost"), "lost"))
    counted = ", ".join(f"{number} {word}" for number, word in counts if number)
    yield f"{name}: changed since; of {count} {counted}." if counted else f"{name}: changed since; no cited place."
    yield from (f"  {_place_line(one)}" for one in report.spans if one.standing != "stands")


def _place_line(one: VerifiedSpan) -> str:
    words = one_line(one.span.text)
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
    became = f"now {_where(one.now)}" if one.now else _REASONS[one.reason or "changed"]
    return f"{one.standing}: {_where(one.span)} “{shown}”: {became} ({', '.join(map(one_line, one.entries))})"


def _where(span: Span) -> str:
    return f"{'headline, ' if span.part == 'title' else ''}characters {span.start}–{span.end}"


def _sum_up(found: Verification) -> str:
    total = sum(len(report.spans) for report in found.reports)
    if found.is_whole:
        return f"All {count_words(total, 'place')} that the account cites stand where it says."
    moved = sum(report.count("moved") for report in found.reports)
    lost = sum(report.count("lost") for report in found.reports)
    return f"Of {count_words(total, 'place')} that the account cites {moved} moved and {lost} are lost."
