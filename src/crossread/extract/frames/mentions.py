"""The mentions of a report by where they begin, so that each clause finds its own without a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TypeVar

from crossread.model.frames import PartyKind
from crossread.model.mentions import Figure, NameMention, Quotation, Timex, Toponym
from crossread.model.spans import Part, Span

Value = TypeVar("Value")

_NAME_KINDS: dict[str, PartyKind] = {"person": "person", "organisation": "organisation"}


class Mentions:
    """Figures, places, times, names and quotations of one part of a report, to look up by character."""

    def __init__(
        self,
        part: Part,
        figures: Sequence[Figure],
        places: Sequence[Toponym],
        times: Sequence[Timex],
        names: Sequence[NameMention],
        quotations: Sequence[Quotation],
    ) -> None:
        self.figures = _starts([figure.span for figure in figures], part)
        self.places = _starts([place.span for place in places], part)
        self.times = _starts([time.span for time in times], part)
        self.counts = _by_character([(figure.span, number) for number, figure in enumerate(figures)], part)
        self.names = _by_character([(name.span, name) for name in names], part)
        self.toponyms = _by_character([(place.span, place) for place in places if not place.demonym], part)
        self.contents = _contents(quotations, part)

    def find_name(self, at: int) -> str | None:
        """The fullest form of the name that covers a character."""
        name = self.names.get(at)
        return name.name if name else None

    def kind_at(self, at: int) -> PartyKind | None:
        """What is named at a character: a person, an organisation or a place."""
        name = self.names.get(at)
        if name is not None and name.kind in _NAME_KINDS:
            return _NAME_KINDS[name.kind]
        return "place" if at in self.toponyms else None

    def figures_between(self, start: int, end: int) -> tuple[int, ...]:
        """Figures with characters in a stretch of the part."""
        return tuple(dict.fromkeys(self.counts[at] for at in range(start, end) if at in self.counts))

    def quotation_at(self, at: int) -> int | None:
        """The innermost quotation whose words hold a character."""
        last = bisect_right(self.contents, (at, 1 << 60, 0))
        holding = [(end - start, number) for start, end, number in self.contents[:last] if at < end]
        return min(holding)[1] if holding else None


def _by_character(found: Sequence[tuple[Span, Value]], part: Part) -> dict[int, Value]:
    """What covers each character of the part; of two the later."""
    return {at: value for span, value in found if span.part == part for at in range(span.start, span.end)}


def _contents(quotations: Sequence[Quotation], part: Part) -> list[tuple[int, int, int]]:
    """Beginning, end and number of what is quoted in the part."""
    return sorted(
        (content.start, content.end, number)
        for number, quotation in enumerate(quotations)
        for content in quotation.content
        if content.part == part
    )


Starts = tuple[list[int], list[int]]


def _starts(spans: Sequence[Span], part: Part) -> Starts:
    found = sorted((span.start, number) for number, span in enumerate(spans) if span.part == part)
    return [start for start, _ in found], [number for _, number in found]


def between(starts: Starts, start: int, end: int) -> tuple[int, ...]:
    """The numbers of those that begin from ``start`` to before ``end``, in the order of the text."""
    first, last = bisect_left(starts[0], start), bisect_left(starts[0], end)
    return tuple(starts[1][first:last])
