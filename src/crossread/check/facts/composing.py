"""Every fact of a draft with where it stands: figures, quotations, names, titles, dates and places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from crossread.check.copies import Copy, Stretches, covers
from crossread.check.facts.standings import KINDS, find_standing_of
from crossread.check.facts.where import (
    Where,
    is_worked_out,
    where_figure,
    where_name,
    where_number,
    where_place,
    where_quotation,
    where_time,
    where_title,
)
from crossread.check.sources import Sources
from crossread.model.drafts import CheckedFact, FactGrounds, FactKind, Finding
from crossread.model.spans import Span


def compose_facts(copy: Copy, sources: Sources, findings: Sequence[Finding]) -> tuple[CheckedFact, ...]:
    """The draft's facts in the order of the text; ``findings`` are all remarks on it, where they stand in it."""
    remarks = PlacedRemarks(findings)
    facts = [_stand(kind, span, where, grounds, remarks) for kind, span, where, grounds in _iter_facts(copy, sources)]
    return tuple(sorted(dict.fromkeys(facts), key=lambda fact: (fact.start, fact.end, fact.kind)))


class PlacedRemarks:
    """Remarks on a draft, to be asked again and again which of them share a character with a span."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._ordered = sorted(enumerate(findings), key=lambda numbered: numbered[1].start)
        self._furthest = list(accumulate((finding.end for _, finding in self._ordered), max))

    def on(self, span: Span) -> list[Finding]:
        """Those that do, in the order in which they were given."""
        end = bisect_left(self._ordered, span.end, key=lambda numbered: numbered[1].start)
        first = bisect_right(self._furthest, span.start, hi=end)
        return [
            finding for _, finding in sorted(self._ordered[first:end], key=itemgetter(0)) if finding.end > span.start
        ]


def _stand(kind: FactKind, span: Span, where: Where, grounds: FactGrounds, remarks: PlacedRemarks) -> CheckedFact:
    """The fact as its remarks leave it; where they say nothing of it, its evidence bears it out, or nothing does."""
    on_it = [one for one in remarks.on(span) if kind in KINDS.get(one.code[0], ())]
    standing = find_standing_of(on_it)
    codes = tuple(sorted({finding.code for finding in on_it}))
    if standing is None:
        standing = "borne_out" if where or grounds == "worked_out" else "not_checkable"
        return CheckedFact(kind, standing, span.start, span.end, where, codes, grounds)
    told = [evidence for finding in on_it if finding.severity != "note" for evidence in finding.evidence]
    return CheckedFact(kind, standing, span.start, span.end, tuple(dict.fromkeys(told)), codes)


def _iter_facts(copy: Copy, sources: Sources) -> Iterator[tuple[FactKind, Span, Where, FactGrounds]]:
    yield from _iter_numbers(copy, sources)
    for quotation in copy.reading.quotations:
        for quoted in quotation.quoted:
            yield "quotation", quoted, where_quotation(quoted, sources), "stated"
    named = copy.outlets(sources.outlet_keys)
    credited = [copy.reading.report.span(outlet.start, outlet.end) for outlet in named]
    for name in copy.reading.names:
        if covers(credited, name.span.start, name.span.end):
            continue  # whose word it is, no fact
        yield "name", name.span, where_name(name, sources), "stated"
        for title in name.titles:
            yield "title", title, where_title(name, title, sources), "stated"
    for time in copy.reading.times:
        if time.type in ("DATE", "TIME"):
            yield "date", time.span, where_time(time, sources), "stated"
    for toponym in copy.reading.places:
        if not (toponym.demonym or covers(credited, toponym.span.start, toponym.span.end)):
            yield "place", toponym.span, where_place(toponym, sources), "stated"


def _iter_numbers(copy: Copy, sources: Sources) -> Iterator[tuple[FactKind, Span, Where, FactGrounds]]:
    """The draft's figures, and its numbers that are none."""
    figures = [figure for figure in copy.reading.figures if not copy.is_quoted(figure.span.start, figure.span.end)]
    for figure in figures:
        where = where_figure(copy, figure, sources)
        worked = not where and is_worked_out(copy, figure, sources)
        yield "figure", figure.span, where, "worked_out" if worked else "stated"
    spans = Stretches([figure.span for figure in figures])
    for number in copy.numbers:
        if not spans.meet(*number.span):
            yield "figure", number.numeral.span, where_number(number, sources), "stated"
