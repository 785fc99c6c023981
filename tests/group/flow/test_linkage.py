"""Average linkage over log-odds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from crossread.group.flow.linkage import link, link_near

PAIRS = some.dictionaries(
    some.tuples(some.sampled_from("abcdef"), some.sampled_from("abcdef")).filter(lambda pair: pair[0] < pair[1]),
    some.floats(-4, 4),
)


def test_the_likeliest_are_joined_and_a_weak_third_stays_out() -> None:
    odds = {("a", "b"): 3.0, ("b", "c"): 0.5}
    assert link("abc", odds, apart=-4.0, join=0.0) == [["a", "b"], ["c"]]


def test_one_bridge_does_not_join_two_groups() -> None:
    odds = {("a", "b"): 4.0, ("c", "d"): 4.0, ("b", "c"): 2.0}
    assert link("abcd", odds, apart=-4.0, join=0.0) == [["a", "b"], ["c", "d"]]


def test_what_hangs_together_on_average_is_one() -> None:
    odds = {("a", "b"): 4.0, ("a", "c"): 3.0, ("b", "c"): -1.0}
    assert link("abc", odds, apart=-4.0, join=0.0) == [["a", "b", "c"]]


def test_a_pair_that_is_there_from_both_sides_is_one() -> None:
    near = {"a": {"b": 3.0}, "b": {"a": 3.0, "c": 0.5}, "c": {"b": 0.5}}
    assert link_near(near, apart=-4.0, join=0.0) == [["a", "b"], ["c"]]


def test_pairs_of_others_are_left_out() -> None:
    assert link("ab", {("a", "z"): 4.0}, apart=-4.0, join=0.0) == [["a"], ["b"]]


@given(PAIRS)
def test_every_report_is_in_one_group_and_no_order_matters(odds: dict[tuple[str, str], float]) -> None:
    groups = link("abcdef", odds, apart=-4.0, join=-0.5)
    assert sorted(report for group in groups for report in group) == list("abcdef")
    assert groups == link("fedcba", dict(reversed(odds.items())), apart=-4.0, join=-0.5)
