"""The paragraphs of reports that a fault stands in, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from crossread.model.reports import Report
from crossread.model.spans import Span


def shorten(reports: Sequence[Report], spans: Iterable[Span]) -> list[Report]:
    """The reports that a span is of, each with the paragraphs that hold one and its headline where that does.

    They are called ``a``, ``b``, … and lose outlet, byline and address; their days stay, since times rest on them.
    """
    wanted = list(spans)
    kept = [report for report in reports if any(span.report == report.id for span in wanted)]
    return [
        _cut(report, chr(ord("a") + n % 26) + str(n // 26 or ""), [span for span in wanted if span.report == report.id])
        for n, report in enumerate(kept)
    ]


def _cut(report: Report, id: str, spans: Sequence[Span]) -> Report:
    within = [span for span in spans if span.part == "text"]
    ends = [-1, *(n for n, letter in enumerate(report.text) if letter == "\n"), len(report.text)]
    rows = [
        report.text[before + 1 : end]
        for before, end in pairwise(ends)
        if any(span.start < end and before < span.end for span in within)
    ]
    title = report.title if any(span.part == "title" for span in spans) else None
    bare = replace(report, outlet=None, byline=(), url=None, left_out=(), time_codes=())
    return replace(bare, id=id, title=title, text="\n\n".join(row for row in rows if row.strip()))


def find_words(reports: Iterable[Report], words: str) -> list[Span]:
    """Every place where the words stand as they are given."""
    found: list[Span] = []
    for report in reports:
        for part in ("title", "text"):
            text = (report.title or "") if part == "title" else report.text
            at = text.find(words)
            while words and at >= 0:
                found.append(Span(report.id, part, at, at + len(words), words))
                at = text.find(words, at + len(words))
    return found
