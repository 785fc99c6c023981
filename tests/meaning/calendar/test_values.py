"""Parts of a value, names of days and months, clock times and lengths."""

from __future__ import annotations

from datetime import date

import pytest

from crossread.meaning.calendar.clock import (
    clock_minutes,
    clock_of,
    in_part,
    is_whole_hour,
    minutes_apart,
    part_of,
    rounds_to,
)
from crossread.meaning.calendar.lengths import days_between, fits_years_ago, whole_years, years_since
from crossread.meaning.calendar.names import month_name, parse_written_day, short_month, weekday_name
from crossread.meaning.calendar.values import days_of, leaves_year_open, month_day_of, precision_of, weekday_of

YEAR_2007 = (date(2007, 1, 1), date(2007, 12, 31))


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2021-06-09", "day"),
        ("2021-06", "month"),
        ("2021-W23", "week"),
        ("2021-Q2", "quarter"),
        ("2021-SU", "season"),
        ("202X", "decade"),
        ("20", "century"),
        ("2021-06-09T05:10", "minute"),
        ("2021-06-09T05:00", "hour"),
        ("2021-06-09TMO", "daypart"),
        ("2019/2020", "year"),
        ("P2D", "unknown"),
        (None, "unknown"),
    ],
)
def test_precision(value: str | None, precision: str) -> None:
    assert precision_of(value) == precision


def test_parts_of_values() -> None:
    assert month_day_of("XXXX-06-09") == (6, 9)
    assert month_day_of("2021-06") == (6, None)
    assert month_day_of("2021-06-09T05:10") == (6, 9)
    assert month_day_of("2021") is None
    assert weekday_of("XXXX-WXX-3") == 2
    assert weekday_of("2021-06-09") is None
    assert leaves_year_open("XXXX-06-09")
    assert not leaves_year_open("2021-06-09")


def test_spans_of_years_and_halves() -> None:
    assert days_of("2019/2020") == (date(2019, 1, 1), date(2020, 12, 31))
    assert days_of("2020/2019") is None
    assert days_of("2023-H2") == (date(2023, 7, 1), date(2023, 12, 31))
    assert days_of("2023-H3") is None


def test_clock() -> None:
    assert clock_of("2021-06-09T05:10") == "05:10"
    assert clock_of("2021-06-09TNI") is None
    assert part_of("2021-06-09TNI") == "NI"
    assert part_of(None) is None
    assert clock_minutes("05:10") == 310
    assert clock_minutes("05") == 300
    assert minutes_apart("05:10", "04:50") == 20
    assert is_whole_hour("05:00")
    assert not is_whole_hour("05:10")
    assert rounds_to("08:00", "08:10")
    assert not rounds_to("08:05", "08:10")
    assert not rounds_to("08:00", "08:40")
    assert in_part("02:00", "NI")
    assert not in_part("13:00", "MO")


def test_names() -> None:
    assert weekday_name(date(2021, 6, 9)) == "Wednesday"
    assert month_name(6) == "June"
    assert short_month(9) == "Sep"
    assert parse_written_day("Posted Sept. 28, 2017, by staff") == date(2017, 9, 28)
    assert parse_written_day("28 September 2017") == date(2017, 9, 28)
    assert parse_written_day("Feb. 30, 2017") is None
    assert parse_written_day("no day here") is None


def test_lengths() -> None:
    assert days_between(date(2021, 6, 9), date(2021, 6, 1)) == -8
    assert whole_years(date(2007, 6, 9), date(2016, 6, 8)) == 8
    assert years_since(YEAR_2007, date(2016, 3, 1)) == (8, 9)


@pytest.mark.parametrize(("count", "fits"), [(7, False), (8, True), (9, True), (10, False)])
def test_years_ago(count: int, fits: bool) -> None:
    assert fits_years_ago(count, YEAR_2007, date(2016, 3, 1)) is fits
