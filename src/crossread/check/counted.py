"""Numbers that count the same things in one sentence of a report: what they add up to, what one leaves of another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property

from crossread.check.figures.known import SourceFigure
from crossread.check.paired import read_changes
from crossread.model.mentions import Reading
from crossread.model.spans import Span


class CountedTogether:
    """The exact numbers of the sources, sentence by sentence, by what they count."""

    def __init__(self, figures: Sequence[SourceFigure], readings: Mapping[str, Reading]) -> None:
        self._figures = figures
        self._readings = readings

    @cached_property
    def sums(self) -> frozenset[tuple[str, float]]:
        """What the only two exact numbers of one unit in a sentence make: "20 hurt slightly and four badly"."""
        return frozenset((family, one + other) for family, one, other in self._pairs)

    @cached_property
    def differences(self) -> frozenset[tuple[str, float]]:
        """What lies between them, "it employed 240 people and now has 150", or what a part leaves of its whole."""
        left = ((family, whole - part) for family, whole, parts in self.wholes for part in parts)
        changes = (
            ("count", abs(one - two)) for reading in self._readings.values() for one, two in read_changes(reading)
        )
        return frozenset([*((family, abs(one - other)) for family, one, other in self._pairs), *left, *changes])

    @cached_property
    def wholes(self) -> tuple[tuple[str, float, frozenset[float]], ...]:
        """The largest number of a sentence and others of its unit that may be its parts: "of the 90, 56 voted"."""
        found = []
        for key, numbers in self._counted:
            whole = max(numbers, key=lambda span: (numbers[span], span))
            parts = [value for span, value in numbers.items() if span != whole and value < numbers[whole]]
            before = [token.lower for token in self._readings[whole.report].tokens_before(whole)[-2:]]
            if parts and ("of" in before or math.fsum(parts) <= numbers[whole]):
                found.append((key[0], numbers[whole], frozenset(parts)))
        return tuple(found)

    @cached_property
    def _pairs(self) -> tuple[tuple[str, float, float], ...]:
        """The numbers, as written, of each sentence of a report that has just two exact ones of one unit."""
        two = ((key[0], list(numbers.values())) for key, numbers in self._counted if len(numbers) == 2)
        return tuple((family, values[0], values[1]) for family, values in two)

    @cached_property
    def _counted(self) -> tuple[tuple[tuple[str, object, object, object], dict[Span, float]], ...]:
        """The exact numbers, as written, of each sentence of a report by what they count."""
        found: dict[tuple[str, object, object, object], dict[Span, float]] = {}
        for figure in self._figures:
            amount = figure.amount
            if amount.approx == "exact" and amount.family not in ("share", "points"):
                sentence = self._readings[figure.span.report].sentence_at(figure.span)
                unit = figure.figure.measure.unit if amount.family == "count" else amount.dimension
                key = (amount.family, figure.span.report, sentence and sentence.span, unit)
                found.setdefault(key, {})[figure.span] = amount.low if amount.family == "money" else amount.number
        return tuple(found.items())
