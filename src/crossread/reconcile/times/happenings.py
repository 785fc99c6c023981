"""Dated clauses of all reports, side by side, and how alike two of them are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.meaning.calendar.clock import clock_of
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.frames import Frame
from crossread.model.mentions import Event, Reading, Timex
from crossread.model.reports import Report

# Verbs that say that something took place and not what.
_PALE = frozenset(
    {"be", "have", "happen", "occur", "take", "come", "go", "do", "get", "make", "begin", "start", "unfold"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Happening:
    """A clause of one report with its time. ``order`` is the report's place in the story."""

    reading: Reading
    order: int
    event: Event
    time: Timex
    words: frozenset[str]
    until: str | None = None

    @property
    def report(self) -> Report:
        """The report that has the clause."""
        return self.reading.report

    @property
    def frame(self) -> Frame | None:
        """What the clause says, slot by slot; None where no clause of the parse has its verb."""
        return None if self.event.frame is None else self.reading.frames[self.event.frame]

    @property
    def first(self) -> str:
        """First day, ISO."""
        return self.time.first or ""

    @property
    def last(self) -> str:
        """Last day, ISO; of a stretch (``from May 2 to 9``) that of its end."""
        return self.until or self.time.last or ""

    def moved_to(self, other: Happening) -> Happening:
        """The same clause on the days of another, where its own were reckoned from a stamp alone."""
        time = replace(self.time, first=other.time.first, last=other.time.last, precision=other.time.precision)
        return replace(self, time=time)

    @property
    def clock(self) -> str | None:
        """Time of day, ``05:10``, where the report gives one."""
        clock = clock_of(self.time.value) if self.time.type == "TIME" else None
        return clock if clock and ":" in clock else None


def collect_happenings(readings: Sequence[Reading]) -> list[Happening]:
    """Every clause with known days, in the order of the story and the text."""
    found: list[Happening] = []
    for order, reading in enumerate(readings):
        for event in reading.events:
            time = reading.times[event.time]
            if time.first and time.last:
                words = {stem(term) for term in (*event.terms, event.verb)}
                kept = frozenset(word for word in words if word not in _PALE and not is_stop_word(word))
                end = None if event.until is None else reading.times[event.until].last
                found.append(Happening(reading, order, event, time, kept, end))
    return found


def likeness(one: Happening, other: Happening) -> float:
    """Share of the shorter clause's content words that the other has too; 0 where either has fewer than two."""
    fewer = min(len(one.words), len(other.words))
    return len(one.words & other.words) / fewer if fewer >= 2 else 0.0
