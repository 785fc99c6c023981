"""A draft with its reading, and the numbers in it: what every rule looks at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from crossread.check.contexts import Context, read_context
from crossread.model.drafts import Draft
from crossread.model.mentions import Numeral, Reading
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class DraftNumber:
    """One number of the draft, with the sentence it stands in (characters) and what stands around it."""

    numeral: Numeral
    sentence: tuple[int, int]
    context: Context

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the draft."""
        return self.numeral.start, self.numeral.end


@dataclass(frozen=True)
class Copy:
    """A draft with its reading."""

    draft: Draft
    reading: Reading

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around these characters begins and ends."""
        sentence = self.reading.sentence_at(self.reading.report.span(start, max(end, start + 1)))
        return (sentence.span.start, sentence.span.end) if sentence is not None else (start, end)

    def begins_before(self, start: int) -> int:
        """Where the sentence before the one that begins at ``start`` begins; ``start`` where there is none."""
        before = [sentence.span.start for sentence in self.reading.sentences if sentence.span.end <= start]
        return before[-1] if before else start

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks as somebody's words."""
        return [span for quotation in self.reading.quotations for span in quotation.quoted]

    @cached_property
    def numbers(self) -> tuple[DraftNumber, ...]:
        """The draft's numbers, but for labels, those of dates and clock times, and those in quotations."""
        return tuple(_read_numbers(self))


def _read_numbers(copy: Copy) -> Iterator[DraftNumber]:
    elsewhere = [time.span for time in copy.reading.times if time.type in ("DATE", "TIME")] + copy.quoted
    for numeral in copy.reading.numerals:
        if not covers(elsewhere, numeral.start, numeral.end):
            context = read_context(copy.draft.readable, numeral.start, numeral.end)
            yield DraftNumber(numeral, copy.bounds(numeral.start, numeral.end), context)


def covers(spans: list[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with ``start`` to ``end``."""
    return any(span.start < end and start < span.end for span in spans)
