"""The numbers of a draft beside those of the sources, by the words that each stands among."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.contexts import Context, likeness, read_context, sentence_bounds
from crossread.check.rules import Copy
from crossread.check.sources import SourceNumber, Sources
from crossread.model.spans import Span
from crossread.text.numerals import Numeral, iter_numerals

# Shapes of which either may be written for the other: "the 70th", "Game 70", "70".
_SHAPES = {"plain": "plain", "ordinal": "plain", "code": "plain", "share": "share", "part": "share", "money": "money"}


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


@dataclass(frozen=True, slots=True)
class Likest:
    """The number of a source that stands most like a place in the draft, from 0 to 1."""

    likeness: float
    source: SourceNumber


def read_numbers(copy: Copy) -> list[DraftNumber]:
    """The draft's numbers, but for those of dates and clock times, and those that somebody is quoted with."""
    text = copy.draft.readable
    elsewhere = [time.span for time in copy.reading.times if time.type in ("DATE", "TIME")]
    elsewhere += [span for quotation in copy.reading.quotations for span in quotation.quoted]
    found = []
    for numeral in iter_numerals(text):
        if not covers(elsewhere, numeral.start, numeral.end):
            bounds = sentence_bounds(text, numeral.start, numeral.end)
            found.append(DraftNumber(numeral, bounds, read_context(text, numeral.start, numeral.end)))
    return found


def covers(spans: list[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with ``start`` to ``end``."""
    return any(span.start < end and start < span.end for span in spans)


def group_values(number: DraftNumber, sources: Sources) -> dict[float, Likest]:
    """For each value that sources give in such a shape, the mention that stands most like the draft's number."""
    shape = _SHAPES[number.numeral.shape]
    best: dict[float, Likest] = {}
    unknown = max(sources.number_rarity.values(), default=1.0)
    for source in sources.numbers:
        if _SHAPES[source.numeral.shape] != shape:
            continue
        like = likeness(number.context, source.context, sources.number_rarity, unknown)
        known = best.get(source.numeral.value)
        if known is None or like > known.likeness:
            best[source.numeral.value] = Likest(like, source)
    return best


def iter_pairs(numbers: list[DraftNumber]) -> Iterator[tuple[DraftNumber, DraftNumber]]:
    """Pairs of different numbers of one shape in one sentence."""
    for index, one in enumerate(numbers):
        for other in numbers[index + 1 :]:
            if other.sentence != one.sentence:
                break
            if other.numeral.shape == one.numeral.shape and other.numeral.value != one.numeral.value:
                yield one, other
