"""What a sentence holds that another report must have too if it is to bear it out: numbers, people, days, hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.findings import Findings
from crossread.model.mentions import Reading, Timex
from crossread.model.spans import Span

Number = tuple[float, str, str]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What stands in a sentence, or in a report, in a form that can be compared.

    ``numbers`` are values with how they are bounded; ``people`` the account's entries; ``days`` ISO days, ``hours``
    TIMEX values.
    """

    numbers: frozenset[Number] = frozenset()
    people: frozenset[str] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()
    hours: frozenset[str] = frozenset()

    def holds(self, other: Holdings) -> bool:
        """Whether all that stands in the other stands here."""
        return (
            other.numbers <= self.numbers
            and other.people <= self.people
            and other.days <= self.days
            and other.hours <= self.hours
        )

    @property
    def weight(self) -> int:
        """How many things it holds that can be borne out."""
        return len(self.numbers) + len(self.people) + len(self.hours)


class Holder:
    """Reads from the sentences of a story what they hold."""

    def __init__(self, readings: Sequence[Reading], findings: Findings) -> None:
        self._people = {span: person.id for person in findings.entities.people for span in person.mentions}
        self._reports = {reading.report.id: self._read(reading, None) for reading in readings}
        self._readings = {reading.report.id: reading for reading in readings}

    def of(self, span: Span) -> Holdings:
        """What one sentence holds."""
        return self._read(self._readings[span.report], span)

    def of_report(self, report: str) -> Holdings:
        """What a whole report holds."""
        return self._reports[report]

    def _read(self, reading: Reading, within: Span | None) -> Holdings:
        times = [time for time in reading.times if within is None or within.contains(time.span)]
        return Holdings(
            frozenset(_numbers(reading, within)),
            frozenset(
                self._people[name.span]
                for name in reading.names
                if name.span in self._people and (within is None or within.contains(name.span))
            ),
            frozenset((time.first, time.last) for time in times if time.first and time.last and not _is_hour(time)),
            frozenset(time.value for time in times if time.value and _is_hour(time)),
        )


def _numbers(reading: Reading, within: Span | None) -> Iterable[Number]:
    """Every number that is no part of a time."""
    times = [time.span for time in reading.times]
    for numeral in reading.numerals:
        inside = within is None or within.contains(numeral.span)
        if inside and not any(time.overlaps(numeral.span) for time in times):
            yield numeral.value, numeral.approx, numeral.shape


def _is_hour(time: Timex) -> bool:
    return time.precision in ("minute", "hour")
