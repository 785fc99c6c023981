"""What each report has that no other has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account
from crossread.model.spans import Span
from crossread.render.sources import CitedSource
from crossread.render.visible import one_line


@dataclass(frozen=True, slots=True)
class Own:
    """Something that one report alone has; ``number`` is its place in the account's list, from 1."""

    number: int
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Alone:
    """One report's own points, quotations and people."""

    source: CitedSource
    points: tuple[Own, ...]
    quotes: tuple[Own, ...]
    people: tuple[Own, ...]


def alone(account: Account, sources: dict[str, CitedSource]) -> list[Alone]:
    """For every report that has any, what it alone carries; nothing where there is only one report."""
    if len(sources) < 2:
        return []
    points = _own((point.point, [s for spans in point.reports.values() for s in spans]) for point in account.coverage)
    quotes = _own(
        (quote.text, [version.span for version in quote.versions] if quote.kind in ("direct", "mixed") else [])
        for quote in account.quotes
    )
    people = _own((person.name, person.mentions) for person in account.people)
    found = [
        Alone(source, points.get(report, ()), quotes.get(report, ()), people.get(report, ()))
        for report, source in sources.items()
    ]
    return [own for own in found if own.points or own.quotes or own.people]


def _own(listed: Iterable[tuple[str, Sequence[Span]]]) -> dict[str, tuple[Own, ...]]:
    """What stands in one report only, by the report."""
    found: dict[str, list[Own]] = {}
    for number, (words, spans) in enumerate(listed, 1):
        if len({span.report for span in spans}) == 1:
            found.setdefault(spans[0].report, []).append(Own(number, one_line(words), spans[0]))
    return {report: tuple(own) for report, own in found.items()}
