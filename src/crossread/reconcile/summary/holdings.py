"""What a sentence holds that another report can bear out or have otherwise: numbers, names, places, times, deeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.meaning.words.folding import fold
from crossread.model.findings import Findings
from crossread.model.frames import Frame
from crossread.model.mentions import Figure, Reading, Timex
from crossread.model.spans import Span
from crossread.reconcile.summary.tables import listed

Number = tuple[float, str, str]
Deed = tuple[str, bool, str]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What stands in a sentence, or in several, in a form that can be compared.

    ``numbers`` are values with how they are bounded; ``people`` and ``bodies`` the account's entries;
    ``deeds`` classes of events with whether they are denied; ``days`` ISO days, ``hours`` TIMEX values.
    """

    numbers: frozenset[Number] = frozenset()
    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()
    hours: frozenset[str] = frozenset()
    deeds: frozenset[Deed] = frozenset()

    def join(self, other: Holdings) -> Holdings:
        """What stands in either."""
        return Holdings(
            self.numbers | other.numbers,
            self.people | other.people,
            self.bodies | other.bodies,
            self.places | other.places,
            self.days | other.days,
            self.hours | other.hours,
            self.deeds | other.deeds,
        )

    @property
    def weight(self) -> int:
        """How many things it holds that can be borne out."""
        return len(self.numbers) + len(self.people) + len(self.bodies) + len(self.places) + len(self.hours)


class Holder:
    """Reads from each sentence of a story what it holds."""

    def __init__(self, readings: Sequence[Reading], findings: Findings) -> None:
        self._readings = readings
        entities = findings.entities
        self._people = _entries((entity.id, entity.mentions) for entity in entities.people)
        self._bodies = _entries((entity.id, entity.mentions) for entity in (*entities.organisations, *entities.names))
        self._sentences = [self._read(reading) for reading in readings]

    def of(self, number: int, at: int) -> Holdings:
        """What one sentence holds."""
        return self._sentences[number][at]

    def of_report(self, number: int) -> Holdings:
        """What a whole report holds."""
        found = Holdings()
        for holdings in self._sentences[number]:
            found = found.join(holdings)
        return found

    def _read(self, reading: Reading) -> list[Holdings]:
        mentions = _by_sentence(reading)
        return [
            Holdings(
                frozenset(_numbers(reading, sentence.span)),
                _named(self._people, mentions[at]),
                _named(self._bodies, mentions[at]),
                frozenset(_places(reading, sentence.span)),
                frozenset(_days(reading, sentence.span)),
                frozenset(_hours(reading, sentence.span)),
                frozenset(_deeds(frame for frame in reading.frames if frame.sentence == at)),
            )
            for at, sentence in enumerate(reading.sentences)
        ]


def _entries(entries: Iterable[tuple[str, Sequence[Span]]]) -> dict[Span, str]:
    return {span: entry for entry, spans in entries for span in spans}


def _by_sentence(reading: Reading) -> list[list[Span]]:
    return [
        [name.span for name in reading.names if sentence.span.contains(name.span)] for sentence in reading.sentences
    ]


def _named(entries: dict[Span, str], spans: Iterable[Span]) -> frozenset[str]:
    return frozenset(entries[span] for span in spans if span in entries)


def _numbers(reading: Reading, span: Span) -> Iterable[Number]:
    """Every number that is no part of a time."""
    times = [time.span for time in reading.times]
    for numeral in reading.numerals:
        if span.contains(numeral.span) and not any(time.overlaps(numeral.span) for time in times):
            yield numeral.value, numeral.approx, numeral.shape


def _places(reading: Reading, span: Span) -> Iterable[str]:
    for toponym in reading.places:
        if span.contains(toponym.span):
            yield toponym.place.id if toponym.place else fold(toponym.span.text)


def _days(reading: Reading, span: Span) -> Iterable[tuple[str, str]]:
    for time in reading.times:
        if span.contains(time.span) and time.first and time.last and not _is_hour(time):
            yield time.first, time.last


def _hours(reading: Reading, span: Span) -> Iterable[str]:
    return (time.value for time in reading.times if span.contains(time.span) and _is_hour(time) and time.value)


def _is_hour(time: Timex) -> bool:
    return time.precision in ("minute", "hour")


def _deeds(frames: Iterable[Frame]) -> Iterable[Deed]:
    for frame in frames:
        if frame.event not in listed("pale"):
            yield frame.event, frame.negative, frame.modality


def same_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same kind of thing in the same deed, whatever their values."""
    ours, theirs = one.measure, other.measure
    return one.quantity.kind == other.quantity.kind and ours.unit == theirs.unit and ours.action == theirs.action
