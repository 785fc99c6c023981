"""Days of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.meaning.calendar.days import add_days, add_months, parse_day
from crossread.meaning.calendar.holidays import easter, holiday
from crossread.meaning.calendar.values import days_of


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-W07", ("2019-02-11", "2019-02-17")),
        ("2019-W07-WE", ("2019-02-16", "2019-02-17")),
        ("2019-Q4", ("2019-10-01", "2019-12-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("2019-06-01T03:30", ("2019-06-01", "2019-06-01")),
    ],
)
def test_values_cover_days(value: str, days: tuple[str, str]) -> None:
    found = days_of(value)
    assert found is not None
    assert (found[0].isoformat(), found[1].isoformat()) == days


@pytest.mark.parametrize("value", [None, "", "PXD", "P2W", "XXXX-05", "2019-02-30", "0000", "PRESENT_REF", "2019-W99"])
def test_open_values_cover_none(value: str | None) -> None:
    assert days_of(value) is None


def test_moving_holidays() -> None:
    assert easter(2019) == date(2019, 4, 21)
    assert holiday("thanksgiving", 2019) == date(2019, 11, 28)
    assert holiday("memorial day", 2019) == date(2019, 5, 27)
    assert holiday("election day", 2020) == date(2020, 11, 3)


@given(day=st.dates(), number=st.integers(-(10**7), 10**7))
def test_arithmetic_never_leaves_the_calendar(day: date, number: int) -> None:
    assert date.min <= add_days(day, number) <= date.max
    assert date.min <= add_months(day, number) <= date.max


@given(text=st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    found = parse_day(text)
    assert found is None or found.isoformat() == text[:10]
