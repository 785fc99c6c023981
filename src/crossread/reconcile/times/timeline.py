"""One timeline over all reports: a row for each event, however many clauses tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.meaning.calendar.values import fineness
from crossread.model.accounts import Discrepancy, TimelineEntry
from crossread.model.frames import EventClass, Frame
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.attributes import find_dating
from crossread.reconcile.times.doings import is_one_doing, share_more_than_names
from crossread.reconcile.times.happenings import Happening, likeness
from crossread.reconcile.times.placing import find_story_days, place
from crossread.reconcile.times.rows.told import ToldRow
from crossread.reconcile.times.rows.wanted import find_wanted
from crossread.reconcile.times.tellings import Telling, find_telling, kinds_in
from crossread.reconcile.times.wording import is_filled, is_heading, leans, word
from crossread.text.lexicon import load_words

# Clauses of one day are one entry from this share of common words up.
_SAME = 0.5
# Reports round to so many minutes.
_ROUND = 15
# Classes of events that tell too little of what happened.
_PALE: frozenset[EventClass] = frozenset({"say", "be", "have", "make", "other"})
# A week that a report only reckons from its own day may be that of days so far before it.
_STALE = 10


def compose_timeline(
    happenings: Sequence[Happening],
    main: str | None = None,
    disputes: Sequence[Discrepancy] = (),
    persons: Persons | None = None,
) -> tuple[TimelineEntry, ...]:
    """Entries by day, then in the order of the clock where it is known, then of the story.

    ``main`` is the kind of happening that the story is about; what ``disputes`` date twice is marked. Headlines alone
    make no entry, and ``persons`` know whom a clause that begins with ``he`` tells of.
    """
    spans = {span for dispute in disputes for side in dispute.sides for span in side.mentions}
    rows = tell_rows(happenings, main, persons or Persons())
    return tuple(_compose_entry(row, any(one.time.span in spans for one in row.group)) for row in rows)


def tell_rows(happenings: Sequence[Happening], main: str | None, persons: Persons) -> list[ToldRow]:
    """The rows in their order, each with the clause that words it."""
    main_day = _main_day(happenings, main)
    groups = _group(happenings, _Comparer(main, main_day))
    told = sorted((group for group in groups if not all(map(is_heading, group))), key=_order)
    days = find_story_days(told)
    return [ToldRow(group, _fullest(group, persons), place(group, days), persons, main_day) for group in told]


def _group(happenings: Sequence[Happening], comparer: _Comparer) -> list[list[Happening]]:
    """The clauses of each event: those that tell of it, then those that only name it beside its day."""
    groups: list[list[Happening]] = []
    by_days: dict[tuple[str, str], list[list[Happening]]] = {}
    told = [happening for happening in happenings if find_dating(happening) == "clause"]
    named = [happening for happening in happenings if find_dating(happening) == "event"]
    asked = [(one, comparer.sameness) for one in _settle(told)] + [(one, comparer.naming) for one in named]
    for happening, likeness_to in asked:
        near = by_days.setdefault((happening.first, happening.last), [])
        scored = [(max(likeness_to(happening, other) for other in group), -at) for at, group in enumerate(near)]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _SAME:
            near[-best[1]].append(happening)
        else:
            near.append([happening])
            groups.append(near[-1])
    return groups


def _settle(happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings; last those of a week reckoned from a stamp, on the exact days that another report gives them."""
    exact = [one for one in happenings if one.first == one.last]
    moved = [(happening, _exact_for(happening, exact)) for happening in happenings]
    kept = [happening for happening, place in moved if place is None]
    return [*kept, *(place for _, place in moved if place is not None)]


def _exact_for(happening: Happening, exact: Sequence[Happening]) -> Happening | None:
    if happening.time.precision != "week" or "deictic" not in happening.time.stated:
        return None
    for other in exact:
        start, day = parse_day(happening.last), parse_day(other.first)
        near = start is not None and day is not None and 0 <= days_between(day, start) <= 7 + _STALE
        apart = other.report.id != happening.report.id
        if near and apart and likeness(happening, other) >= _SAME and share_more_than_names(happening, other):
            return happening.moved_to(other)
    return None


def _main_day(happenings: Sequence[Happening], main: str | None) -> str | None:
    """The day on which most clauses put the main event."""
    days = Counter(one.first for one in happenings if one.first == one.last and main in _kinds(one))
    return min(days, key=lambda day: (-days[day], day), default=None) if main else None


def _kinds(happening: Happening) -> set[str]:
    sentence = happening.reading.sentence_at(happening.event.span)
    return kinds_in(sentence) if sentence is not None else set()


class _Comparer:
    """Compares happenings, and keeps what each of them tells of."""

    def __init__(self, main: str | None, main_day: str | None) -> None:
        self._main = main
        self._main_day = main_day
        # By identity: the happening stands beside what it tells, so that no other object can take its number.
        self._tellings: dict[int, tuple[Happening, Telling | None]] = {}
        self._of_main: dict[int, tuple[Happening, bool]] = {}
        self._kinds: dict[int, tuple[Happening, set[str]]] = {}

    def sameness(self, one: Happening, other: Happening) -> float:
        """Likeness of the words; the same deed at the same minute is the same, whatever else the clauses say."""
        if one.clock is not None and one.clock == other.clock and one.event.verb == other.event.verb:
            return 1.0
        if _is_one_sentence(one, other) and None in (one.clock, other.clock):
            return 1.0
        if one.first == self._main_day and self._is_main(one) and self._is_main(other):
            return 1.0
        calls = [self._help(happening) for happening in (one, other)]
        if any(calls):
            return float(calls[0] == calls[1])
        if _is_one_minute(one, other):
            return 1.0
        one_deed = _is_one_event(one.frame, other.frame) or is_one_doing(one, other)
        return 1.0 if one_deed else likeness(one, other)

    def naming(self, one: Happening, other: Happening) -> float:
        """Likeness of a clause that names an event beside its day to another: of one kind of event, they are one."""
        return 1.0 if self._kinds_of(one) & self._kinds_of(other) else self.sameness(one, other)

    def _kinds_of(self, happening: Happening) -> set[str]:
        if id(happening) not in self._kinds:
            self._kinds[id(happening)] = (happening, _kinds(happening))
        return self._kinds[id(happening)][1]

    def _is_main(self, happening: Happening) -> bool:
        if id(happening) not in self._of_main:
            self._of_main[id(happening)] = (happening, self._tells_of_main(happening))
        return self._of_main[id(happening)][1]

    def _tells_of_main(self, happening: Happening) -> bool:
        """Whether a clause of the main event's day tells of it: by its name, or of whom it harmed."""
        telling = self._telling(happening)
        if telling is not None:
            loose = load_words("hours", "roles.loose")
            return telling.role == "event" and (telling.kind == self._main or telling.kind in loose)
        touched = happening.frame is not None and happening.frame.event in load_words("hours", "roles.touched")
        return touched and self._main in self._kinds_of(happening)

    def _help(self, happening: Happening) -> tuple[str, str] | None:
        """The service that a clause says was called, or came, and which of the two; None for another thing."""
        telling = self._telling(happening)
        return (telling.role, telling.kind) if telling is not None and telling.role in ("call", "arrival") else None

    def _telling(self, happening: Happening) -> Telling | None:
        if id(happening) not in self._tellings:
            self._tellings[id(happening)] = (happening, _tell(happening))
        return self._tellings[id(happening)][1]


def _is_one_minute(one: Happening, other: Happening) -> bool:
    """Whether two reports name one minute, and no round one."""
    exact = one.clock is not None and int(one.clock[-2:]) % _ROUND != 0
    return exact and one.clock == other.clock and one.reading is not other.reading


def _is_one_sentence(one: Happening, other: Happening) -> bool:
    """Whether one sentence of one report dates both alike."""
    if one.reading is not other.reading:
        return False
    sentence = one.reading.sentence_at(one.event.span)
    return sentence is not None and sentence.span.contains(other.event.span)


def _tell(happening: Happening) -> Telling | None:
    sentence = happening.reading.sentence_at(happening.time.span)
    return find_telling(sentence, happening.time.span) if sentence is not None else None


def _is_one_event(one: Frame | None, other: Frame | None) -> bool:
    """Whether two clauses tell of one class of event that befell the same people or thing, by name or noun."""
    if one is None or other is None or one.event != other.event or one.event in _PALE or one.negative != other.negative:
        return False
    named = [{party.name or party.noun for party in frame.undergoers if not party.none} for frame in (one, other)]
    return bool(named[0] & named[1])


def _order(group: Sequence[Happening]) -> tuple[str, str, str, int, int]:
    clocks = sorted(happening.clock for happening in group if happening.clock)
    first = group[0]
    return first.first, first.last, clocks[0] if clocks else "99", first.order, first.event.span.start


def _compose_entry(row: ToldRow, disputed: bool) -> TimelineEntry:
    group = row.group
    finest = min(group, key=lambda happening: fineness(happening.time.precision))
    return TimelineEntry(
        start=group[0].first,
        end=group[0].last,
        precision=finest.time.precision,
        what=word(row.worded, row.persons),
        mentions=tuple(dict.fromkeys(happening.event.span for happening in group)),
        placing=row.placing,
        disputed=disputed,
        wanted=find_wanted(row),
    )


def _fullest(group: Sequence[Happening], persons: Persons) -> Happening:
    """The clause that has most of the words that the others have; of equals the shortest, then the first.

    One that names the event comes before those that tell only of whom it harmed, and one that a reader understands by
    itself before headlines and those that begin with a pronoun.
    """
    having = Counter(word for happening in group for word in happening.words)

    def shared(happening: Happening) -> int:
        return sum(having[word] - 1 for word in happening.words)

    told = [happening for happening in group if find_dating(happening) == "clause"] or group
    named = [happening for happening in told if _tell(happening) is not None] or told

    def rank(happening: Happening) -> tuple[bool, bool, bool, bool, int, bool, int, int]:
        size = len(happening.event.what)
        present = happening.frame is not None and happening.frame.tense == "present"
        plain = is_heading(happening), leans(happening, persons), present, happening.clock is None
        return *plain, -shared(happening), is_filled(happening, persons), size, happening.order

    return min(named, key=rank)
