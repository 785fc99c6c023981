"""Two hours that like sentences of two reports give, whatever each says happened then.

``Gunfire broke out around 1:30`` and ``a guest called for help shortly after 1``: neither names the event as the other
does, but the sentences tell of one moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.calendar.clock import clock_minutes, clock_of
from crossread.meaning.calendar.hours import HourWindow, hour_window
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.sentences import SentenceKey, SentencePairs
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.reconcile.times.hours import names_day
from crossread.reconcile.times.tellings import TimeRole, find_telling
from crossread.text.lexicon import load_words

# Minutes between the middles of two hours of one moment, at most; and within which two hours are one.
MOST_APART, ONE = 30, 3


@dataclass(frozen=True, slots=True, eq=False)
class SaidHour:
    """An hour of one report with its sentence and what it is the hour of if that is known.

    ``told`` are the words from its verb to the hour, ``day`` the day that the words name.
    """

    reading: Reading
    key: SentenceKey
    time: Timex
    clock: str
    window: HourWindow
    role: TimeRole | None
    verb: str
    told: str
    day: str | None


def find_like_hours(readings: Sequence[Reading], known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, one for two hours at most; none of which ``known`` has one already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    pairs = SentencePairs(readings)
    hours = [hour for reading in readings for hour in _hours(reading)]
    for one, other in combinations(hours, 2):
        if {one.time.span, other.time.span} & told or not pairs.hold(one.key, other.key):
            continue
        if _may_be_one_moment(one, other) and not _has(one, other) and not _has(other, one):
            told |= {one.time.span, other.time.span}
            yield _compose(one, other)


def _hours(reading: Reading) -> Iterator[SaidHour]:
    for time in reading.times:
        clock = clock_of(time.value) if time.type == "TIME" and time.span.part == "text" else None
        sentence = reading.sentence_at(time.span) if clock and ":" in clock else None
        if clock is None or sentence is None:
            continue
        window = hour_window(clock[:5], [token.lower for token in sentence.tokens_before(time.span)])
        verb = _verb(sentence, time)
        words = {token.lower for token in sentence.tokens if token.tag != "ADV"}
        plain = words.isdisjoint(load_words("hours", "roles.elsewhere"))
        if window is not None and plain and verb and verb.lemma.lower() not in _afterwards():
            telling = find_telling(sentence, time.span)
            role = telling.role if telling else None
            lemma = verb.lemma.lower()
            key = (reading.report.id, reading.sentence_number_at(time.span) or 0)
            day = time.first if names_day(reading, time, sentence) else None
            yield SaidHour(reading, key, time, clock[:5], window, role, lemma, _tell(sentence, verb, time), day)


def _verb(sentence: Sentence, time: Timex) -> Token | None:
    """The nearest verb before the hour, else the first behind it."""
    before = [token for token in sentence.tokens_before(time.span) if token.tag == "VERB"][-1:]
    behind = [token for token in sentence.tokens_after(time.span) if token.tag == "VERB"][:1]
    return next(iter(before or behind), None)


def _tell(sentence: Sentence, verb: Token, time: Timex) -> str:
    """The words from the verb to the hour: ``broke out around 1:30``; else the hour alone."""
    if verb.start > time.span.start:
        return " ".join(time.span.text.split())
    start = sentence.span.start
    return " ".join(sentence.span.cut(verb.start - start, time.span.end - start).text.split())


def _afterwards() -> frozenset[str]:
    """Verbs of what follows on an event, each at an hour of its own."""
    listed = load_words("happenings", "afterwards") | load_words("hours", "roles.own_hour")
    return listed | load_words("hours", "roles.outcomes")


def _may_be_one_moment(one: SaidHour, other: SaidHour) -> bool:
    """Whether the hours are apart and near each other or of one deed, on one day, of nothing known to be two things."""
    days = {hour.day for hour in (one, other) if hour.day}
    roles = {hour.role for hour in (one, other) if hour.role}
    near = one.window.gap(other.window) <= MOST_APART or _is_one_deed(one, other)
    return near and len(days) < 2 and len(roles) < 2 and one.window.is_apart(other.window)


def _is_one_deed(one: SaidHour, other: SaidHour) -> bool:
    """Whether both tell of one deed on one day that they name, and of no other hour: ``collapsed at 3:20 p.m.``."""
    alone = all(len(_clocks(hour.reading)) == 1 for hour in (one, other))
    return alone and one.verb == other.verb and one.day is not None and one.day == other.day


def _clocks(reading: Reading) -> list[str]:
    """The times of day that the report names."""
    clocks = [clock_of(time.value) for time in reading.times if time.type == "TIME"]
    return [clock[:5] for clock in clocks if clock and ":" in clock]


def _has(one: SaidHour, other: SaidHour) -> bool:
    """Whether the one's report gives the other's hour too."""
    return any(abs(clock_minutes(clock) - clock_minutes(other.clock)) < ONE for clock in _clocks(one.reading))


def _compose(one: SaidHour, other: SaidHour) -> Discrepancy:
    return compose_discrepancy(
        kind="date",
        severity="low",
        confidence=0.5,
        sides=tuple(compose_side([hour.time.span], " ".join(hour.time.span.text.split())) for hour in (one, other)),
        case="hour of the event",
        about=one.told,
    )
