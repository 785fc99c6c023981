"""Hours that the reports give for the event itself, for the call for help and for its arrival."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.meaning.calendar.clock import clock_of
from crossread.meaning.calendar.hours import HourWindow, find_side_phrase, hour_window
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.times.scenes import find_scene
from crossread.reconcile.times.tellings import Telling, TimeRole, find_telling, kinds_in, words_before
from crossread.text.lexicon import load_words

# Sentences of a report in which it says what kind of event it is about.
_LEAD = 5
# Words before the plural of an event among which its number stands.
_COUNTED = 4
# Parts of a time that name its day.
_DATED = frozenset({"weekday", "month", "day", "deictic", "relative", "holiday", "year"})


@dataclass(frozen=True, slots=True, eq=False)
class ToldHour:
    """An hour of one report, and what it is the hour of. ``order`` is the report's place in the story.

    ``day`` is the ISO day where the words name it; ``first`` the one that the time was given, named or not.
    """

    reading: Reading
    order: int
    time: Timex
    sentence: Sentence
    telling: Telling
    window: HourWindow
    day: str | None
    first: str

    @property
    def report(self) -> str:
        """The id of the report."""
        return self.reading.report.id

    @property
    def role(self) -> TimeRole:
        """What it is the hour of."""
        return self.telling.role

    @property
    def clock(self) -> str:
        """The time of day, ``12:39``."""
        return (clock_of(self.time.value) or "")[:5]

    @property
    def clocks(self) -> frozenset[str]:
        """Every time of day that the report names, of whatever."""
        clocks = (clock_of(time.value) for time in self.reading.times if time.type == "TIME")
        return frozenset(clock[:5] for clock in clocks if clock)

    @property
    def meant(self) -> Span:
        """The hour with the words before it that say on which side of it: ``just after 4 a.m.``."""
        before = self.sentence.tokens_before(self.time.span)
        phrase = find_side_phrase([token.lower for token in before])
        first = before[-len(phrase.split())] if phrase is not None else None
        own = self.sentence.tokens_in(self.time.span)
        return self.sentence.cut(first, own[-1]) if first is not None else self.time.span

    @property
    def deed(self) -> Span:
        """The words from the deed to the hour: ``called at 12:39``; the hour alone where the deed stands behind it."""
        cue, time = self.telling.cue, self.time.span
        start = self.sentence.span.start
        return self.sentence.span.cut(cue.start - start, time.end - start) if cue.end <= time.start else time


def collect_hours(readings: Sequence[Reading], main: str | None) -> list[ToldHour]:
    """The hours of all readings that are of the main event or of the help that came, in the order of the text.

    ``main`` is what ``find_main_kind`` says of the readings.
    """
    told = [(order, reading) for order, reading in enumerate(readings) if not _tells_of_several(reading)]
    found = [hour for order, reading in told for hour in _hours(reading, order, main)]
    return [hour for hour in found if hour.role in ("call", "arrival") or is_main(hour.telling.kind, main)]


def _tells_of_several(reading: Reading) -> bool:
    """Whether a report's beginning counts several events, so that no hour is the one of all: ``in two shootings``."""
    return any(_counts_several(sentence.tokens) for sentence in reading.sentences[:_LEAD])


def _counts_several(tokens: Sequence[Token]) -> bool:
    """Whether a number, or a word for several, stands before the plural of an event."""
    for at, token in enumerate(tokens):
        if token.lower in load_words("hours", "roles.sprees"):
            before = tokens[max(0, at - _COUNTED) : at]
            if any(one.tag == "NUM" or one.lower in load_words("hours", "roles.counting") for one in before):
                return True
    return False


def find_main_kind(readings: Sequence[Reading]) -> str | None:
    """The kind of happening that most reports tell of at their beginning; None where none names one."""
    counts: Counter[str] = Counter()
    for reading in readings:
        told: set[str] = set()
        for sentence in reading.sentences[:_LEAD]:
            told.update(kinds_in(sentence))
        counts.update(told - load_words("hours", "roles.loose"))
    return min(counts, key=lambda kind: (-counts[kind], kind), default=None)


def is_main(kind: str, main: str | None) -> bool:
    """Whether a kind of happening may be the main event's."""
    return main is None or kind == main or kind in load_words("hours", "roles.loose")


def _hours(reading: Reading, order: int, main: str | None) -> Iterator[ToldHour]:
    for time in reading.times:
        clock = clock_of(time.value) if time.type == "TIME" else None
        sentence = reading.sentence_at(time.span) if clock and ":" in clock else None
        if clock is None or sentence is None or not time.first:
            continue
        telling = find_telling(sentence, time.span) or find_scene(reading, sentence, time.span, main)
        window = hour_window(clock[:5], words_before(sentence, time.span))
        if telling is not None and window is not None:
            day = time.first if names_day(reading, time, sentence) else None
            yield ToldHour(reading, order, time, sentence, telling, window, day, time.first)


def names_day(reading: Reading, time: Timex, sentence: Sentence) -> bool:
    """Whether the words of the time, or of another time in its sentence, name its day."""
    if _DATED & set(time.stated):
        return True
    beside = [other for other in reading.times if sentence.span.contains(other.span) and other.first == time.first]
    return any(_DATED & set(other.stated) for other in beside)
