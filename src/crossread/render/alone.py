"""What each report has that no other has."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.accounts import Account
from crossread.model.spans import Span
from crossread.render.sources import Source
from crossread.render.visible import one_line


@dataclass(frozen=True, slots=True)
class Alone:
    """One report's own points, quotations and people: what it says, and where first."""

    source: Source
    points: tuple[tuple[str, Span], ...]
    quotes: tuple[tuple[str, Span], ...]
    people: tuple[tuple[str, Span], ...]


def alone(account: Account, sources: dict[str, Source]) -> list[Alone]:
    """For every report that has any, what it alone carries; nothing where there is only one report."""
    if len(sources) < 2:
        return []
    found = [_alone(account, source) for source in sources.values()]
    return [own for own in found if own.points or own.quotes or own.people]


def _alone(account: Account, source: Source) -> Alone:
    report = source.report.id
    points = [
        (p.point, p.reports[report][0]) for p in account.coverage if [*p.reports] == [report] and p.reports[report]
    ]
    quotes = [
        (quote.text, quote.versions[0].span)
        for quote in account.quotes
        if quote.kind in ("direct", "mixed") and {version.span.report for version in quote.versions} == {report}
    ]
    people = [
        (person.name, person.mentions[0])
        for person in account.people
        if {mention.report for mention in person.mentions} == {report}
    ]
    return Alone(source, _clean(points), _clean(quotes), _clean(people))


def _clean(found: list[tuple[str, Span]]) -> tuple[tuple[str, Span], ...]:
    return tuple((one_line(text), span) for text, span in found)
