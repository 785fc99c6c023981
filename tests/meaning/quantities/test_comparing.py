"""How two stated quantities stand to each other: examples of every reason, and what holds of all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.meaning.quantities.made import APPROXIMATIONS, made, measure, money, spread

from crossread.meaning.quantities import Stated, compare, convert
from crossread.model.mentions import Limit

THIRD = made(1 / 3, kind="ratio", step=0.01)


def share(value: float, step: float = 1) -> Stated:
    return made(value, kind="percent", unit="percent", step=step)


def lasting(value: float, unit: str) -> Stated:
    return made(value, kind="duration", unit=unit)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (made(12), made(12), "same: equal"),
        (made(200, "at least"), made(200, "at least"), "same: equal"),
        (spread(24, 100), spread(24, 100), "same: equal"),
        (money(13.6e6, step=1e5), money(13_625_777), "same: rounded"),
        (made(2000), made(2040), "same: rounded"),
        (share(36), share(35.7, 0.1), "same: rounded"),
        (measure(1200, "kilometre"), measure(750, "mile"), "same: converted"),
        (measure(1000, "acre"), measure(405, "hectare"), "same: converted"),
        (measure(60, "mile per hour"), measure(100, "kilometre per hour"), "same: converted"),
        (lasting(2, "day"), lasting(48, "hour"), "same: equal"),
        (made(61, kind="money", unit="cent"), money(0.61, step=0.01), "same: equal"),
        (money(5, step=1), made(5, kind="money", unit="canadian dollar"), "same: equal"),
        (THIRD, share(33), "same: converted"),
        (THIRD, share(35), "compatible: about"),
        (made(40, "about"), made(40), "compatible: about"),
        (made(40, "about"), made(43), "compatible: about"),
        (made(200, "at least"), made(200), "compatible: limit"),
        (made(200, "more than"), made(200, "at least"), "compatible: limit"),
        (made(500, "nearly"), made(498), "compatible: limit"),
        (made(180, "more than"), made(200, "nearly"), "compatible: limit"),
        (made(300, "at most"), made(180, "about"), "compatible: limit"),
        (made(5, "at least"), made(5, "at most"), "compatible: limit"),
        (money(2e6, "more than", 1e6), money(2_040_000), "compatible: limit"),
        (spread(20, 30), made(25), "compatible: range"),
        (spread(20, 30), spread(25, 40), "compatible: range"),
        (spread(24, 100), made(37), "compatible: vague"),
        (spread(24, 100), made(50, "more than"), "compatible: vague"),
        (money(43e6, step=1e6), money(43_885_310), "differs: cut short"),
        (money(44e6, step=1e6), money(43_200_000), "differs: rounded wrongly"),
        (made(200, "more than"), made(200), "differs: left out"),
        (made(200, "fewer than"), made(200), "differs: left out"),
        (made(500, "nearly"), made(500), "differs: left out"),
        (made(200, "more than"), made(800), "differs: far off"),
        (made(200, "at least"), made(900, "just over"), "differs: far off"),
        (made(12), made(14), "contradicts: number"),
        (money(3.5e9, step=1e8), money(3.6e9, step=1e8), "contradicts: number"),
        (made(5000), made(5150), "differs: cut short"),
        (made(600, "about"), made(500, "about"), "contradicts: number"),
        (THIRD, share(45), "contradicts: number"),
        (made(640), made(700, "more than"), "contradicts: outside limit"),
        (made(500, "nearly"), made(33), "contradicts: outside limit"),
        (made(200, "more than"), made(200, "fewer than"), "contradicts: opposite limits"),
        (made(500, "just over"), made(500, "nearly"), "contradicts: opposite limits"),
        (spread(20, 30), made(37), "contradicts: outside range"),
        (spread(24, 100), made(12), "contradicts: outside range"),
        (share(5), made(5, kind="percent", unit="percentage point"), "contradicts: unit"),
        (money(5), made(5, kind="money", unit="euro"), "contradicts: unit"),
        (measure(5, "mile"), measure(5, "kilogram"), "contradicts: unit"),
        (made(8, action="age", unit="year", kind="measure"), made(8), "contradicts: unit"),
        (lasting(4, "week"), lasting(4, "day"), "contradicts: number"),
    ],
)
def test_relation(one: Stated, other: Stated, expected: str) -> None:
    for found in (compare(one, other), compare(other, one)):
        assert f"{found.relation}: {found.reason}" == expected


def test_a_rise_and_a_fall_contradict() -> None:
    up = replace(share(5), direction="up")
    assert compare(up, replace(up, direction="down")).reason == "direction"
    assert compare(up, share(5)).relation == "same"


def test_only_words_that_leave_out_a_number_are_no_dispute() -> None:
    assert not compare(made(200, "more than"), made(200)).disputes
    assert compare(made(200, "more than"), made(800)).disputes
    assert compare(made(12), made(14)).disputes
    assert not compare(made(12, "about"), made(12)).disputes


LIMITS: list[Limit] = list(APPROXIMATIONS)
NUMBERS = st.builds(
    lambda digits, zeros, words: made(digits * 10**zeros, words),
    st.integers(1, 999),
    st.integers(0, 4),
    st.sampled_from(["exact", "exact", "about", *LIMITS]),
)
RANGES = st.builds(lambda low, more: spread(low, low + more), st.integers(1, 500), st.integers(1, 500))
STATED = st.one_of(NUMBERS, RANGES)


@given(STATED, STATED)
def test_it_does_not_matter_which_is_asked_first(one: Stated, other: Stated) -> None:
    assert compare(one, other) == compare(other, one)


@given(STATED)
def test_every_statement_is_the_same_as_itself(one: Stated) -> None:
    assert compare(one, one).relation == "same"


@given(STATED, STATED)
def test_a_bound_and_a_number_are_never_the_same(one: Stated, other: Stated) -> None:
    if one.is_number != other.is_number:
        assert compare(one, other).relation != "same"


@given(STATED, STATED, st.sampled_from([0.3048, 1609.344, 60, 86400]))
def test_a_common_unit_changes_nothing(one: Stated, other: Stated, scale: float) -> None:
    assert compare(_scaled(one, scale), _scaled(other, scale)) == compare(one, other)


@given(st.integers(1, 5000), st.sampled_from([("mile", "kilometre"), ("acre", "hectare"), ("pound", "kilogram")]))
def test_a_converted_number_is_the_same(value: int, units: tuple[str, str]) -> None:
    result = convert(value, *units)
    assert result is not None
    assert compare(measure(value, units[0]), measure(round(result, 1), units[1], step=0.1)).relation == "same"


def _scaled(stated: Stated, scale: float) -> Stated:
    ends = {name: getattr(stated, name) * scale for name in ("low", "high", "step", "scale")}
    return replace(stated, **ends)
