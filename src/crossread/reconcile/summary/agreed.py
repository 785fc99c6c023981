"""What most reports agree on, in sentences of their own: the exact words of one, and which others bear it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.model.stories import Reuse
from crossread.model.summaries import SharedSentence
from crossread.reconcile.summary.bearing import Borne, Corroborator
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
    bearing = Corroborator(readings, findings)
    candidates = [
        found
        for number, reading in enumerate(readings)
        for at in range(len(reading.sentences))
        if (found := _weigh((number, at), readings, bearing, reuse))
    ]
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (-one.weight, one.place)):
        if len(chosen) < MOST and not any(_says_the_same(candidate, other, bearing) for other in chosen):
            chosen.append(candidate)
    return tuple(_share(candidate, readings) for candidate in chosen)


def _weigh(
    place: Place, readings: Sequence[Reading], bearing: Corroborator, reuse: Sequence[Reuse]
) -> _Candidate | None:
    reading = readings[place[0]]
    sentence = reading.sentences[place[1]]
    hedged = any(token.lower in listed("hedging") for token in sentence.tokens)
    if hedged or not stands_alone(sentence, reading) or find_cue(sentence):
        return None
    borne = tuple(bearing.bear_out(place))
    if not borne or 3 * (len(borne) + 1) < len(readings):
        return None
    spans = [sentence.span, *(one.span for one in borne)]
    independent = _count_independent(spans, reuse)
    if independent < 2 and 2 * len(spans) <= len(readings):
        return None
    early = sum(1 / (1 + min(_number(span, readings), EARLY) / 3) for span in spans) / len(spans)
    told = min(bearing.holdings(place).weight, 4) / 4
    covered = sum(one.share for one in borne) / len(borne)
    weight = 3 * len(spans) / len(readings) + 2 * early + told + covered + independent / len(spans)
    return _Candidate(place, sentence.span, borne, independent, weight)


def _number(span: Span, readings: Sequence[Reading]) -> int:
    """Which sentence of its report it is."""
    reading = next(reading for reading in readings if reading.report.id == span.report)
    return next(number for number, sentence in enumerate(reading.sentences) if sentence.span == span)


def _count_independent(spans: Sequence[Span], reuse: Sequence[Reuse]) -> int:
    """How many of the sentences do not stand in words that another one's report has too, word for word."""
    copies = {
        passage.later.report
        for link in reuse
        for passage in link.passages
        if any(passage.later.overlaps(span) for span in spans) and any(passage.earlier.overlaps(span) for span in spans)
    }
    return max(1, len({span.report for span in spans} - copies))


def _says_the_same(one: _Candidate, other: _Candidate, bearing: Corroborator) -> bool:
    ours, theirs = bearing.index.words(one.place), bearing.index.words(other.place)
    return max(bearing.index.share(ours, theirs), bearing.index.share(theirs, ours)) >= SAME


def _share(candidate: _Candidate, readings: Sequence[Reading]) -> SharedSentence:
    numbers = sorted({candidate.place[0], *(one.number for one in candidate.borne)})
    reports = tuple(readings[number].report.id for number in numbers)
    return SharedSentence(candidate.span, reports, tuple(one.span for one in candidate.borne), candidate.independent)
