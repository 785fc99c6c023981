"""Sentences that several reports break round ``he said`` are one quotation of the account."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.worded import reconcile_quotations

from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.reports import Report
from crossread.model.spans import Span

FIRST = "“The harbour will close on Monday for a month of repairs,”"
GOES_ON = "“and the ferries will run from the old pier until it opens again.”"
ANOTHER = "“The ferries will run from the old pier until it opens again.”"


def broken(report: str, *parts: str) -> Reading:
    """A report that holds one quotation in these parts."""
    text = " Lund said ".join(parts)
    spans = tuple(Span(report, "text", text.index(part), text.index(part) + len(part), part) for part in parts)
    quotation = Quotation("direct", spans, spans, Speaker("Ada Lund", None, True), None)
    return Reading(Report(report, text, outlet=f"The {report.title()}"), quotations=(quotation,))


def test_a_sentence_that_two_reports_break_is_one_quotation() -> None:
    (quote,) = reconcile_quotations([broken("echo", FIRST, GOES_ON), broken("wave", FIRST, GOES_ON)], ()).quotes
    assert [version.span.text for version in quote.versions] == [FIRST, GOES_ON, FIRST, GOES_ON]
    assert quote.text == GOES_ON


def test_two_sentences_of_one_speech_are_two_quotations() -> None:
    found = reconcile_quotations([broken("echo", FIRST, ANOTHER), broken("wave", FIRST, ANOTHER)], ())
    assert [len(quote.versions) for quote in found.quotes] == [2, 2]


def test_what_one_report_breaks_alone_stays_in_its_parts() -> None:
    one, other = broken("echo", FIRST, GOES_ON), broken("wave", FIRST)
    assert [len(quote.versions) for quote in reconcile_quotations([one, other], ()).quotes] == [2, 1]


def test_a_change_in_one_part_is_told_once() -> None:
    changed = broken("wave", FIRST.replace("a month", "a week"), GOES_ON)
    found = reconcile_quotations([broken("echo", FIRST, GOES_ON), changed], ())
    assert len(found.discrepancies) == 1
    same = broken("wave", FIRST, GOES_ON)
    assert reconcile_quotations([broken("echo", FIRST, GOES_ON), replace(same)], ()).discrepancies == ()
