"""The first lines in English."""

from __future__ import annotations

from crossread.model.reports import Report
from crossread.model.summaries import ComparedCount, ComparedInPart, DifferenceCount, ReportSet
from crossread.wording.outlets import Outlets
from crossread.wording.summaries import say_compared, say_differences, say_reports


def test_what_was_compared() -> None:
    counts = (ComparedCount("figures", 12, 8, 2, 1), ComparedCount("ages", 1, 1, 0), ComparedCount("names", 3, 3, 0))
    assert say_compared(counts) == (
        "In two reports or more: 12 figures (8 agree, 2 differ, 1 updated, 1 less exact in some), "
        "1 age (the same) and 3 names (none differs)."
    )
    assert say_compared(()) == "No number, quotation, time, place or name stands in two reports."


def test_what_was_compared_in_part() -> None:
    in_part = (ComparedInPart("quotations", 1, 3000), ComparedInPart("names", 1200, 200))
    assert say_compared((ComparedCount("ages", 1, 1, 0),), in_part) == (
        "In two reports or more: 1 age (the same). Compared in part: 1 quotation only by its first 3,000 words and "
        "1,200 names with 200 of those that share a word with them."
    )


def test_where_they_differ() -> None:
    counts = (DifferenceCount("value", 2, "high"), DifferenceCount("quote", 1, "low"))
    assert say_differences(counts) == "2 numbers and facts (high) and 1 quotation (low)."
    assert say_differences(()) == ""


def test_what_reports_these_are() -> None:
    outlets = Outlets([Report("a", "x", outlet="The Post"), Report("b", "x", outlet="The Echo")])
    assert say_reports(ReportSet(2, copies=("b",), undated=("a",)), outlets) == (
        "The Echo has half or more of its words from another report. The Post gives no date."
    )
    assert say_reports(ReportSet(2, undated=("a",), inferred=("a",)), outlets) == ""
