"""What came of working a number out from those that its words name: right, or another result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy, DraftNumber
from crossread.meaning.quantities import Stated
from crossread.model.sentences import Token
from crossread.model.spans import Span

# "More than" is said of what is so many times as much at most, "nearly" of what is so much less at least.
BEYOND = 1.3
# How far from its result a number may be, as a share of it: as written, and where words make it rough.
EXACT, ROUGH = 0.0005, 0.08


@dataclass(frozen=True, slots=True)
class WorkingVerdict:
    """Whether a number is its words' result; ``other`` is the result, where it is not.

    ``sure``: whatever stands like it in a source is the number that it was worked out of.
    """

    right: bool
    other: float = 0.0
    sure: bool = False


def settle(amount: Stated, result: float) -> WorkingVerdict:
    """The verdict on a number of which ``result`` is the only right value."""
    return WorkingVerdict(fits(amount, result), result)


def fits(amount: Stated, result: float) -> bool:
    """Whether the number, with its bound, may be said of the result."""
    number = amount.number
    if amount.approx == "above":
        return number < result <= BEYOND * number
    if amount.approx == "below":
        return number / BEYOND <= result < number
    leeway = ROUGH if amount.approx == "about" else EXACT
    return abs(number - result) <= leeway * max(abs(result), abs(number))


def words_before(copy: Copy, span: Span, count: int) -> list[Token]:
    """The last tokens of its sentence before a number, marks left out, the nearest last."""
    return [token for token in copy.reading.tokens_before(span) if not token.is_mark][-count:]


def words_after(copy: Copy, span: Span, count: int) -> list[Token]:
    """The first tokens of its sentence behind a number."""
    return list(copy.reading.tokens_after(span)[:count])


def numbers_before(copy: Copy, span: Span, sentences: int = 0) -> list[DraftNumber]:
    """The draft's numbers before one in its sentence and so many before it, in their order."""
    first = copy.begins_before(copy.bounds(span.start, span.end)[0], sentences)
    return [number for number in copy.numbers_in(first, span.start) if number.span[1] <= span.start]


def plain_values(numbers: Sequence[DraftNumber]) -> list[float]:
    """The values of those that are plain numbers."""
    return [number.numeral.value for number in numbers if number.numeral.shape == "plain"]
