"""Which reports bear a sentence out, and whether any has something in it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.frames import Frame
from crossread.model.mentions import Figure, Reading
from crossread.model.spans import Span
from crossread.reconcile.summary.holdings import Holder, Holdings, same_thing
from crossread.reconcile.summary.likeness import ContainmentIndex, Place
from crossread.reconcile.summary.parties import same_deed
from crossread.reconcile.summary.stated import StatedValues
from crossread.reconcile.summary.tables import listed

# Of a sentence's words, by their rarity, one sentence of another report must have so many where only its deed ties
# the two, so many where a number does (told in a clause on the side it is not what the sentence says), so many with
# the sentences beside it, and the whole report so many.
BY_DEED, BY_NUMBER, AROUND, IN_REPORT = 0.3, 0.4, 0.6, 0.75
# From this share on a sentence speaks of the same, and may have it otherwise.
AKIN = 0.25
# Sums of rarities in another order may differ by so much.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Borne:
    """A report that bears a sentence out, by which of its own, and how much of the words the report has."""

    number: int
    span: Span
    share: float


def least_bearing(reports: int) -> int:
    """How many other reports must bear a sentence out, so that a third of all have it."""
    return max(1, -(-reports // 3) - 1)


class Corroborator:
    """Asks of every sentence which of the other reports bear it out."""

    def __init__(self, readings: Sequence[Reading], findings: Findings) -> None:
        self.index = ContainmentIndex(readings)
        self._readings = readings
        self._holder = Holder(readings, findings)
        self._reports = [self._holder.of_report(number) for number in range(len(readings))]
        self._stated = StatedValues(readings, findings)
        self._disputed = _disputed_spans(findings)
        self._denying: dict[Place, bool] = {}
        self._differing: dict[Place, bool] = {}
        self._frames_of: dict[Place, list[Frame]] = {}
        self._figures_of: dict[Place, list[Figure]] = {}
        for number, reading in enumerate(readings):
            for frame in reading.frames:
                self._frames_of.setdefault((number, frame.sentence), []).append(frame)
            for figure in reading.figures:
                self._figures_of.setdefault((number, figure.sentence), []).append(figure)

    def holdings(self, place: Place) -> Holdings:
        """What the sentence holds."""
        return self._holder.of(*place)

    def may_be_shared(self, place: Place) -> bool:
        """Whether so many reports have its words, people, places and times that a third of all may bear it out."""
        holders = self.index.holders(place, IN_REPORT - _ROUNDING)
        least = least_bearing(len(self._readings))
        if len(holders) < least or self._is_disputed(place):
            return False
        return sum(self._report_holds(place, number) for number in holders) >= least

    def bear_out(self, place: Place) -> list[Borne]:
        """The other reports that bear the sentence out; none where anything in it is disputed."""
        if self._is_disputed(place):
            return []
        closest = self.index.closest(place, AKIN)
        akin = (other.place for found in closest.values() for other in found if other.share >= AKIN)
        if any(self._has_otherwise(place, other) for other in akin):
            return []
        found = []
        for number, likenesses in sorted(closest.items()):
            share = self.index.share(self.index.words(place), self.index.report(number))
            if share >= IN_REPORT and self._report_holds(place, number):
                borne = (one.place for one in likenesses if self._bears(place, one.place, one.share))
                found += [Borne(number, self._span(one), share) for one in list(borne)[:1]]
        return found

    def _bears(self, place: Place, other: Place, share: float) -> bool:
        """Whether one sentence of another report, with those beside it, says what the sentence says."""
        if self._is_disputed(other) or self._denies(place) != self._denies(other):
            return False
        near = self.index.around(other)
        if self.index.share(self.index.words(place), self.index.join(near)) < AROUND:
            return False
        if not self._is_tied(place, other, share, near):
            return False
        theirs = Holdings()
        for one in near:
            theirs = theirs.join(self.holdings(one))
        ours = self.holdings(place)
        numbers = ours.numbers - self._stated.numbers(self._figures(place), other[0])
        return numbers <= theirs.numbers and ours.deeds <= self._reports[other[0]].deeds

    def _is_tied(self, place: Place, other: Place, share: float, near: Sequence[Place]) -> bool:
        """Whether a number of one thing, or one deed of the same people, ties the two; an age ties nothing."""
        counted = [figure for figure in self._figures(place) if figure.context.age_of is None]
        if share >= BY_NUMBER and any(self._stated.same_number(figure, other[0], near) for figure in counted):
            return True
        return share >= BY_DEED and self._tells_the_same(place, near)

    def _denies(self, place: Place) -> bool:
        """Whether a word of the sentence says no."""
        known = self._denying.get(place)
        if known is None:
            sentence = self._readings[place[0]].sentences[place[1]]
            known = self._denying[place] = any(token.lower in listed("denying") for token in sentence.tokens)
        return known

    def _report_holds(self, place: Place, number: int) -> bool:
        """Whether a report names, places and dates what the sentence does."""
        ours, report = self.holdings(place), self._reports[number]
        return (
            ours.people <= report.people
            and ours.hours <= report.hours
            and ours.bodies <= report.bodies
            and ours.places <= report.places
            and ours.days <= report.days
        )

    def _tells_the_same(self, place: Place, near: Sequence[Place]) -> bool:
        """Whether what the sentence says happened is told there of the same people or things."""
        told = [frame for frame in self._frames(place) if frame.event not in listed("pale")]
        there = [frame for one in near for frame in self._frames(one)]
        return bool(told) and all(any(same_deed(frame, one) for one in there) for frame in told)

    def _has_otherwise(self, place: Place, other: Place) -> bool:
        """Whether the other sentence has another number for a thing that this one counts."""
        ours, theirs = (self._figures(one) for one in (place, other))
        return any(
            same_thing(one, two) and one.quantity.value != two.quantity.value
            for one in ours
            for two in theirs
            if not any(same_thing(two, three) and three.quantity.value == two.quantity.value for three in ours)
        )

    def _frames(self, place: Place) -> list[Frame]:
        return self._frames_of.get(place, [])

    def _figures(self, place: Place) -> list[Figure]:
        return self._figures_of.get(place, [])

    def _span(self, place: Place) -> Span:
        return self._readings[place[0]].sentences[place[1]].span

    def _is_disputed(self, place: Place) -> bool:
        """Whether reports differ on any of the sentence's words."""
        known = self._differing.get(place)
        if known is None:
            span = self._span(place)
            known = any(span.overlaps(other) for other in self._disputed.get(span.report, ()))
            self._differing[place] = known
        return known


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
