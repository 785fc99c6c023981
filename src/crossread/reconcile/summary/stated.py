"""Which reports state the number that a sentence has, for the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import Findings
from crossread.model.mentions import Figure, Reading
from crossread.model.spans import Span
from crossread.reconcile.summary.holdings import Number
from crossread.reconcile.summary.likeness import Place


class StatedValues:
    """Looks up the account's figures: what else gives the value of a mention."""

    def __init__(self, readings: Sequence[Reading], findings: Findings) -> None:
        self._readings = readings
        self._values: dict[Span, list[Span]] = {}
        for figure in findings.figures.figures:
            for value in figure.values:
                spans = [mention.span for mention in value.mentions]
                self._values.update(dict.fromkeys(spans, spans))

    def same_number(self, figure: Figure, number: int, near: Sequence[Place]) -> bool:
        """Whether one of these sentences of a report gives the same value of the same thing."""
        sentences = [self._readings[number].sentences[at].span for _, at in near]
        return any(sentence.contains(span) for span in self._same(figure) for sentence in sentences)

    def numbers(self, figures: Sequence[Figure], number: int) -> frozenset[Number]:
        """The numbers of these figures that the report gives too, of the same things, as numerals are compared."""
        report = self._readings[number].report.id
        given = [figure.span for figure in figures if any(span.report == report for span in self._same(figure))]
        return frozenset(
            (numeral.value, numeral.approx, numeral.shape)
            for reading in self._readings
            for numeral in (reading.numerals if any(span.report == reading.report.id for span in given) else ())
            if any(span.contains(numeral.span) for span in given)
        )

    def _same(self, figure: Figure) -> list[Span]:
        return self._values.get(figure.span, [])
