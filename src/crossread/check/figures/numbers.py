"""The numbers of a draft beside those of the sources, by the words that each stands among."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.contexts import compare_with
from crossread.check.copies import DraftNumber
from crossread.check.sources import SourceNumber, Sources

# Shapes of which either may be written for the other: "the 70th", "Game 70", "70".
_SHAPES = {"plain": "plain", "ordinal": "plain", "code": "plain", "share": "share", "part": "share", "money": "money"}


@dataclass(frozen=True, slots=True)
class Likest:
    """The number of a source that stands most like a place in the draft, from 0 to 1."""

    likeness: float
    source: SourceNumber


def group_values(number: DraftNumber, sources: Sources) -> dict[float, Likest]:
    """For each value that sources give in such a shape, the mention that stands most like the draft's number."""
    shape = _SHAPES[number.numeral.shape]
    best: dict[float, Likest] = {}
    measure = compare_with(number.context, sources.number_rarity, sources.number_unknown)
    for source in sources.numbers:
        if _SHAPES[source.numeral.shape] != shape:
            continue
        like = measure(source.context)
        known = best.get(source.numeral.value)
        if known is None or like > known.likeness:
            best[source.numeral.value] = Likest(like, source)
    return best


def iter_pairs(numbers: Sequence[DraftNumber]) -> Iterator[tuple[DraftNumber, DraftNumber]]:
    """Pairs of different numbers of one shape in one sentence."""
    for index, one in enumerate(numbers):
        for other in numbers[index + 1 :]:
            if other.sentence != one.sentence:
                break
            if other.numeral.shape == one.numeral.shape and other.numeral.value != one.numeral.value:
                yield one, other
