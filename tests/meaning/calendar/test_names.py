"""Days as they are written."""

from __future__ import annotations

from datetime import date

import pytest

from crossread.meaning.calendar.names import name_days


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2031, 5, 2), date(2031, 5, 2), "2 May 2031"),
        (date(2031, 5, 2), date(2031, 5, 4), "2–4 May 2031"),
        (date(2031, 4, 30), date(2031, 5, 1), "30 April – 1 May 2031"),
        (date(2030, 12, 31), date(2031, 1, 1), "31 December 2030 – 1 January 2031"),
    ],
)
def test_days_are_written_without_saying_anything_twice(first: date, last: date, written: str) -> None:
    assert name_days(first, last) == written
