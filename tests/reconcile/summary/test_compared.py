"""What was compared, in numbers, and what reports these are."""

from __future__ import annotations

import crossread
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.model.stories import Reuse
from crossread.reconcile.summary.sets import describe_reports

ONE = "Ada Lund, 41, won the race in Norwick in 52 minutes. Organisers counted 800 runners."
OTHER = "Ada Lund, 43, won the race in Norwick. Organisers counted 800 runners."


def test_each_thing_is_counted_once_as_it_stands() -> None:
    summary = crossread.account([Report(*told, published="2024-05-05") for told in (("a", ONE), ("b", OTHER))]).summary
    counts = {count.kind: (count.compared, count.agree, count.differ) for count in summary.compared}
    assert counts["figures"] == (1, 1, 0)
    assert counts["ages"] == (1, 0, 1)
    assert counts["places"] == (1, 1, 0)
    assert [(count.kind, count.count) for count in summary.differences] == [("value", 1)]


def test_the_reports_are_described() -> None:
    reports = [Report("a", ONE, published="2024-05-05"), Report("b", OTHER, published="2024-05-07"), Report("c", ONE)]
    copied = [Reuse("a", "b", 0.8, ()), Reuse("a", "c", 0.2, ())]
    about = describe_reports([Reading(report) for report in reports], (), copied)
    assert (about.count, about.first_published, about.last_published) == (3, "2024-05-05", "2024-05-07")
    assert about.undated == ("c",)
    assert about.copies == ("b",)
