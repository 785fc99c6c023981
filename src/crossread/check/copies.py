"""A draft with its reading, and the numbers in it: what every rule looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.check.contexts import Context, read_context
from crossread.meaning.words.sentences import sentence_bounds
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

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks as somebody's words."""
        return [span for quotation in self.reading.quotations for span in quotation.quoted]

    @cached_property
    def numbers(self) -> tuple[DraftNumber, ...]:
        """The draft's numbers, but for labels, those of dates and clock times, and those in quotations."""
        return tuple(_read_numbers(self.draft.readable, self.reading, self.quoted))


def _read_numbers(text: str, reading: Reading, quoted: Sequence[Span]) -> list[DraftNumber]:
    elsewhere = [time.span for time in reading.times if time.type in ("DATE", "TIME")]
    elsewhere += quoted
    found = []
    for numeral in reading.numerals:
        if not covers(elsewhere, numeral.start, numeral.end):
            bounds = sentence_bounds(text, numeral.start, numeral.end)
            found.append(DraftNumber(numeral, bounds, read_context(text, numeral.start, numeral.end)))
    return found


def covers(spans: list[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with ``start`` to ``end``."""
    return any(span.start < end and start < span.end for span in spans)
