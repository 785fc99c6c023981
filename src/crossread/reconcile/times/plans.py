"""What is to come, under two dates: ``the draw is on Monday`` in one report, ``will be made on Tuesday`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy
from crossread.reconcile.sides import compose_discrepancy
from crossread.reconcile.times.conflicts import make_side
from crossread.reconcile.times.happenings import Happening, likeness
from crossread.text.lexicon import load_words

# Reports further apart than this, in days, may tell of a plan that was changed.
_ONE_TIME = 2
# Days further apart than this are of two plans.
_NEAR = 7
# Words that two plans of one verb share, and their share of the shorter one's.
_SHARED, _LIKE = 2, 0.6
_DAYS = frozenset({"minute", "hour", "daypart", "day"})


def find_plan_conflicts(happenings: Sequence[Happening], known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, at most one for each time; none that has a time of ``known`` already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    plans = [one for one in happenings if one.event.placing == "planned"]
    for one, other in combinations(plans, 2):
        if not {one.time.span, other.time.span} & told and _differ(one, other) and _is_one_plan(one, other):
            sides = [[plan for plan in plans if _goes_with(plan, side)] for side in (one, other)]
            told |= {plan.time.span for side in sides for plan in side}
            yield compose_discrepancy(
                kind="date",
                severity="medium",
                confidence=0.6,
                sides=tuple(map(make_side, sides)),
                case="dates",
                about=one.event.what,
            )


def _goes_with(plan: Happening, side: Happening) -> bool:
    same = (plan.first, plan.last) == (side.first, side.last)
    return plan is side or (same and plan.report.id != side.report.id and _is_one_plan(plan, side))


def _differ(one: Happening, other: Happening) -> bool:
    """Whether two reports of one time have two days, months or years for it, and neither names the other's."""
    if one.report.id == other.report.id or not _are_of_one_time(one, other):
        return False
    if one.last >= other.first and other.last >= one.first:
        return False
    if not _are_comparable(one, other):
        return False
    return not _names(one, other) and not _names(other, one)


def _are_of_one_time(one: Happening, other: Happening) -> bool:
    first, second = parse_day(one.report.published), parse_day(other.report.published)
    return bool(first and second) and abs(days_between(first, second)) <= _ONE_TIME if first and second else False


def _are_comparable(one: Happening, other: Happening) -> bool:
    """Two days near each other, or two spans of one precision."""
    as_days = [plan.time.precision in _DAYS for plan in (one, other)]
    first, second = parse_day(one.first), parse_day(other.first)
    if all(as_days) and first and second:
        return abs(days_between(first, second)) <= _NEAR
    return not any(as_days) and one.time.precision == other.time.precision


def _names(one: Happening, other: Happening) -> bool:
    """Whether the one's report names the other's time too."""
    return any((time.first, time.last) == (other.first, other.last) for time in one.reading.times)


def _is_one_plan(one: Happening, other: Happening) -> bool:
    """Whether both are said of one thing that has its day, or by one verb in the same words."""
    if _awaited(one) & _awaited(other):
        return True
    shared = len(one.words & other.words)
    return one.event.verb == other.event.verb and shared >= _SHARED and likeness(one, other) >= _LIKE


def _awaited(plan: Happening) -> frozenset[str]:
    """What the clause says has its day: a final, a draw, a hearing."""
    frame = plan.frame
    parties = (*frame.doers, *frame.undergoers) if frame is not None else ()
    return frozenset(party.noun for party in parties) & load_words("times", "timetable.nouns")
