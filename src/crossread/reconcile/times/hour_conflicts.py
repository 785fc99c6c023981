"""Hours of one event that cannot all be right, as exactly as each report states them.

The event at two hours; the event after the call to it; help there before it was called; two calls to one service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.reasons import DiscrepancyCase
from crossread.model.spans import Span
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.reconcile.times.hours import ToldHour

# Minutes: further apart, two hours are of different moments.
_FAR = 90
# Nearer than this, a report that has both has slipped, or lets a witness speak.
_SLIP = 15

# An hour to the minute and a rougher one nearer than this are one.
_LEAST = 3

# Services that are not named: all together, or some crews.
_UNNAMED = ("all", "some")

Clash = Callable[[ToldHour, ToldHour], bool]


def find_hour_conflicts(hours: Sequence[ToldHour], known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``; none whose sides are sides of one of ``known`` already."""
    found = list(known)
    for clash, case in _CLASHES:
        sides = _split(hours, clash)
        if len(sides) > 1 and not any(_is_told(sides, other) for other in found):
            found.append(_compose(sides, case))
            yield found[-1]


def _is_told(sides: Sequence[Sequence[ToldHour]], known: Discrepancy) -> bool:
    """Whether another discrepancy holds hours of two of the sides against each other."""
    held = [
        {at for at, side in enumerate(sides) if any(hour.time.span in theirs.mentions for hour in side)}
        for theirs in known.sides
    ]
    return any(one != other for mine, theirs in combinations(held, 2) for one in mine for other in theirs)


def _event_twice(one: ToldHour, other: ToldHour) -> bool:
    return one.role == other.role == "event" and (one.window.is_apart(other.window) or _is_to_the_minute(one, other))


def _is_to_the_minute(one: ToldHour, other: ToldHour) -> bool:
    """Whether one hour is given to the minute and the other, "about" a quarter, is minutes off: 2:12, about 2:15."""
    exact, rough = (one.window, other.window) if other.window.about else (other.window, one.window)
    to_the_minute = exact.low == exact.high and exact.low % 5 != 0
    return to_the_minute and rough.about and rough.middle % 30 != 0 and _LEAST <= exact.gap(rough) < 5


def _end_twice(one: ToldHour, other: ToldHour) -> bool:
    return one.role == other.role == "end" and one.window.is_apart(other.window)


def _before_the_event(one: ToldHour, other: ToldHour) -> bool:
    """Help was called, or there, before the event that it came to."""
    event, help_ = (one, other) if one.role == "event" else (other, one)
    return event.role == "event" and help_.role in ("call", "arrival") and help_.window.high < event.window.low


def _before_the_call(one: ToldHour, other: ToldHour) -> bool:
    """Help there before it was called."""
    call, arrival = (one, other) if one.role == "call" else (other, one)
    roles = (call.role, arrival.role) == ("call", "arrival")
    return roles and _one_service(call, arrival) and arrival.window.high < call.window.low


def _help_twice(one: ToldHour, other: ToldHour) -> bool:
    """One service called, or there, at two hours."""
    same = one.role == other.role and one.role in ("call", "arrival")
    return same and _one_service(one, other) and one.window.is_apart(other.window)


def _before_all(one: ToldHour, other: ToldHour) -> bool:
    """The services together called at one hour, and one of them before."""
    together, alone = (one, other) if one.telling.kind == "all" else (other, one)
    calls = one.role == other.role == "call" and together.telling.kind == "all"
    return calls and alone.telling.kind not in _UNNAMED and alone.window.high < together.window.low


_CLASHES: tuple[tuple[Clash, DiscrepancyCase], ...] = (
    (_event_twice, "hour of the event"),
    (_before_the_event, "order of hours"),
    (_before_the_call, "order of hours"),
    (_help_twice, "order of hours"),
    (_before_all, "order of hours"),
    (_end_twice, "hour of the event"),
)


def _one_service(one: ToldHour, other: ToldHour) -> bool:
    return one.telling.kind == other.telling.kind and one.telling.kind not in _UNNAMED


def _clashes(one: ToldHour, other: ToldHour, clash: Clash) -> bool:
    if (one.report == other.report and clash is not _before_all) or one.window.gap(other.window) > _FAR:
        return False
    return _one_day(one, other) and clash(one, other)


def _one_day(one: ToldHour, other: ToldHour) -> bool:
    """Whether both may be of one day: a day that only the place in the text gave decides nothing."""
    return one.day is None or other.day is None or one.day == other.day


def _split(hours: Sequence[ToldHour], clash: Clash) -> list[list[ToldHour]]:
    """The hours that clash, those that go together on one side; nothing where a report has two of the sides itself."""
    pairs = [(one, other) for one, other in combinations(hours, 2) if _clashes(one, other, clash)]
    within = [hour for hour in hours if any(hour in pair for pair in pairs)]
    sides: list[list[ToldHour]] = []
    for hour in sorted(within, key=lambda hour: (hour.window.about, hour.order, hour.time.span.start)):
        home = next((side for side in sides if all(_goes_with(hour, other, clash) for other in side)), None)
        if home is None:
            sides.append([hour])
        else:
            home.append(hour)
    return [] if _told_apart(sides) else sides


def _goes_with(one: ToldHour, other: ToldHour, clash: Clash) -> bool:
    return one.role == other.role and not clash(one, other)


def _told_apart(sides: Sequence[Sequence[ToldHour]]) -> bool:
    """Whether a report has hours of two sides that lie too far apart to be a slip: it tells of two moments."""
    return any(
        ours.role == theirs.role
        and ours.window.gap(theirs.window) > _SLIP
        and (ours.report == theirs.report or _has(ours, theirs) or _has(theirs, ours))
        for one, other in combinations(sides, 2)
        for ours in one
        for theirs in other
    )


def _has(one: ToldHour, other: ToldHour) -> bool:
    """Whether the report of the one names the other's hour too, which is not its own: just before it, just after it."""
    return one.clock != other.clock and other.clock in one.clocks


def _compose(sides: Sequence[Sequence[ToldHour]], case: DiscrepancyCase) -> Discrepancy:
    ranked = sorted(sides, key=lambda side: (-len({h.report for h in side}), side[0].order, side[0].time.span.start))
    gap = max(one[0].window.gap(other[0].window) for one, other in combinations(ranked, 2))
    severity: Severity = "low" if gap <= _SLIP else "medium"
    return compose_discrepancy(
        kind="date",
        severity=severity,
        confidence=0.7,
        sides=tuple(_side(side, _words(_first(side), case)) for side in ranked),
        case=case,
        about=ranked[0][0].deed.text,
    )


def _first(side: Sequence[ToldHour]) -> ToldHour:
    return min(side, key=lambda hour: (hour.order, hour.time.span.start))


def _words(hour: ToldHour, case: DiscrepancyCase) -> Span:
    return hour.meant if case == "hour of the event" else hour.deed


def _side(side: Sequence[ToldHour], words: Span) -> Side:
    ordered = sorted(side, key=lambda hour: (hour.order, hour.time.span.start))
    return compose_side((hour.time.span for hour in ordered), " ".join(words.text.split()))
