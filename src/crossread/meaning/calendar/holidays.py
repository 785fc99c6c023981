"""Holidays by their key: fixed days, the nth weekday of a month, days counted from Easter."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from crossread.meaning.calendar.days import nth_weekday
from crossread.text.lexicon import load_lexicon


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def holiday(name: str, year: int) -> date:
    """The day of a holiday by its key in ``lexicon/en/times.toml``."""
    rule: str = load_lexicon("times")["holidays"][name]
    if rule.startswith("E"):
        return easter(year) + timedelta(days=int(rule[1:]))
    month, _, rest = rule.partition("-")
    if rest == "election":
        return nth_weekday(year, int(month), 1, 0) + timedelta(days=1)
    if rest == "blackfriday":
        return nth_weekday(year, int(month), 4, 3) + timedelta(days=1)
    match = re.fullmatch(r"(-?\d)-(\d)", rest)
    if match:
        return nth_weekday(year, int(month), int(match[1]), int(match[2]))
    return date(year, int(month), int(rest))
