"""Two times compared: the verdict and what decided it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.meaning.calendar.compare import compare_times, when_of

VALUES = [
    "2021-06-09",
    "2021-06-10",
    "XXXX-06-09",
    "XXXX-06",
    "2021-06",
    "2021",
    "XXXX-WXX-3",
    "2021-06-09T05:10",
    "2021-06-09T05:40",
    "2021-06-09TMO",
    "2021-06-09TNI",
    "2021-W23",
    "202X",
    "2020/2021",
    "PAST_REF",
    "P2D",
]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        ("2021-06-09", "2021-06-09", "same", "day"),
        ("2021-06-09", "2021-06-10", "differs", "day"),
        ("2021-06-09", "XXXX-06-09", "same", "day"),
        ("2021-06-09", "XXXX-06-10", "differs", "day"),
        ("2021-06-09", "XXXX-WXX-3", "same", "weekday"),
        ("2021-06-09", "XXXX-WXX-4", "differs", "weekday"),
        ("2021-06-09", "2021-06", "within", "month"),
        ("2021-06-09", "2020", "differs", "year"),
        ("XXXX-06", "XXXX-06-09", "within", "day"),
        ("2021-06-09T05:10", "2021-06-09T05:40", "differs", "clock"),
        ("2021-06-09T05:10", "2021-06-09TNI", "within", "daypart"),
        ("2021-06-09T05:10", "2021-06-09TAF", "differs", "daypart"),
        ("2021-06-09T05:10", "2021-06-09", "within", "clock"),
        ("2021-06-09T05:10", "2021-06-10T05:10", "differs", "day"),
        ("2020/2021", "2021-06-09", "within", "year"),
        ("PAST_REF", "2021", "unknown", "open"),
        ("P2D", "P2D", "unknown", "open"),
    ],
)
def test_verdicts(one: str, other: str, verdict: str, reason: str) -> None:
    found = compare_times(when_of(one), when_of(other))
    assert (found.verdict, found.reason) == (verdict, reason)


@given(one=st.sampled_from(VALUES), other=st.sampled_from(VALUES))
def test_order_does_not_matter(one: str, other: str) -> None:
    assert compare_times(when_of(one), when_of(other)) == compare_times(when_of(other), when_of(one))


@given(value=st.sampled_from(VALUES))
def test_a_time_never_differs_from_itself(value: str) -> None:
    assert compare_times(when_of(value), when_of(value)).verdict in ("same", "unknown")


def test_given_days_come_before_those_of_the_value() -> None:
    early = when_of("2021-06", "2021-06-01", "2021-06-10")
    assert compare_times(early, when_of("2021-06-20")).verdict == "differs"
