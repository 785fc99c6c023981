"""The same happening dated differently: by the clock, or by the day.

Only clauses that clearly speak of one thing are set against one another: the same deed, most of
the shorter clause's words, and no report that has both dates for such a clause.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from crossread.meaning.calendar.clock import minutes_apart, rounds_to
from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.reconcile.sides import compose_day_side, compose_discrepancy
from crossread.reconcile.times.happenings import Happening, likeness
from crossread.reconcile.times.tellings import Telling, find_telling

_CLOCK_LIKENESS = 0.6
_CLOCK_WORDS = 2
_DAY_LIKENESS = 0.7
_DAY_WORDS = 4
# Fewer shared words do where the clauses have no others and both spell the date out.
_SAME_WORDS = 2
# Clock times further apart than this, in minutes, are different moments of a day and not two accounts of one.
_CLOCK_GAP = 90
# Nearer than this, in minutes, one report may give both by carelessness.
_SLIP = 15
_DAYS = frozenset({"minute", "hour", "daypart", "day"})

Conflict = Callable[[Happening, Happening], bool]
Key = Callable[[Happening], str]


def find_conflicts(happenings: Sequence[Happening]) -> tuple[Discrepancy, ...]:
    """Discrepancies of kind ``date``, one for each happening."""
    found = [*_between(happenings, _clock_conflict, _clock_key), *_between(happenings, _day_conflict, _day_key)]
    return tuple(found)


def _clock_key(happening: Happening) -> str:
    return f"{happening.first}T{happening.clock}" if happening.clock else ""


def _day_key(happening: Happening) -> str:
    return happening.first if happening.first == happening.last else f"{happening.first}/{happening.last}"


def _clock_conflict(one: Happening, other: Happening) -> bool:
    """The same deed on one day at two times less than a while apart."""
    if one.clock is None or other.clock is None or one.first != other.first or one.clock == other.clock:
        return False
    gap = minutes_apart(one.clock, other.clock)
    if rounds_to(one.clock, other.clock) or rounds_to(other.clock, one.clock) or _two_services(one, other):
        return False
    return gap <= _CLOCK_GAP and _alike(one, other, _CLOCK_LIKENESS, _CLOCK_WORDS)


def _two_services(one: Happening, other: Happening) -> bool:
    """Whether two services were called, or came, each at an hour of its own."""
    told = [_telling(happening) for happening in (one, other)]
    kinds = {telling.kind for telling in told if telling is not None and telling.role in ("call", "arrival")}
    return len(kinds) == 2 and not kinds & {"all", "some"}


def _telling(happening: Happening) -> Telling | None:
    sentence = happening.reading.sentence_at(happening.time.span)
    return find_telling(sentence, happening.time.span) if sentence is not None else None


def _day_conflict(one: Happening, other: Happening) -> bool:
    """The same deed on days, or in months, that do not meet."""
    if one.last >= other.first and other.last >= one.first:
        return False
    if one.event.placing == "planned" or other.event.placing == "planned":
        return False
    as_days = {happening.time.precision in _DAYS for happening in (one, other)}
    if len(as_days) > 1 or (not as_days.pop() and {one.time.precision, other.time.precision} != {"month"}):
        return False
    if not _named_apart(one, other):
        return False
    spelt_out = all("month" in happening.time.stated for happening in (one, other))
    return one.report.id != other.report.id and (
        _alike(one, other, _DAY_LIKENESS, _DAY_WORDS) or (spelt_out and _alike(one, other, 1.0, _SAME_WORDS))
    )


def _named_apart(one: Happening, other: Happening) -> bool:
    """Whether both name a day, and not the same weekday.

    ``today`` and ``Sunday`` against another week's ``Sunday`` differ by the reports' stamps alone, which may be wrong.
    """
    named = all({"weekday", "month"} & set(happening.time.stated) for happening in (one, other))
    if _is_news(one, other) or _is_news(other, one):
        return False
    return named and (one.time.weekday is None or one.time.weekday != other.time.weekday)


def _is_news(one: Happening, other: Happening) -> bool:
    """Whether the one came after the other's report was out, as far as its stamp may be trusted."""
    published = other.report.published
    return published is not None and one.first > max(published[:10], other.first)


def _alike(one: Happening, other: Happening, share: float, words: int) -> bool:
    same_deed = one.event.verb == other.event.verb
    return same_deed and len(one.words & other.words) >= words and likeness(one, other) >= share


def _between(happenings: Sequence[Happening], conflict: Conflict, key: Key) -> Iterator[Discrepancy]:
    """Each happening with its rivals, and whoever else dates it as one of them does."""
    taken: set[int] = set()
    by_verb: dict[str, list[int]] = {}
    for index, one in enumerate(happenings):
        by_verb.setdefault(one.event.verb, []).append(index)
    for index, one in enumerate(happenings):
        if index in taken:
            continue
        same_deed = by_verb[one.event.verb]
        rivals = [
            n for n in same_deed[bisect_right(same_deed, index) :] if n not in taken and conflict(one, happenings[n])
        ]
        if not rivals:
            continue
        members = {index, *rivals}
        members |= {
            n
            for n, other in enumerate(happenings)
            if n not in taken
            and any(key(other) == key(happenings[m]) and _supports(other, happenings[m]) for m in members)
        }
        sides: dict[str, list[Happening]] = {}
        for number in sorted(members):
            sides.setdefault(key(happenings[number]), []).append(happenings[number])
        if not _told_apart(list(sides.values())):
            taken |= members
            yield _compose(sides)


def _supports(one: Happening, other: Happening) -> bool:
    """Whether a clause of the same date tells of the same thing, perhaps with a pronoun for it."""
    same_deed = one.event.verb == other.event.verb and (one.clock is not None or likeness(one, other) >= 0.5)
    return same_deed or likeness(one, other) >= _DAY_LIKENESS


def _told_apart(sides: Sequence[Sequence[Happening]]) -> bool:
    """Whether some report has two of the dates itself, and so speaks of two happenings; minutes apart it slips."""
    often = Counter(report for side in sides for report in {happening.report.id for happening in side})
    if max(often.values()) > 2:
        return True
    for number, side in enumerate(sides):
        for other in sides[:number]:
            if not {h.report.id for h in side} & {h.report.id for h in other}:
                continue
            clocks = side[0].clock, other[0].clock
            if None in clocks or minutes_apart(clocks[0] or "", clocks[1] or "") > _SLIP:
                return True
    return False


def _compose(sides: dict[str, list[Happening]]) -> Discrepancy:
    ranked = sorted(sides.values(), key=_side_order)
    every = [happening for side in ranked for happening in side]
    what = min(every, key=lambda h: (not h.words, len(h.event.what), h.order)).event.what
    return compose_discrepancy(
        kind="date",
        severity=_severity(ranked),
        confidence=0.7 if len(ranked) == 2 else 0.6,
        sides=tuple(map(make_side, ranked)),
        case="dates",
        about=what,
    )


def _side_order(side: Sequence[Happening]) -> tuple[int, int, int]:
    return -len({happening.report.id for happening in side}), side[0].order, side[0].time.span.start


def make_side(side: Sequence[Happening]) -> Side:
    """The reports' own words for the time, with the day where they name it by a weekday alone."""
    told = side[0]
    day = told.first if not told.clock and told.first == told.last else None
    return compose_day_side((happening.time.span for happening in side), day)


def _severity(sides: Sequence[Sequence[Happening]]) -> Severity:
    clocks = [side[0].clock for side in sides]
    if all(clocks):
        return "low" if minutes_apart(clocks[0] or "", clocks[1] or "") <= _SLIP else "medium"
    return "medium"
