"""What an entry of the account is known by: its content and the words that it hangs on, never its number."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Container, Iterable, Sequence
from hashlib import sha256

from crossread.model.accounts import (
    AccountFigure,
    AccountPlace,
    Breakdown,
    Check,
    Discrepancy,
    Entity,
    Quote,
    TimelineEntry,
)
from crossread.model.reports import Report
from crossread.model.spans import Span

# Enough to tell two mentions of one number apart, little enough to outlive an edit elsewhere in the report.
AROUND = 24

# Characters of an identifier behind its letter.
LENGTH = 7

Content = tuple[str, ...]


class Anchors:
    """The words of mentions in their reports, and which mention is the earliest.

    The earliest is that of the report that comes first; a headline comes before its text.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        """``reports`` stand in the order of the story: first published first, then by id."""
        self._reports = {report.id: report for report in reports}
        self._order = {report.id: number for number, report in enumerate(reports)}

    def place(self, span: Span) -> tuple[int, bool, int, int]:
        """Where a mention stands in the story, for sorting."""
        return self._order[span.report], span.part == "text", span.start, span.end

    def earliest(self, spans: Iterable[Span]) -> Span | None:
        """The earliest of the mentions; None where there are none."""
        return min(spans, key=self.place, default=None)

    def words(self, span: Span | None) -> str:
        """The mention's words, and those on either side in its paragraph, whatever their case and spacing."""
        if span is None:
            return ""
        text = self._reports[span.report].part(span.part)
        before = text[max(span.start - AROUND, 0) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        return "|".join(fold(piece) for piece in (before, span.text, after))

    def of_figure(self, figure: AccountFigure) -> Content:
        """Its kind and its earliest mention."""
        return figure.kind, self.words(self.earliest(spans_of_figure(figure)))

    def of_quote(self, quote: Quote) -> Content:
        """Its earliest version."""
        return (self.words(self.earliest(spans_of_quote(quote))),)

    def of_list(self, listed: Breakdown) -> Content:
        """Its report and its rows."""
        return listed.report, *(self.words(span) for span in listed.mentions)

    def of_check(self, check: Check) -> Content:
        """Its kind, what it reckons, its earliest report and what it rests on there."""
        return check.kind, check.operation or "", *self._in_earliest_report(check.mentions)

    def of_entity(self, entity: Entity) -> Content:
        """Its kind and its fullest form in the earliest report that names it."""
        first = self.earliest(entity.mentions)
        forms = {fold(span.text) for span in entity.mentions if first and span.report == first.report}
        return entity.kind, max(forms, key=lambda form: (len(form), form), default=fold(entity.name))

    def of_place(self, place: AccountPlace) -> Content:
        """The gazetteer's identifier; of a place that the gazetteer does not know, the words."""
        return (place.gazetteer_id or fold(place.mentions[0].text if place.mentions else place.name),)

    def of_event(self, entry: TimelineEntry) -> Content:
        """Its earliest mention."""
        return (self.words(self.earliest(entry.mentions)),)

    def of_discrepancy(self, found: Discrepancy) -> Content:
        """Its kind and the earliest mention of each side."""
        return found.kind, *sorted({self.words(self.earliest(side.mentions)) for side in found.sides})

    def places(self, found: Discrepancy) -> list[tuple[int, bool, int, int]]:
        """Where its sides stand in the story, for sorting."""
        return sorted(self.place(span) for span in spans_of_sides(found))

    def _in_earliest_report(self, spans: Sequence[Span]) -> Content:
        first = self.earliest(spans)
        if first is None:
            return ()
        here = {span for span in spans if span.report == first.report}
        return first.report, *(self.words(span) for span in sorted(here, key=self.place))


def fold(words: str) -> str:
    """Words whatever their case and spacing."""
    return " ".join(words.casefold().split())


def spans_of_figure(figure: AccountFigure) -> list[Span]:
    """All mentions of a figure."""
    return [mention.span for value in figure.values for mention in value.mentions]


def spans_of_quote(quote: Quote) -> list[Span]:
    """All versions of a quotation."""
    return [version.span for version in quote.versions]


def spans_of_sides(found: Discrepancy) -> list[Span]:
    """All mentions of a discrepancy."""
    return [span for side in found.sides for span in side.mentions]


def digest(letter: str, content: Content) -> str:
    """The letter and seven characters (a to z, 2 to 7) that stand for the content: 35 bits."""
    code = sha256("\n".join(content).encode()).digest()
    return letter + b32encode(code).decode().lower()[:LENGTH]


def free_digest(letter: str, content: Content, taken: Container[str], counted: dict[Content, int]) -> str:
    """The same; where another entry has it, that of the content counted: 2 for the next entry, 3 for the one after.

    ``counted`` keeps how far each content was counted, so that a thousand of one are not counted anew each time.
    """
    number = counted.get(content, 1)
    found = digest(letter, (*content, str(number)) if number > 1 else content)
    while found in taken:
        number += 1
        found = digest(letter, (*content, str(number)))
    counted[content] = number
    return found
