"""Two numbers that one dash joins: a score, a record, a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between the two ends of a change: "from 40 seats to".
WRITTEN_UNIT = 3


@dataclass(frozen=True, slots=True)
class Score:
    """Two numbers that a dash joins, and the span of both."""

    span: Span
    one: float
    other: float

    @property
    def key(self) -> str:
        """What it goes by, whoever is named first."""
        return "-".join(f"{value:g}" for value in sorted((self.one, self.other)))


def read_scores(reading: Reading) -> Iterator[Score]:
    """Every pair of plain numbers with nothing but a dash between them that is read as no range."""
    dashes = load_words("checking", "scores.dashes")
    ranges = [figure.span for figure in reading.figures if figure.quantity.approx == "range"]
    for one, two in pairwise(reading.numerals):
        between = (
            reading.tokens_in(reading.report.span(one.end, two.start, one.span.part)) if one.end < two.start else ()
        )
        joined = len(between) == 1 and between[0].text in dashes and one.span.part == two.span.part
        if joined and one.shape in ("plain", "code") and two.shape in ("plain", "code"):
            span = reading.report.span(one.start, two.end, one.span.part)
            if not any(span.overlaps(other) for other in ranges):
                yield Score(span, one.value, two.value)


def read_changes(reading: Reading) -> Iterator[tuple[float, float]]:
    """Where each change that a reading gives whole began and ended: "from 40 to 90"."""
    for one, two in pairwise(reading.numerals):
        if one.span.part != two.span.part or one.end >= two.start:
            continue
        between = [token.lower for token in reading.tokens_in(reading.report.span(one.end, two.start, one.span.part))]
        before = [token.lower for token in reading.tokens_before(one.span)[-1:]]
        if before == ["from"] and between[-1:] == ["to"] and len(between) <= WRITTEN_UNIT:
            yield one.value, two.value
