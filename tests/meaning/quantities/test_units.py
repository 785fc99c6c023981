"""One table of units: what measures what, and how many of one are another."""

from __future__ import annotations

import pytest

from crossread.meaning.quantities import convert, count_in, find_base
from crossread.text.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (20, "knot", "mile per hour", 23.0),
        (101, "metre", "foot", 331.4),
        (10, "degree celsius", "degree fahrenheit", 50),
        (1, "year", "month", 12),
    ],
)
def test_conversion(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, abs=0.06)
    assert convert(value, unit, "pint") is None


def test_a_rate_is_of_two_units() -> None:
    fast, slow = find_base("metre per minute"), find_base("kilometre per hour")
    assert fast is not None
    assert fast.dimension == "length per duration"
    assert slow is not None
    assert slow.dimension == "speed"
    assert find_base("dollar per barrel") != find_base("dollar per litre")


def test_every_unit_with_a_base_is_one_that_news_prints() -> None:
    units = load_lexicon("units")
    printed = {name for table, names in units.items() if table not in ("bases", "compound") for name in names}
    short = {name for table in ("touching", "spaced") for name in units[table].values()}
    money = set(load_lexicon("currencies")["words"])
    named = {name for table in units["bases"].values() for name in table}
    assert named - printed - short - money == {"point"}


@pytest.mark.parametrize(
    ("unit", "longer", "count"),
    [
        ("minute", "day", 1440.0),
        ("day", "week", 7.0),
        ("day", "year", 365.2425),
        ("year", "century", 100.0),
        ("month", "year", 12.0),
        ("day", "metre", 0.0),
        ("metre", "day", 0.0),
        ("metre", "kilometre", 0.0),
        ("day", "boat", 0.0),
    ],
)
def test_a_unit_of_time_has_so_many_of_a_shorter_one(unit: str, longer: str, count: float) -> None:
    assert count_in(unit, longer) == pytest.approx(count)
