"""One hour before noon and after it: ``just before 1:30 a.m.`` in one report, ``around 1:30 p.m.`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.calendar.clock import clock_minutes, clock_of
from crossread.meaning.words.stems import is_stop_word
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence
from crossread.reconcile.sentences import SentenceKey, SentencePairs
from crossread.reconcile.times.hour_sides import compose_hours, print_words, rank_sides
from crossread.reconcile.times.hours import names_day
from crossread.text.lexicon import load_words

_HALF = 12 * 60
# Content words that the two sentences must share.
_SHARED = 2


@dataclass(frozen=True, slots=True, eq=False)
class HalfDayHour:
    """An hour of one report with its sentence; ``day`` is the day that its words name."""

    reading: Reading
    key: SentenceKey
    time: Timex
    minutes: int
    day: str | None

    @property
    def all_minutes(self) -> set[int]:
        """Every time of day that the report names."""
        return {minutes for time in self.reading.times if (minutes := _minutes(time)) is not None}


def find_half_day_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``: like sentences of two reports with one hour of the two halves of a day."""
    hours = [hour for reading in readings for hour in _hours(reading)]
    pairs = SentencePairs(readings) if any(_opposed(one, other) for one, other in combinations(hours, 2)) else None
    done: set[int] = set()
    for one, other in combinations(hours, 2):
        if pairs is None or not _opposed(one, other) or one.minutes % _HALF in done:
            continue
        if pairs.hold(one.key, other.key) and len(_content(pairs, one) & _content(pairs, other)) >= _SHARED:
            done.add(one.minutes % _HALF)
            yield _compose([[hour for hour in hours if _goes_with(hour, side)] for side in (one, other)])


def _content(pairs: SentencePairs, hour: HalfDayHour) -> frozenset[str]:
    own = {word.strip(".,").lower() for word in hour.time.span.text.split()}
    return frozenset(word for word in pairs.words(hour.key) if not is_stop_word(word)) - own


def _hours(reading: Reading) -> Iterator[HalfDayHour]:
    for time in reading.times:
        minutes, index = _minutes(time), reading.sentence_number_at(time.span)
        if minutes is None or index is None or time.span.part != "text":
            continue
        sentence = reading.sentences[index]
        if _tells_of_one(reading, sentence):
            day = time.first if names_day(reading, time, sentence) else None
            yield HalfDayHour(reading, (reading.report.id, index), time, minutes, day)


def _tells_of_one(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence has one hour, and tells of nothing that was only planned or held for the event."""
    inside = [time for time in reading.times if sentence.span.contains(time.span) and _minutes(time) is not None]
    ahead = load_words("hours", "scenes.ahead")
    return len(inside) == 1 and not any(token.lower in ahead for token in sentence.tokens)


def _minutes(time: Timex) -> int | None:
    clock = clock_of(time.value) if time.type == "TIME" and "clock" in time.stated else None
    return clock_minutes(clock[:5]) if clock and ":" in clock else None


def _opposed(one: HalfDayHour, other: HalfDayHour) -> bool:
    """Whether two reports have the two halves' hours, of days that may be one, and neither has both."""
    if one.reading is other.reading or abs(one.minutes - other.minutes) != _HALF:
        return False
    days = {hour.day for hour in (one, other) if hour.day}
    return len(days) < 2 and other.minutes not in one.all_minutes and one.minutes not in other.all_minutes


def _goes_with(hour: HalfDayHour, side: HalfDayHour) -> bool:
    return hour is side or (hour.minutes == side.minutes and (None in (hour.day, side.day) or hour.day == side.day))


def _compose(sides: Sequence[Sequence[HalfDayHour]]) -> Discrepancy:
    ranked = rank_sides([[hour.time.span for hour in side] for side in sides])
    return compose_hours(ranked, 0.7, print_words(ranked[0][0]))
