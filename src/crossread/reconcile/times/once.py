"""What happens once, under two dates: the arrest or the death of somebody named, and an event after its date.

``The June 29 robbery`` in one report and ``the July 29 robbery`` in another; ``NAME was caught late on Wednesday`` and
``before NAME was arrested on April 24``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy, Side
from crossread.model.frames import Frame
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.sides import compose_day_side, compose_discrepancy
from crossread.reconcile.times.tellings import kind_of_noun
from crossread.text.lexicon import load_words

# Characters that may stand between the verb and its date.
_BESIDE = 60
# Days further apart than this are of two things, but for a month that is written for another.
_NEAR = 7
# So many words may stand between a date and the noun that it belongs to.
_REACH = 2
_DAYS = frozenset({"day", "daypart", "hour", "minute"})


@dataclass(frozen=True, slots=True, eq=False)
class DatedOnce:
    """A date with what it dates: ``what`` is a kind of event, or a class and somebody's last name."""

    reading: Reading
    order: int
    time: Timex
    what: tuple[str, str]
    told: str

    @property
    def first(self) -> str:
        """First day, ISO."""
        return self.time.first or ""


def find_once_conflicts(readings: Sequence[Reading], known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, at most one for each thing; none that has a date of ``known`` already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    dated = [one for order, reading in enumerate(readings) for one in _dated(reading, order)]
    done: set[tuple[str, str]] = set()
    for one, other in combinations(dated, 2):
        if one.what != other.what or one.what in done or {one.time.span, other.time.span} & told:
            continue
        if _differ(one, other):
            done.add(one.what)
            yield _compose([[d for d in dated if d.what == one.what and d.first == s.first] for s in (one, other)])


def _dated(reading: Reading, order: int) -> Iterator[DatedOnce]:
    yield from _deeds(reading, order)
    yield from _events(reading, order)


def _deeds(reading: Reading, order: int) -> Iterator[DatedOnce]:
    """The dates of arrests and deaths of somebody named."""
    for frame in reading.frames:
        once = frame.event == "die" or frame.deed in load_words("hours", "once.befalling")
        name = _bearer(frame, reading) if once and not frame.negative else None
        if name is None or frame.modality != "fact" or frame.tense not in ("past", "none"):
            continue
        time = _nearest(frame, reading)
        if time and time.precision in _DAYS and time.first and {"weekday", "month"} & set(time.stated):
            yield DatedOnce(reading, order, time, (frame.event, name), " ".join(frame.span.text.split()))


def _nearest(frame: Frame, reading: Reading) -> Timex | None:
    """The first of the clause's times behind its verb, and none far off: a second verb may stand before that."""
    sentence = reading.sentences[frame.sentence]
    behind = [reading.times[number] for number in frame.times if reading.times[number].span.start >= frame.verb.end]
    time = min(behind, key=lambda one: one.span.start, default=None)
    if time is None or time.span.start - frame.verb.end > _BESIDE:
        return None
    between = sentence.tokens_between(frame.verb.end, time.span.start)
    return None if any(token.tag == "VERB" for token in between) else time


def _bearer(frame: Frame, reading: Reading) -> str | None:
    """The last name of whom it happens to: of him who is named there, or of the one man whom the sentence names."""
    if len(frame.undergoers) != 1:
        return None
    party = frame.undergoers[0]
    if party.name:
        return party.name.split()[-1].lower()
    if party.noun not in load_words("opposites_of_events", "pronouns"):
        return None
    sentence = reading.sentences[frame.sentence].span
    before = {
        name.name.split()[-1].lower()
        for name in reading.names
        if name.kind == "person" and sentence.contains(name.span) and name.span.end <= party.span.start
    }
    return next(iter(before)) if len(before) == 1 else None


def _events(reading: Reading, order: int) -> Iterator[DatedOnce]:
    """Dates right before the noun for an event: ``the June 29 robbery``."""
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        if sentence is None or time.precision != "day" or not {"month", "day"} <= set(time.stated) or not time.first:
            continue
        found = _noun_behind(sentence, time.span)
        if found:
            yield DatedOnce(reading, order, time, ("event", found[0]), found[1])


def _noun_behind(sentence: Sentence, span: Span) -> tuple[str, str] | None:
    """The kind of event that the words behind a date name, and the words."""
    behind = [token for token in sentence.tokens_after(span) if not token.is_mark or token.text != ","]
    for at, token in enumerate(behind[: _REACH + 1]):
        kind = kind_of_noun(token)
        if kind is not None:
            return kind, " ".join([span.text, *(one.text for one in behind[: at + 1])])
        if token.tag not in ("NOUN", "ADJ", "PROPN"):
            return None
    return None


def _differ(one: DatedOnce, other: DatedOnce) -> bool:
    """Whether two reports have two days for it, near each other or a month apart to the day, and neither has both."""
    if one.reading is other.reading or one.first == other.first:
        return False
    if _has(one.reading, other.first) or _has(other.reading, one.first):
        return False
    if one.time.weekday is not None and one.time.weekday == other.time.weekday:
        return False
    first, second = parse_day(one.first), parse_day(other.first)
    if not first or not second:
        return False
    slip = one.first[:4] == other.first[:4] and one.first[8:] == other.first[8:]
    return abs(days_between(first, second)) <= _NEAR or (slip and one.what[0] == "event")


def _has(reading: Reading, day: str) -> bool:
    return any(time.first == day and time.precision in _DAYS for time in reading.times)


def _compose(sides: Sequence[Sequence[DatedOnce]]) -> Discrepancy:
    ranked = sorted(sides, key=lambda side: (-len({dated.reading.report.id for dated in side}), side[0].order))
    return compose_discrepancy(
        kind="date",
        severity="medium",
        confidence=0.7,
        sides=tuple(map(_side, ranked)),
        case="dates",
        about=ranked[0][0].told,
    )


def _side(side: Sequence[DatedOnce]) -> Side:
    return compose_day_side((dated.time.span for dated in side), side[0].first)
