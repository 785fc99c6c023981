"""What most reports agree on, in sentences of their own: the exact words of one, and which others bear it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.model.stories import Reuse, SharedPassage
from crossread.model.summaries import SharedSentence
from crossread.reconcile.summary.bearing import Borne, Corroborator, least_bearing
from crossread.reconcile.summary.likeness import Place
from crossread.reconcile.summary.standalone import stands_alone
from crossread.reconcile.summary.tables import listed
from crossread.reconcile.summary.unknowns import find_cue

MOST = 7
# Two sentences that share so many of the one's words say the same.
SAME = 0.5
# From this place on, where a sentence stands in its report tells nothing of its weight.
EARLY = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: Place
    span: Span
    borne: tuple[Borne, ...]
    independent: int
    weight: float


def find_agreed(readings: Sequence[Reading], findings: Findings, reuse: Sequence[Reuse]) -> tuple[SharedSentence, ...]:
    """The weightiest sentences that a third of the reports and two at least bear out, no two of which say the same.

    What is the same only because one report has it from another is no agreement, unless most have it.
    """
    if len(readings) < 2:
        return ()
    bearing, copies = Corroborator(readings, findings), _Copies(reuse)
    numbers = {sentence.span: at for reading in readings for at, sentence in enumerate(reading.sentences)}
    places = [(number, at) for number, reading in enumerate(readings) for at in range(len(reading.sentences))]
    asked = [place for place in places if _stands(place, readings) and bearing.may_be_shared(place)]
    candidates = [found for place in asked if (found := _weigh(place, readings, bearing, copies, numbers))]
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (-one.weight, one.place)):
        if len(chosen) < MOST and not any(_says_the_same(candidate, other, bearing) for other in chosen):
            chosen.append(candidate)
    return tuple(_share(candidate, readings) for candidate in chosen)


def _stands(place: Place, readings: Sequence[Reading]) -> bool:
    """Whether the sentence says something of its own, for certain."""
    reading = readings[place[0]]
    sentence = reading.sentences[place[1]]
    hedged = any(token.lower in listed("hedging") for token in sentence.tokens)
    return not hedged and stands_alone(sentence, reading) and not find_cue(sentence)


def _weigh(
    place: Place,
    readings: Sequence[Reading],
    bearing: Corroborator,
    copies: _Copies,
    numbers: Mapping[Span, int],
) -> _Candidate | None:
    sentence = readings[place[0]].sentences[place[1]]
    borne = tuple(bearing.bear_out(place))
    if len(borne) < least_bearing(len(readings)):
        return None
    spans = [sentence.span, *(one.span for one in borne)]
    independent = copies.count_independent(spans)
    if independent < 2 and 2 * len(spans) <= len(readings):
        return None
    early = sum(1 / (1 + min(numbers[span], EARLY) / 3) for span in spans) / len(spans)
    told = min(bearing.holdings(place).weight, 4) / 4
    covered = sum(one.share for one in borne) / len(borne)
    weight = 3 * len(spans) / len(readings) + 2 * early + told + covered + independent / len(spans)
    return _Candidate(place, sentence.span, borne, independent, weight)


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


def _says_the_same(one: _Candidate, other: _Candidate, bearing: Corroborator) -> bool:
    ours, theirs = bearing.index.words(one.place), bearing.index.words(other.place)
    return max(bearing.index.share(ours, theirs), bearing.index.share(theirs, ours)) >= SAME


def _share(candidate: _Candidate, readings: Sequence[Reading]) -> SharedSentence:
    numbers = sorted({candidate.place[0], *(one.number for one in candidate.borne)})
    reports = tuple(readings[number].report.id for number in numbers)
    return SharedSentence(candidate.span, reports, tuple(one.span for one in candidate.borne), candidate.independent)
