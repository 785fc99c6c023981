"""A total beside its parts: "24,000 for her, 18,000 for him; 42,000 votes in all" puts no number in another's place."""

from __future__ import annotations

import math

from crossread.check.arithmetic.relations import read_relation
from crossread.check.copies import Copy
from crossread.check.figures.candidates import Candidate
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Figure

# A list has so many parts at most.
MOST_PARTS = 8


def is_total_of(copy: Copy, figure: Figure, amount: Stated, part: Candidate, sources: Sources) -> bool:
    """Whether the draft gives it as a total or behind the part, and numbers in a row of a report add up to it."""
    relation = read_relation(copy, figure.span)
    given = (relation is not None and relation.kind == "sum") or _has_before(copy, figure, part.source.amount.low)
    return given and any(_adds_up(row, part.source.amount.low, amount.low) for row in _rows(part, sources))


def _has_before(copy: Copy, figure: Figure, value: float) -> bool:
    """Whether the sentence before, or the words before in its own, have the value."""
    opening = copy.begins_before(copy.bounds(figure.span.start, figure.span.end)[0])
    return any(n.numeral.value == value for n in copy.numbers_in(opening, figure.span.start))


def _rows(part: Candidate, sources: Sources) -> list[list[float]]:
    """By report, its numbers in the order of the text, of money where the part is money, else those that count."""
    shape = "money" if part.source.amount.family == "money" else "plain"
    numbers = [number for number in sources.numbers if number.numeral.shape == shape]
    reports = dict.fromkeys(number.span.report for number in numbers)
    return [[number.numeral.value for number in numbers if number.span.report == report] for report in reports]


def _adds_up(row: list[float], part: float, whole: float) -> bool:
    """Whether two numbers or more in a row, the part among them, make the whole."""
    for first in range(len(row)):
        for size in range(2, MOST_PARTS + 1):
            run = row[first : first + size]
            if part in run and math.isclose(math.fsum(run), whole, rel_tol=1e-9):
                return True
    return False
