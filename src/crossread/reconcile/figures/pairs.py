"""Counts of people set side by side: ``ten foreigners and two crew members``."""

from __future__ import annotations

import re

from crossread.model.mentions import Figure, Reading
from crossread.reconcile.figures.deeds import find_deed, find_severity
from crossread.reconcile.figures.people import classify_people, find_unit

# Whether it is the greater of the two, and both numbers, the smaller first.
Pairing = tuple[bool, float, float]

# Between the first number and the second: the first's noun and what narrows it, and an ``and``.
_SIDE_BY_SIDE = re.compile(
    r"[^.;:!?()\d]{2,90}\band(?: the)? (?:as well as )?$|[^.;:!?()\d]{2,90}, $|.{2,90}as well as $"
)
# Small numbers meet by chance.
_FEWEST = 5


def find_pairings(reading: Reading, deadly: bool) -> dict[int, Pairing]:
    """By the index of the figure: the pair that it is told in.

    Two counts of a sentence are a pair where the words set one right beside the other and the same is
    told of both, so that together they are one body of people. Pairs of equal numbers are left out:
    nothing then tells which is which.
    """
    found: dict[int, Pairing] = {}
    for index, (first, second) in enumerate(zip(reading.figures, reading.figures[1:], strict=False)):
        if first.whole == index + 1 or second.whole == index or not _beside(reading, first, second):
            continue
        a, b = _count_people(first), _count_people(second)
        if a is None or b is None or a == b or a + b < _FEWEST:
            continue
        if find_deed(reading, first, deadly) == find_deed(reading, second, deadly):
            low, high = sorted((a, b))
            found.setdefault(index, (a == high, low, high))
            found.setdefault(index + 1, (b == high, low, high))
    return found


def _count_people(figure: Figure) -> float | None:
    """The number of people that it counts, all of them in one state; None where it counts none."""
    if figure.quantity.kind != "count" or figure.quantity.value is None or find_severity(figure.measure) is not None:
        return None
    return None if classify_people(find_unit(figure.measure)) is None else float(figure.quantity.value)


def _beside(reading: Reading, first: Figure, second: Figure) -> bool:
    if first.sentence != second.sentence or first.span.part != second.span.part:
        return False
    between = reading.report.part(first.span.part)[first.span.end : second.span.start]
    return _SIDE_BY_SIDE.match(between) is not None
