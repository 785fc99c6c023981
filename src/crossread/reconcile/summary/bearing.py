"""Which reports bear a sentence out, and whether any has something in it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.mentions import Figure, Reading
from crossread.model.spans import Span
from crossread.reconcile.summary.holdings import Holder, Holdings
from crossread.reconcile.summary.tables import listed
from crossread.reconcile.wording.telling.sentences import ToldReports
from crossread.reconcile.wording.telling.tellings import Retelling, Tellings

# From how likely on a report tells all of a sentence. In stories left out of the fit, 96 or 97 of 100 tell all of it,
# and the others a part (``python -m benchmarks.fit.telling --dry``).
TOLD = 0.9
# From here on a report speaks of the same, and may have it otherwise.
AKIN = 0.5


@dataclass(frozen=True, slots=True)
class Borne:
    """A report that bears a sentence out, by which of its own, and how likely it tells all of it, 0 to 1."""

    span: Span
    likely: float


def least_bearing(reports: int) -> int:
    """How many other reports must bear a sentence out, so that a third of all have it."""
    return max(1, -(-reports // 3) - 1)


class Corroborator:
    """Asks of a sentence which of the other reports bear it out."""

    def __init__(self, readings: Sequence[Reading], findings: Findings, told: ToldReports | None = None) -> None:
        self._tellings = Tellings(readings, told)
        self._holder = Holder(readings, findings)
        self._disputed = _disputed_spans(findings)
        self._readings = {reading.report.id: reading for reading in readings}

    def holdings(self, span: Span) -> Holdings:
        """What the sentence holds."""
        return self._holder.of(span)

    def bear_out(self, span: Span) -> list[Borne]:
        """The other reports that bear the sentence out; none where anything in it is disputed or told otherwise."""
        if self._is_disputed(span):
            return []
        told = self._tellings.tell(span)
        if any(self._has_otherwise(span, one) for one in told):
            return []
        ours = self.holdings(span)
        return [
            Borne(one.span, one.whole)
            for one in told
            if one.span is not None
            and one.whole >= TOLD
            and self._holder.of_report(one.report).holds(ours)
            and not self._is_disputed(one.span)
            and self._denies(span) == self._denies(one.span)
        ]

    def share(self, one: Span, other: Span) -> float:
        """What share of the words of one sentence, by their rarity, the other has, 0 to 1."""
        return self._tellings.share(one, other)

    def _has_otherwise(self, span: Span, other: Retelling) -> bool:
        """Whether a report that speaks of the same has another number for a thing that the sentence counts."""
        if other.span is None or other.any < AKIN:
            return False
        ours, theirs = (self._figures(one) for one in (span, other.span))
        return any(
            _same_thing(one, two) and one.quantity.value != two.quantity.value
            for one in ours
            for two in theirs
            if not any(_same_thing(two, three) and three.quantity.value == two.quantity.value for three in ours)
        )

    def _denies(self, span: Span) -> bool:
        """Whether a word of the sentence says no."""
        sentence = self._readings[span.report].sentence_at(span)
        return sentence is not None and any(token.lower in listed("denying") for token in sentence.tokens)

    def _figures(self, sentence: Span) -> list[Figure]:
        reading = self._readings[sentence.report]
        at = reading.sentence_number_at(sentence)
        return [figure for figure in reading.figures if figure.sentence == at]

    def _is_disputed(self, span: Span) -> bool:
        """Whether reports differ on any of the sentence's words."""
        return any(span.overlaps(other) for other in self._disputed.get(span.report, ()))


def _same_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same kind of thing in the same deed, whatever their values."""
    ours, theirs = one.measure, other.measure
    return one.quantity.kind == other.quantity.kind and ours.unit == theirs.unit and ours.action == theirs.action


def _disputed_spans(findings: Findings) -> dict[str, list[Span]]:
    """By report, the words on which reports differ, and numbers that have changed."""
    found: dict[str, list[Span]] = {}
    for span in (*_of_discrepancies(findings), *_of_figures(findings)):
        found.setdefault(span.report, []).append(span)
    return found


def _of_discrepancies(findings: Findings) -> Iterable[Span]:
    return (span for found in findings.discrepancies() for side in found.sides for span in side.mentions)


def _of_figures(findings: Findings) -> Iterator[Span]:
    for figure in findings.figures.figures:
        if figure.status in ("disputed", "updated"):
            yield from (mention.span for value in figure.values for mention in value.mentions)
