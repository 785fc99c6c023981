"""How far apart two days lie, and whether "nine years ago" can be "in 2007"."""

from __future__ import annotations

from datetime import date

from crossread.meaning.calendar.days import Days


def days_between(one: date, other: date) -> int:
    """Days from one day to another; negative where the other is earlier."""
    return (other - one).days


def whole_years(start: date, end: date) -> int:
    """Full years that have passed between two days, as an age is counted."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def years_since(days: Days, until: date) -> tuple[int, int]:
    """Fewest and most full years that may have passed since something in ``days``, counted on day ``until``.

    Of 2007, in March 2016: eight or nine.
    """
    return whole_years(days[1], until), whole_years(days[0], until)


def fits_years_ago(count: int, days: Days, until: date) -> bool:
    """Whether what lies in ``days`` may be said on day ``until`` to lie ``count`` years back.

    People count full years or calendar years: in March 2016 both 2006 and 2007 are nine years ago.
    """
    fewest, most = years_since(days, until)
    return fewest <= count <= max(most, until.year - days[0].year)
