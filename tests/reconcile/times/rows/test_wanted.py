"""Which rows of a timeline an editor wants: every feature by its proof, and the estimate."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.happenings import collect_happenings
from crossread.reconcile.times.hours import find_main_kind
from crossread.reconcile.times.rows.table import FEATURES, RowFeature
from crossread.reconcile.times.rows.told import ToldRow
from crossread.reconcile.times.rows.wanted import find_wanted, load_wanted, measure
from crossread.reconcile.times.timeline import tell_rows


def told(text: str) -> ToldRow:
    reports = [Report(f"r{n}", part.strip(), published="2021-06-10") for n, part in enumerate(text.split("||"))]
    readings = tuple(crossread.extract(reports))
    return tell_rows(collect_happenings(readings), find_main_kind(readings), Persons(readings))[0]


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_every_feature_tells_its_example_from_its_counter_example(feature: RowFeature) -> None:
    assert feature.measure(told(feature.example)) > feature.measure(told(feature.counter))


def test_the_weights_are_those_of_the_table() -> None:
    assert list(load_wanted().features) == [feature.name for feature in FEATURES]
    assert len(measure(told("The mill burned on Tuesday."))) == len(FEATURES)


def test_a_row_that_says_who_did_what_is_wanted_more_than_one_that_leans() -> None:
    named = told("Ada Lund was arrested on Tuesday at the mill in Corran.")
    leaning = told("The mill is old. It is dry there. On Tuesday they had a talk at it.")
    assert find_wanted(named) > 0.5 > find_wanted(leaning)


def test_an_account_says_how_likely_a_row_is_wanted() -> None:
    report = Report("r1", "Ada Lund was arrested on Tuesday at the mill in Corran.", published="2021-06-10")
    (entry,) = crossread.account([report]).timeline
    assert entry.wanted == find_wanted(told(report.text))
