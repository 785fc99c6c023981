"""Quantities, what they measure, how they hang together, one report at a time.

``quantities.py`` finds numbers and their values; ``measures.py`` says what each counts;
``breakdowns.py`` finds lists over one dimension; ``claims.py`` comparisons made in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.extract.passages import Passage
from crossread.model.mentions import (
    Claim,
    Figure,
    NameMention,
    Quotation,
    ReadBreakdown,
    Sentence,
    Timex,
    Toponym,
)


@dataclass(frozen=True, slots=True)
class FigureReading:
    """The figures of one report, with their breakdowns and verbal claims."""

    figures: tuple[Figure, ...] = ()
    breakdowns: tuple[ReadBreakdown, ...] = ()
    claims: tuple[Claim, ...] = ()


def extract_figures(
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    places: Sequence[Toponym],
    times: Sequence[Timex],
    quotations: Sequence[Quotation],
) -> FigureReading:
    """Every quantity of the report, with its measure, breakdowns and comparisons."""
    return FigureReading()
