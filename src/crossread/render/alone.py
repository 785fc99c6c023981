"""What each report has that no other has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account, Coverage
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
    points = _own(_surest(account.coverage))
    quotes = _own(
        (number, quote.text, [version.span for version in quote.versions] if quote.kind in ("direct", "mixed") else [])
        for number, quote in enumerate(account.quotes, 1)
    )
    people = _own((number, person.name, person.mentions) for number, person in enumerate(account.people, 1))
    found = [
        Alone(source, points.get(report, ()), quotes.get(report, ()), people.get(report, ()))
        for report, source in sources.items()
    ]
    return [own for own in found if own.points or own.quotes or own.people]


def shared_points(account: Account) -> list[Coverage]:
    """The points that several reports carry, in the order of the account."""
    return [point for point in account.coverage if len(point.reports) > 1]


def shown_points(account: Account) -> list[tuple[int, Coverage]]:
    """The points that an output lists, by their number in the account: those of several reports and of surely one."""
    alone = len(account.reports) < 2
    numbered = enumerate(account.coverage, 1)
    return [one for one in numbered if alone or len(one[1].reports) > 1 or one[1].alone is not None]


def _surest(coverage: Sequence[Coverage]) -> list[tuple[int, str, Sequence[Span]]]:
    """The points that no other report tells, the surest first."""
    sure = [(number, point) for number, point in enumerate(coverage, 1) if point.alone is not None]
    sure.sort(key=lambda one: (-(one[1].alone or 0.0), one[0]))
    return [(number, point.point, [s for spans in point.reports.values() for s in spans]) for number, point in sure]


def _own(listed: Iterable[tuple[int, str, Sequence[Span]]]) -> dict[str, tuple[Own, ...]]:
    """What stands in one report only, by the report."""
    found: dict[str, list[Own]] = {}
    for number, words, spans in listed:
        if len({span.report for span in spans}) == 1:
            found.setdefault(spans[0].report, []).append(Own(number, one_line(words), spans[0]))
    return {report: tuple(own) for report, own in found.items()}
