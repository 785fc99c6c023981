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
from crossread.meaning.names.forms import read_name
from crossread.meaning.names.people import as_person, same_person
from crossread.model.accounts import Discrepancy, Side
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Precision, Reading, TimePart, Timex
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.grammar.persons import Persons
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
# What a date may be exact to, and the part of its words that says so: only like with like is compared.
_EXACT: dict[Precision, TimePart] = {"month": "month", "year": "year"}


@dataclass(frozen=True, slots=True, eq=False)
class DatedOnce:
    """A date with what it dates: ``what`` is a kind of event, or a deed and the last name of ``who`` bears it."""

    reading: Reading
    order: int
    time: Timex
    what: tuple[str, str]
    told: str
    who: str = ""

    @property
    def first(self) -> str:
        """First day, ISO."""
        return self.time.first or ""


def find_once_conflicts(
    readings: Sequence[Reading], persons: Persons, known: Sequence[Discrepancy]
) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, at most one for each thing; none that has a date of ``known`` already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    dated = [one for order, reading in enumerate(readings) for one in _dated(reading, order, persons)]
    done: set[tuple[str, str]] = set()
    for one, other in combinations(dated, 2):
        if one.what != other.what or one.what in done or {one.time.span, other.time.span} & told:
            continue
        if _differ(one, other, dated):
            done.add(one.what)
            yield _compose([[d for d in dated if d.what == one.what and d.first == s.first] for s in (one, other)])


def _dated(reading: Reading, order: int, persons: Persons) -> Iterator[DatedOnce]:
    yield from _deeds(reading, order, persons)
    yield from _events(reading, order)


def _deeds(reading: Reading, order: int, persons: Persons) -> Iterator[DatedOnce]:
    """The dates of what befalls somebody named, or what he does, once: an arrest, a death, a birth, a resignation."""
    for frame in reading.frames:
        deed = _once(frame)
        if deed is None or frame.negative or frame.modality != "fact" or frame.tense not in ("past", "none"):
            continue
        presented = frame.deed in load_words("hours", "once.presenting")
        who = _bearer(frame.doers if presented else frame.undergoers or frame.doers, frame, reading, persons)
        time = _nearest(frame, reading)
        if who and time and time.first and _is_named(time):
            told = " ".join(frame.span.text.split())
            yield DatedOnce(reading, order, time, (deed, read_name(who).last), told, who)


def _once(frame: Frame) -> str | None:
    """What is done only once: the class of event for deaths and arrests, else the deed."""
    if frame.event == "die":
        return frame.event
    verb = frame.deed.partition(" ")[0] if frame.verb.text.lower().endswith("born") else frame.deed
    if verb in load_words("hours", "once.befalling") or verb in load_words("hours", "once.founding"):
        return frame.event if frame.event == "arrest" else verb
    if verb in load_words("hours", "once.presenting"):
        thing = frame.undergoers[0] if len(frame.undergoers) == 1 and frame.doers else None
        return f"{verb} {thing.noun}" if thing is not None and (thing.definite or thing.name) else None
    done = not frame.undergoers and verb in load_words("hours", "once.done")
    return verb if done else None


def _is_named(time: Timex) -> bool:
    """Whether the words name a day, or the month or the year that they are exact to."""
    if time.precision in _DAYS:
        return bool({"weekday", "month"} & set(time.stated))
    return _EXACT.get(time.precision) in time.stated


def _nearest(frame: Frame, reading: Reading) -> Timex | None:
    """The first of the clause's times behind its verb, and none far off: a second verb may stand before that."""
    sentence = reading.sentences[frame.sentence]
    behind = [reading.times[number] for number in frame.times if reading.times[number].span.start >= frame.verb.end]
    time = min(behind, key=lambda one: one.span.start, default=None)
    if time is None or time.span.start - frame.verb.end > _BESIDE:
        return None
    between = sentence.tokens_between(frame.verb.end, time.span.start)
    return None if any(token.tag == "VERB" for token in between) else time


def _bearer(parties: Sequence[Party], frame: Frame, reading: Reading, persons: Persons) -> str | None:
    """Whom it befalls, or who does it: him who is named there, or whom a pronoun means."""
    if len(parties) != 1:
        return None
    party = parties[0]
    if party.name:
        return party.name
    if party.definite and any(frame.deed in load_words("hours", f"once.{sort}") for sort in ("founding", "presenting")):
        return party.noun  # the company, the school: of one story there is one
    if party.noun not in load_words("opposites_of_events", "pronouns"):
        return None
    sentence = reading.sentences[frame.sentence]
    named = {
        name.name
        for name in reading.names
        if name.kind == "person" and sentence.span.contains(name.span) and name.span.end <= party.span.start
    }
    if len({name.split()[-1] for name in named}) == 1:
        return max(named, key=lambda name: (len(name), name))
    pronoun = next(iter(sentence.tokens_in(party.span)), None)
    return persons.meant(sentence, pronoun) if pronoun is not None else None


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


def _differ(one: DatedOnce, other: DatedOnce, dated: Sequence[DatedOnce]) -> bool:
    """Whether two days are given for it, near each other or a month apart to the day, or two months or years."""
    if one.first == other.first or not _are_comparable(one, other) or _are_told_apart(one, other, dated):
        return False
    if one.time.weekday is not None and one.time.weekday == other.time.weekday:
        return False
    first, second = parse_day(one.first), parse_day(other.first)
    if not first or not second:
        return False
    if one.time.precision in _EXACT:
        return True
    slip = one.first[:4] == other.first[:4] and one.first[8:] == other.first[8:]
    return abs(days_between(first, second)) <= _NEAR or (slip and one.what[0] == "event")


def _are_comparable(one: DatedOnce, other: DatedOnce) -> bool:
    """Whether both are days, months or years, of one who may be the same."""
    exact = {dated.time.precision if dated.time.precision in _EXACT else "day" for dated in (one, other)}
    if len(exact) > 1 or not (one.who and other.who):
        return len(exact) == 1
    return same_person(as_person(one.who), as_person(other.who)).verdict != "differs"


def _are_told_apart(one: DatedOnce, other: DatedOnce, dated: Sequence[DatedOnce]) -> bool:
    """Whether one report has both dates, and so may tell of two things; nobody dies on two days."""
    if one.what[0] == "die" and one.who:
        return False
    if one.time.precision in _EXACT:
        return one.reading is other.reading or _tells(one.reading, other, dated) or _tells(other.reading, one, dated)
    return one.reading is other.reading or _has(one.reading, other.first) or _has(other.reading, one.first)


def _tells(reading: Reading, one: DatedOnce, dated: Sequence[DatedOnce]) -> bool:
    """Whether a report gives the same thing the same date."""
    return any(d.reading is reading and d.what == one.what and d.first == one.first for d in dated)


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
