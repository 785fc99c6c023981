"""Ages that two reports give one person."""

from __future__ import annotations

from datetime import date

from crossread.reconcile.figures.items import Item

# Years between two ages that reports of one time may give one person by mistake; father and son are further apart.
MISTAKEN = 10
# Days between reports within which nobody is taken to have had a birthday, and within which ages are compared at all.
NO_BIRTHDAY, ONE_TIME = 21, 120


def told_two_ages(one: Item, other: Item) -> bool:
    """Whether two reports of one time give a person of one full name two ages that are near each other.

    Of reports some weeks apart, one year more in the later is a birthday.
    """
    names = [(item.measure.condition or "").lower().split() for item in (one, other)]
    if one.report.id == other.report.id or any(len(name) < 2 for name in names) or one.age_of != other.age_of:
        return False
    if names[0][0] != names[1][0] or one.measure.unit != other.measure.unit:
        return False
    days, years = _days_between(one, other), (other.value or 0.0) - (one.value or 0.0)
    if days is None or abs(days) > ONE_TIME or not 0 < abs(years) <= MISTAKEN or 0.0 in (one.value, other.value):
        return False
    return not (abs(days) > NO_BIRTHDAY and abs(years) == 1 and (days > 0) == (years > 0))


def _days_between(one: Item, other: Item) -> int | None:
    """Days from the one's report to the other's; None where either has no date."""
    try:
        first, last = (date.fromisoformat((item.report.published or "")[:10]) for item in (one, other))
    except ValueError:
        return None
    return (last - first).days
