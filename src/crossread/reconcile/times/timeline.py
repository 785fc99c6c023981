"""One timeline over all reports."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.calendar.values import fineness
from crossread.model.accounts import TimelineEntry
from crossread.model.frames import EventClass, Frame
from crossread.model.mentions import Placing
from crossread.reconcile.times.happenings import Happening, likeness

# Clauses of one day are one entry from this share of common words up.
_SAME = 0.5
# Classes of events that tell too little of what happened.
_PALE: frozenset[EventClass] = frozenset({"say", "be", "have", "make", "other"})


def compose_timeline(happenings: Sequence[Happening]) -> tuple[TimelineEntry, ...]:
    """Entries by day, then in the order of the clock where it is known, then of the story."""
    groups: list[list[Happening]] = []
    by_days: dict[tuple[str, str], list[list[Happening]]] = {}
    for happening in happenings:
        near = by_days.setdefault((happening.first, happening.last), [])
        scored = [(max(_sameness(happening, other) for other in group), -number) for number, group in enumerate(near)]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _SAME:
            near[-best[1]].append(happening)
        else:
            near.append([happening])
            groups.append(near[-1])
    return tuple(_compose_entry(group) for group in sorted(groups, key=_order))


def _sameness(one: Happening, other: Happening) -> float:
    """Likeness of the words; the same deed at the same minute is the same, whatever else the clauses say."""
    if one.clock is not None and one.clock == other.clock and one.event.verb == other.event.verb:
        return 1.0
    return 1.0 if _is_one_event(one.frame, other.frame) else likeness(one, other)


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


def _compose_entry(group: Sequence[Happening]) -> TimelineEntry:
    finest = min(group, key=lambda happening: fineness(happening.time.precision))
    return TimelineEntry(
        start=group[0].first,
        end=group[0].last,
        precision=finest.time.precision,
        what=_fullest(group).event.what,
        mentions=tuple(dict.fromkeys(happening.event.span for happening in group)),
        placing=_placing(group),
    )


def _placing(group: Sequence[Happening]) -> Placing:
    """The placing of most of the clauses; of a tie, that it is the story's."""
    found = [happening.event.placing for happening in group]
    placings: tuple[Placing, ...] = ("story", "planned", "background")
    return max(placings, key=lambda placing: (found.count(placing), placing == "story"))


def _fullest(group: Sequence[Happening]) -> Happening:
    """The clause that has most of the words that the others have; of equals the shortest, then the first."""

    def shared(happening: Happening) -> int:
        return sum(len(happening.words & other.words) for other in group if other is not happening)

    return min(group, key=lambda happening: (-shared(happening), len(happening.event.what), happening.order))
