"""Hours of one event that cannot all be right, as exactly as each report states them.

The event at two hours; the event after the call to it; help there before it was called; two calls to one service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.reasons import DiscrepancyCase
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.reconcile.times.hours import ToldHour

# Minutes: further apart, two hours are of different moments.
_FAR = 90
# Nearer than this, a report that has both has slipped, or lets a witness speak.
_SLIP = 15

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
    """Whether another discrepancy has hours of two of the sides."""
    spans = {span for side in known.sides for span in side.mentions}
    return sum(any(hour.time.span in spans for hour in side) for side in sides) > 1


def _event_twice(one: ToldHour, other: ToldHour) -> bool:
    return one.role == other.role == "event" and one.window.is_apart(other.window)


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
    if (one.report == other.report and clash is not _before_all) or abs(one.window.middle - other.window.middle) > _FAR:
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
        and abs(ours.window.middle - theirs.window.middle) > _SLIP
        and (ours.report == theirs.report or theirs.clock in ours.clocks or ours.clock in theirs.clocks)
        for one, other in combinations(sides, 2)
        for ours in one
        for theirs in other
    )


def _compose(sides: Sequence[Sequence[ToldHour]], case: DiscrepancyCase) -> Discrepancy:
    ranked = sorted(sides, key=lambda side: (-len({h.report for h in side}), side[0].order, side[0].time.span.start))
    middles = [side[0].window.middle for side in ranked]
    severity: Severity = "low" if max(middles) - min(middles) <= _SLIP else "medium"
    return compose_discrepancy(
        kind="date",
        severity=severity,
        confidence=0.7,
        sides=tuple(_side(side, case) for side in ranked),
        case=case,
        about=ranked[0][0].deed.text,
    )


def _side(side: Sequence[ToldHour], case: DiscrepancyCase) -> Side:
    ordered = sorted(side, key=lambda hour: (hour.order, hour.time.span.start))
    words = ordered[0].time.span if case == "hour of the event" else ordered[0].deed
    return compose_side((hour.time.span for hour in ordered), " ".join(words.text.split()))
