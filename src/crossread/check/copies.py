"""A draft with its reading, and the numbers in it: what every rule looks at."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from crossread.check.contexts import Context, read_context
from crossread.check.names.headlines import is_headline
from crossread.check.names.outlets import NamedOutlet, find_outlets
from crossread.check.paired import Score, read_scores
from crossread.model.drafts import Draft
from crossread.model.mentions import Numeral, Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

Found = TypeVar("Found")


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
    _recalled: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def _text(self) -> str:
        return self.draft.readable

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around these characters begins and ends."""
        sentence = self.reading.sentence_at(self.reading.report.span(start, max(end, start + 1)))
        return (sentence.span.start, sentence.span.end) if sentence is not None else (start, end)

    def begins_before(self, start: int, count: int = 1) -> int:
        """Where the sentence ``count`` before the one at ``start`` begins; the first, where there are not so many.

        ``start`` where there is none before it.
        """
        before = [sentence.span.start for sentence in self.reading.sentences if sentence.span.end <= start]
        return before[-min(count, len(before))] if before and count else start

    def mark_before(self, start: int) -> str:
        """The mark or word that ends right before a sentence that begins at ``start``; "" at the draft's beginning."""
        before = [sentence for sentence in self.reading.sentences if sentence.span.end <= start]
        return before[-1].tokens[-1].text if before and before[-1].tokens else ""

    def stand_apposed(self, end: int, start: int) -> bool:
        """Whether what begins at ``start`` says again what ends at ``end``: "£3.2 million, or £1.8 million less"."""
        between = [token.lower for token in self.tokens(end, start)]
        return between[:1] == [","] and all(word in load_words("checking", "relations.again") for word in between)

    def begins_paragraph(self, start: int) -> int:
        """Where the paragraph begins that has the sentence that begins at ``start``."""
        before = [s.span.start for s in self.reading.sentences if s.opens and s.span.start <= start]
        return before[-1] if before else start

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The draft's tokens from ``start`` to ``end``."""
        return self.reading.tokens_in(self.reading.report.span(start, end)) if end > start else ()

    def context(self, span: Span) -> Context:
        """The words that stand around a span of the draft."""
        return read_context(self._text, span.start, span.end)

    def outlets(self, keys: Mapping[str, frozenset[str]]) -> list[NamedOutlet]:
        """Every outlet of ``keys`` that the draft names."""
        return self.recall((find_outlets, id(keys)), lambda: find_outlets(self._text, 0, len(self._text), keys))

    def recall(self, asked: Hashable, find: Callable[[], Found]) -> Found:
        """What ``find`` finds, found once for all rules that ask the same of the draft."""
        if asked not in self._recalled:
            self._recalled[asked] = find()
        found: Found = self._recalled[asked]
        return found

    def is_headline(self, place: int) -> bool:
        """Whether the line around a character has Capitals on nearly All its Words."""
        return is_headline(self._text, place)

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks as somebody's words."""
        return [span for quotation in self.reading.quotations for span in quotation.quoted]

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        """Two numbers that one dash joins, which have a rule of their own."""
        return tuple(read_scores(self.reading))

    @cached_property
    def numbers(self) -> tuple[DraftNumber, ...]:
        """The draft's numbers, but for labels, scores, those of dates and clock times, and those in quotations."""
        return tuple(_read_numbers(self))


def _read_numbers(copy: Copy) -> Iterator[DraftNumber]:
    elsewhere = [time.span for time in copy.reading.times if time.type in ("DATE", "TIME")] + copy.quoted
    elsewhere += [score.span for score in copy.scores]
    for numeral in copy.reading.numerals:
        if not covers(elsewhere, numeral.start, numeral.end):
            yield DraftNumber(numeral, copy.bounds(numeral.start, numeral.end), copy.context(numeral.span))


def covers(spans: list[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with ``start`` to ``end``."""
    return any(span.start < end and start < span.end for span in spans)
