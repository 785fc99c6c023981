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
from crossread.reconcile.times.happenings import collect_happenings
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
    found = tuple(_find_differences(readings, main, persons))
    return TimeFindings(
        timeline=compose_timeline(collect_happenings(readings), main, found, persons),
        discrepancies=found,
    )


def _find_differences(readings: Sequence[Reading], main: str | None, persons: Persons) -> Iterable[Discrepancy]:
    """What the reports date differently; in a story without a date, by its weekdays, days of months and hours."""
    placed = place_without_date(readings)
    happenings = collect_happenings(placed)
    conflicts = find_conflicts(happenings)
    clocks = (*conflicts, *find_half_day_conflicts(placed))
    hours = (*clocks, *find_hour_conflicts(collect_hours(placed, main), clocks))
    dated = (*hours, *find_day_conflicts(placed, collect_days(placed), hours))
    days = (*dated, *find_once_conflicts(placed, persons, dated))
    moments = find_moments(happenings, days)
    told = (*days, *moments, *find_part_conflicts(placed, main, (*days, *moments)))
    found = (
        *told,
        *find_plan_conflicts(happenings, told),
        *find_year_slips(placed, told),
        *find_like_hours(placed, told),
        *find_length_conflicts(placed),
        *find_start_conflicts(placed),
        *find_wrong_weekdays(readings),
    )
    return found if placed == tuple(readings) else hide_days(found, placed)
