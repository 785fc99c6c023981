"""Whether an entry of the timeline is of the story, its background or planned, over all reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.mentions import Placing
from crossread.reconcile.times.happenings import Happening

# Where every report was stamped long after its story, its days are those so near to the one that most reports tell of.
_NEAR = 21


def find_story_days(groups: Sequence[Sequence[Happening]]) -> frozenset[str]:
    """The single days on which something of the story took place.

    They are those that a report tells of as its story; where none does, as all were stamped months later, those near
    the one day that most reports tell of, two at least.
    """
    single = [group for group in groups if group[0].first == group[0].last]
    told = {group[0].first for group in single if _commonest(group) == "story"}
    if told or not single:
        return frozenset(told)
    telling: Counter[str] = Counter()
    for day in {group[0].first for group in single}:
        telling[day] = len({one.report.id for group in single if group[0].first == day for one in group})
    centre = min(telling, key=lambda day: (-telling[day], day))
    if telling[centre] < 2:
        return frozenset()
    around = parse_day(centre)
    return frozenset(day for day in telling if _is_near(parse_day(day), around))


def place(group: Sequence[Happening], story_days: frozenset[str]) -> Placing:
    """The placing of most of the clauses, of a tie the story's; what is background to a late report alone is not."""
    placing = _commonest(group)
    single = group[0].first == group[0].last
    return "story" if placing == "background" and single and group[0].first in story_days else placing


def _commonest(group: Sequence[Happening]) -> Placing:
    found = [happening.event.placing for happening in group]
    placings: tuple[Placing, ...] = ("story", "planned", "background")
    return max(placings, key=lambda placing: (found.count(placing), placing == "story"))


def _is_near(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and abs(days_between(day, other)) <= _NEAR
