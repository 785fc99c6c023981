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
        self._by_report = {reading.report.id: reading for reading in readings}
        self._values: dict[Span, dict[str, list[Span]]] = {}
        for figure in findings.figures.figures:
            for value in figure.values:
                spans = [mention.span for mention in value.mentions]
                of_report: dict[str, list[Span]] = {}
                for span in spans:
                    of_report.setdefault(span.report, []).append(span)
                self._values.update(dict.fromkeys(spans, of_report))

    def same_number(self, figure: Figure, number: int, near: Sequence[Place]) -> bool:
        """Whether one of these sentences of a report gives the same value of the same thing."""
        reading = self._readings[number]
        sentences = [reading.sentences[at].span for _, at in near]
        same = self._same(figure, reading.report.id)
        return any(sentence.contains(span) for span in same for sentence in sentences)

    def numbers(self, figures: Sequence[Figure], number: int) -> frozenset[Number]:
        """The numbers of these figures that the report gives too, of the same things, as numerals are compared."""
        report = self._readings[number].report.id
        given = [figure.span for figure in figures if self._same(figure, report)]
        told = {span.report for span in given}
        return frozenset(
            (numeral.value, numeral.approx, numeral.shape)
            for report in told
            for numeral in self._by_report[report].numerals
            if any(span.contains(numeral.span) for span in given)
        )

    def _same(self, figure: Figure, report: str) -> list[Span]:
        return self._values.get(figure.span, {}).get(report, [])
