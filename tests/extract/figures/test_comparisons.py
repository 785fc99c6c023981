from __future__ import annotations

import pytest

from crossread.extract.figures.comparisons import ComparisonRule, comparison_rules, find_comparisons


@pytest.mark.parametrize("rule", comparison_rules(), ids=lambda rule: rule.name)
def test_each_rule_finds_its_example_and_leaves_its_counter_example(rule: ComparisonRule) -> None:
    assert list(rule.find(rule.example))
    assert not list(rule.find(rule.counter))


def test_of_overlapping_comparisons_the_earlier_and_longer_stays() -> None:
    found = find_comparisons("It was more than half of the fleet, twice the number of last year.")
    assert [(one.kind, one.factor) for one in found] == [("majority", 0.5), ("multiple", 2.0)]
