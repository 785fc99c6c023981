"""One report says that it happened, another that it did not: "nobody was arrested" and "two were arrested"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy, Side
from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.reconcile.events.slots import Deed, breaks_off, is_narrowed, is_pale, key_of_deed, meets, tells_a_fact
from crossread.reconcile.sentences import SentenceKey, SentencePairs
from crossread.reconcile.sides import compose_discrepancy, compose_side

# What lies so many days before the other report's time is another matter.
_FAR = 30


class ToldClause(NamedTuple):
    """A clause of one report."""

    reading: Reading
    frame: Frame

    @property
    def key(self) -> SentenceKey:
        """Where its sentence stands."""
        return self.reading.report.id, self.frame.sentence


def find_opposites(readings: Sequence[Reading]) -> tuple[Discrepancy, ...]:
    """One discrepancy for each deed that a report denies and others tell of."""
    denials = [(order, denial) for order, reading in enumerate(readings) for denial in _denials(reading)]
    if not denials:
        return ()
    clauses = _index_clauses(readings)
    pairs = SentencePairs(readings)
    found: dict[tuple[str, str], tuple[list[ToldClause], list[ToldClause]]] = {}
    for denied, told in _conflicts(readings, denials, clauses):
        if pairs.hold(denied.key, told.key):
            sides = found.setdefault((denied.frame.event, denied.frame.deed), ([], []))
            _add(sides[0], denied)
            _add(sides[1], told)
    return tuple(_compose(*sides) for sides in found.values())


def _add(side: list[ToldClause], told: ToldClause) -> None:
    if told not in side:
        side.append(told)


def _denials(reading: Reading) -> list[Frame]:
    """The clauses that say plainly, and of everybody they name, that it did not happen."""
    plain = (frame for frame in reading.frames if frame.negative and not is_pale(frame) and tells_a_fact(frame))
    whole = (frame for frame in plain if not is_narrowed(frame, reading) and not breaks_off(frame, reading))
    return [frame for frame in whole if not _is_borrowed(frame)]


def _is_borrowed(frame: Frame) -> bool:
    """Whether the one who is denied is of another clause: ``nobody remembers`` who loses."""
    parties = (*frame.doers, *frame.undergoers)
    return any(party.none and not frame.span.contains(party.span) for party in parties)


def _index_clauses(readings: Sequence[Reading]) -> dict[Deed, list[tuple[int, Frame]]]:
    """The clauses that say that something did happen, by what it was, with their reports' places in the story."""
    clauses: dict[Deed, list[tuple[int, Frame]]] = {}
    for order, reading in enumerate(readings):
        for frame in sorted(reading.frames, key=lambda frame: frame.sentence):
            if not frame.negative and tells_a_fact(frame):
                clauses.setdefault(key_of_deed(frame), []).append((order, frame))
    return clauses


def _conflicts(
    readings: Sequence[Reading],
    denials: Sequence[tuple[int, Frame]],
    clauses: Mapping[Deed, Sequence[tuple[int, Frame]]],
) -> Iterator[tuple[ToldClause, ToldClause]]:
    """Denials with what other reports tell, report by report on the one side, then on the other."""
    for order, own in groupby(denials, key=lambda denial: denial[0]):
        one, found = readings[order], []
        for number, (_, denial) in enumerate(own):
            for theirs, frame in clauses.get(key_of_deed(denial), ()):
                other = readings[theirs]
                if theirs != order and meets(denial, frame, one, other):
                    apart = _at_other_times(denial, frame, one, other) or _is_later(frame, one, other)
                    if not apart:
                        found.append((theirs, number, ToldClause(one, denial), ToldClause(other, frame)))
        found.sort(key=lambda pair: pair[:2])
        yield from (pair[2:] for pair in found)


def _at_other_times(denial: Frame, frame: Frame, one: Reading, other: Reading) -> bool:
    """Whether the two are dated on days that do not meet, or one is of the past to the other's report."""
    if denial.first and denial.last and frame.first and frame.last:
        return denial.last < frame.first or frame.last < denial.first
    dated, written = (denial, other) if denial.last else (frame, one)
    day, published = parse_day(dated.last), parse_day(written.report.published)
    return bool(day and published and days_between(day, published) > _FAR)


def _compose(denials: list[ToldClause], told: list[ToldClause]) -> Discrepancy:
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=0.7,
        sides=(_side(denials), _side(told)),
        case="opposites",
        about=denials[0].frame.deed,
    )


def _side(told: Sequence[ToldClause]) -> Side:
    return compose_side((one.frame.span for one in told), told[0].frame.span.text)


def _is_later(frame: Frame, denier: Reading, teller: Reading) -> bool:
    """Whether it is told on, or of, a later day than the denial: nobody was held on Sunday, and on Monday two were.

    That is a development, as a toll that rises is.
    """
    denied = parse_day(denier.report.published)
    told = [day for day in (parse_day(frame.first), parse_day(teller.report.published)) if day]
    return denied is not None and any(day > denied for day in told)
