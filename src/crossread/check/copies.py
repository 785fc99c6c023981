"""A draft with its reading, and the numbers in it: what every rule looks at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from crossread.check.contexts import Context, read_context
from crossread.check.names.headlines import is_headline
from crossread.check.names.outlets import NamedOutlet, find_outlets
from crossread.check.paired import Score, read_scores
from crossread.model.drafts import Draft
from crossread.model.mentions import Figure, Numeral, Reading
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
        starts, ends = self._sentences
        before = bisect_right(ends, start)
        return starts[max(0, before - count)] if before and count else start

    def mark_before(self, start: int) -> str:
        """The mark or word that ends right before a sentence that begins at ``start``; "" at the draft's beginning."""
        before = bisect_right(self._sentences[1], start)
        tokens = self.reading.sentences[before - 1].tokens if before else ()
        return tokens[-1].text if tokens else ""

    def stand_apposed(self, end: int, start: int) -> bool:
        """Whether what begins at ``start`` says again what ends at ``end``: "£3.2 million, or £1.8 million less"."""
        between = [token.lower for token in self.tokens(end, start)]
        return between[:1] == [","] and all(word in load_words("checking", "relations.again") for word in between)

    def begins_paragraph(self, start: int) -> int:
        """Where the paragraph begins that has the sentence that begins at ``start``."""
        before = bisect_right(self._paragraphs, start)
        return self._paragraphs[before - 1] if before else start

    def numbers_in(self, first: int, last: int) -> Sequence[DraftNumber]:
        """The draft's numbers that begin at the character ``first`` or behind it and before ``last``."""
        return self.numbers[bisect_left(self._places, first) : bisect_left(self._places, last)]

    def figures_near(self, figure: Figure, reach: int) -> list[Figure]:
        """The other figures of its sentence and of so many before it, nearest first."""
        near = [
            other
            for sentence in range(figure.sentence - reach, figure.sentence + 1)
            for other in self._figures.get(sentence, ())
            if other is not figure
        ]
        return sorted(near, key=lambda one: (figure.sentence - one.sentence, abs(one.span.start - figure.span.start)))

    def figure_at(self, span: Span) -> Figure | None:
        """The figure that stands at a span, the first of several; None where none does."""
        return next((figure for figure in self.figures_over(span) if figure.span == span), None)

    def figures_over(self, span: Span) -> list[Figure]:
        """The figures that share a character with a span, in the order of the text."""
        starts, longest, figures = self._laid_out
        first = bisect_right(starts, (span.part, span.start - longest))
        near = figures[first : bisect_left(starts, (span.part, span.end))]
        return [figure for figure in near if figure.span.overlaps(span)]

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The draft's tokens from ``start`` to ``end``."""
        return self.reading.tokens_in(self.reading.report.span(start, end)) if end > start else ()

    def context(self, span: Span) -> Context:
        """The words that stand around a span of the draft."""
        return read_context(self._text, span.start, span.end)

    def outlets(self, keys: Mapping[str, frozenset[str]]) -> list[NamedOutlet]:
        """Every outlet of ``keys`` that the draft names."""
        return self.recall((find_outlets, id(keys)), lambda: find_outlets(self._text, 0, len(self._text), keys))

    def is_figure(self, start: int, end: int) -> bool:
        """Whether a figure of the draft shares a character with these."""
        return self._taken.meet(start, end)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether somebody's words in quotation marks share a character with these."""
        return self._spoken.meet(start, end)

    def recall(self, asked: Hashable, find: Callable[[], Found]) -> Found:
        """What ``find`` finds, found once for all rules that ask the same of the draft."""
        if asked not in self._recalled:
            self._recalled[asked] = find()
        found: Found = self._recalled[asked]
        return found

    def is_headline(self, place: int) -> bool:
        """Whether the line around a character has Capitals on nearly All its Words."""
        line = bisect_right(self._lines, place)
        return self.recall((is_headline, line), lambda: is_headline(self._text, place))

    @cached_property
    def _sentences(self) -> tuple[list[int], list[int]]:
        """Where sentences begin and end."""
        sentences = self.reading.sentences
        return [one.span.start for one in sentences], [one.span.end for one in sentences]

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Where paragraphs begin."""
        return [sentence.span.start for sentence in self.reading.sentences if sentence.opens]

    @cached_property
    def _lines(self) -> list[int]:
        """Where lines end, the marks of their ends with them."""
        return list(accumulate(len(line) + 1 for line in self._text.split("\n")))

    @cached_property
    def _places(self) -> list[int]:
        """Where numbers begin."""
        return [number.span[0] for number in self.numbers]

    @cached_property
    def _figures(self) -> Mapping[int, list[Figure]]:
        """Figures by the number of their sentence."""
        found: dict[int, list[Figure]] = {}
        for figure in self.reading.figures:
            found.setdefault(figure.sentence, []).append(figure)
        return found

    @cached_property
    def _laid_out(self) -> tuple[list[tuple[str, int]], int, list[Figure]]:
        """Where figures begin, how long the longest is, and they themselves in that order."""
        figures = sorted(self.reading.figures, key=lambda figure: (figure.span.part, figure.span.start))
        longest = max((figure.span.end - figure.span.start for figure in figures), default=0)
        return [(figure.span.part, figure.span.start) for figure in figures], longest, figures

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks as somebody's words."""
        return [span for quotation in self.reading.quotations for span in quotation.quoted]

    @cached_property
    def _spoken(self) -> Stretches:
        return Stretches(self.quoted)

    @cached_property
    def _taken(self) -> Stretches:
        return Stretches([figure.span for figure in self.reading.figures])

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
    taken = Stretches(elsewhere)
    for numeral in copy.reading.numerals:
        if not taken.meet(numeral.start, numeral.end):
            yield DraftNumber(numeral, copy.bounds(numeral.start, numeral.end), copy.context(numeral.span))


class Stretches:
    """Spans of a draft, to be asked again and again which of them shares a character with others."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = sorted(span.start for span in spans)
        ends: dict[int, int] = {}
        for span in spans:
            ends[span.start] = max(span.end, ends.get(span.start, 0))
        self._furthest = list(accumulate((ends[start] for start in self._starts), max))

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``start`` to ``end``, as ``covers`` says of a few.

        >>> Stretches([]).meet(0, 9)
        False
        """
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start


def covers(spans: list[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with ``start`` to ``end``."""
    return any(span.start < end and start < span.end for span in spans)
