"""Times across reports: one timeline, and where the reports date a thing differently."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Discrepancy
from crossread.model.findings import TimeFindings
from crossread.model.mentions import Reading
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.pronouns.meant import MeantPeople
from crossread.reconcile.times.conflicts import find_conflicts
from crossread.reconcile.times.day_conflicts import find_day_conflicts
from crossread.reconcile.times.day_parts import find_part_conflicts
from crossread.reconcile.times.days import collect_days
from crossread.reconcile.times.half_days import find_half_day_conflicts
from crossread.reconcile.times.happenings import Happening, collect_happenings
from crossread.reconcile.times.hour_conflicts import find_hour_conflicts
from crossread.reconcile.times.hours import collect_hours, find_main_kind
from crossread.reconcile.times.lengths import find_length_conflicts
from crossread.reconcile.times.like_hours import find_like_hours
from crossread.reconcile.times.moments import find_moments
from crossread.reconcile.times.once import find_once_conflicts
from crossread.reconcile.times.plans import find_plan_conflicts
from crossread.reconcile.times.starts import find_start_conflicts
from crossread.reconcile.times.timeline import compose_timeline
from crossread.reconcile.times.undated import hide_days, place_without_date
from crossread.reconcile.times.weekdays import find_wrong_weekdays
from crossread.reconcile.times.year_slips import find_year_slips


def reconcile_times(readings: Sequence[Reading], meant: MeantPeople | None = None) -> TimeFindings:
    """Join what happened when over all readings; ``meant`` is whom their pronouns mean, where that is known already."""
    persons, main = Persons(readings, meant), find_main_kind(readings)
    happenings = collect_happenings(readings)
    placed = place_without_date(readings)
    if placed == tuple(readings):
        differences = tuple(_find_differences(readings, happenings, main, persons))
    else:
        compared = _find_differences(placed, collect_happenings(placed), main, persons)
        differences = tuple(hide_days(compared, placed))
    found = (*differences, *find_wrong_weekdays(readings))
    return TimeFindings(timeline=compose_timeline(happenings, main, found, persons), discrepancies=found)


def _find_differences(
    readings: Sequence[Reading], happenings: Sequence[Happening], main: str | None, persons: Persons
) -> Iterable[Discrepancy]:
    """What the reports date differently; ``happenings`` are those of the readings."""
    conflicts = find_conflicts(happenings)
    clocks = (*conflicts, *find_half_day_conflicts(readings))
    hours = (*clocks, *find_hour_conflicts(collect_hours(readings, main), clocks))
    dated = (*hours, *find_day_conflicts(readings, collect_days(readings), hours))
    days = (*dated, *find_once_conflicts(readings, persons, dated))
    moments = find_moments(happenings, days)
    told = (*days, *moments, *find_part_conflicts(readings, main, (*days, *moments)))
    return (
        *told,
        *find_plan_conflicts(happenings, told),
        *find_year_slips(readings, told),
        *find_like_hours(readings, told),
        *find_length_conflicts(readings),
        *find_start_conflicts(readings),
    )
