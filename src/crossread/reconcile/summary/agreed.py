"""What most reports agree on, in sentences of their own: the exact words of one, and which others bear it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.mentions import Reading, Sentence
from crossread.model.spans import Span
from crossread.model.stories import Reuse, SharedPassage
from crossread.model.summaries import SharedSentence
from crossread.reconcile.summary.bearing import Borne, Corroborator, least_bearing
from crossread.reconcile.summary.standalone import stands_alone
from crossread.reconcile.summary.tables import listed
from crossread.reconcile.summary.unknowns import find_cue
from crossread.reconcile.wording.telling.sentences import ToldReports

MOST = 7
# Two sentences that share so many of the one's words say the same.
SAME = 0.5
# From this place on, where a sentence stands in its report tells nothing of its weight.
EARLY = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence, where it stands in the story, and who bears it out."""

    place: tuple[int, int]
    span: Span
    borne: tuple[Borne, ...]
    independent: int
    weight: float


def find_agreed(
    readings: Sequence[Reading], findings: Findings, reuse: Sequence[Reuse], told: ToldReports | None = None
) -> tuple[SharedSentence, ...]:
    """The weightiest sentences that a third of the reports and two at least bear out, no two of which say the same.

    What is the same only because one report has it from another is no agreement, unless most have it.
    """
    if len(readings) < 2:
        return ()
    bearing, copies = Corroborator(readings, findings, told), _Copies(reuse)
    by_report = {reading.report.id: reading for reading in readings}
    weighed = (
        _weigh(place, readings, by_report, bearing, copies) for place in sorted(_find_shared(readings, findings))
    )
    chosen: list[_Candidate] = []
    for candidate in sorted(filter(None, weighed), key=lambda one: (-one.weight, one.place)):
        if len(chosen) < MOST and not any(_says_the_same(candidate.span, other.span, bearing) for other in chosen):
            chosen.append(candidate)
    order = [reading.report.id for reading in readings]
    return tuple(_share(candidate, order) for candidate in chosen)


def _find_shared(readings: Sequence[Reading], findings: Findings) -> Iterator[tuple[int, int]]:
    """The sentences, by report and place, of points that a third of the reports carry; those that stand alone."""
    numbers = {reading.report.id: number for number, reading in enumerate(readings)}
    for point in findings.coverage:
        carriers = [name for name in point.reports if name in numbers]
        if len(carriers) <= least_bearing(len(readings)):
            continue
        for name in carriers:
            reading = readings[numbers[name]]
            for at in {reading.sentence_number_at(span) for span in point.reports[name]}:
                if at is not None and _stands(reading.sentences[at], reading):
                    yield numbers[name], at


def _stands(sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence says something of its own, for certain."""
    hedged = any(token.lower in listed("hedging") for token in sentence.tokens)
    return not hedged and stands_alone(sentence, reading) and not find_cue(sentence)


def _weigh(
    place: tuple[int, int],
    readings: Sequence[Reading],
    by_report: Mapping[str, Reading],
    bearing: Corroborator,
    copies: _Copies,
) -> _Candidate | None:
    span = readings[place[0]].sentences[place[1]].span
    borne = tuple(bearing.bear_out(span))
    if len(borne) < least_bearing(len(readings)):
        return None
    spans = [span, *(one.span for one in borne)]
    independent = copies.count_independent(spans)
    if independent < 2 and 2 * len(spans) <= len(readings):
        return None
    early = sum(1 / (1 + min(_number(by_report[one.report], one), EARLY) / 3) for one in spans) / len(spans)
    told = min(bearing.holdings(span).weight, 4) / 4
    likely = sum(one.likely for one in borne) / len(borne)
    weight = 3 * len(spans) / len(readings) + 2 * early + told + likely + independent / len(spans)
    return _Candidate(place, span, borne, independent, weight)


def _number(reading: Reading, sentence: Span) -> int:
    at = reading.sentence_number_at(sentence)
    return EARLY if at is None else at


class _Copies:
    """The passages that reports share word for word, by the later report."""

    def __init__(self, reuse: Sequence[Reuse]) -> None:
        self._passages: dict[str, list[SharedPassage]] = {}
        for link in reuse:
            self._passages.setdefault(link.later, []).extend(link.passages)
        self._reaching: dict[Span, list[SharedPassage]] = {}

    def count_independent(self, spans: Sequence[Span]) -> int:
        """How many of the sentences do not stand in words that another one's report has too, word for word."""
        by_report: dict[str, list[Span]] = {}
        for span in spans:
            by_report.setdefault(span.report, []).append(span)
        copied = {
            span.report
            for span in spans
            if any(
                passage.earlier.overlaps(other)
                for passage in self._reach(span)
                for other in by_report.get(passage.earlier.report, ())
            )
        }
        return max(1, len(by_report.keys() - copied))

    def _reach(self, span: Span) -> list[SharedPassage]:
        if span not in self._reaching:
            passages = self._passages.get(span.report, ())
            self._reaching[span] = [passage for passage in passages if passage.later.overlaps(span)]
        return self._reaching[span]


def _says_the_same(one: Span, other: Span, bearing: Corroborator) -> bool:
    return max(bearing.share(one, other), bearing.share(other, one)) >= SAME


def _share(candidate: _Candidate, order: Sequence[str]) -> SharedSentence:
    bearing = {candidate.span.report, *(one.span.report for one in candidate.borne)}
    reports = tuple(name for name in order if name in bearing)
    return SharedSentence(candidate.span, reports, tuple(one.span for one in candidate.borne), candidate.independent)
