"""Quoted runs are compared whole, and where one is too long for that the account says so."""

from __future__ import annotations

from crossread.model.mentions import Quotation, Reading
from crossread.model.reports import Report
from crossread.reconcile.quotations import reconcile_quotations
from crossread.reconcile.quotations.utterances import MOST_WORDS


def speech(identifier: str, words: int, *, last: str = "harbour") -> Reading:
    """A report that prints one speech, no word of which stands in it twice but the last."""
    text = " ".join([*(f"word{number}" for number in range(words - 1)), last])
    report = Report(identifier, f"“{text}”", outlet=f"The {identifier.title()}", published="2031-05-02")
    said = (report.span(1, 1 + len(text)),)
    quotation = Quotation(kind="direct", content=said, quoted=said, speaker=None, cue=None)
    return Reading(report, quotations=(quotation,))


def test_a_word_changed_far_on_in_a_speech_is_told() -> None:
    findings = reconcile_quotations([speech("alpha", 2500), speech("beta", 2500, last="market")], ())
    (quote,) = findings.quotes
    assert [(change.left, change.right) for change in quote.differences] == [("harbour", "market")]
    assert findings.in_part == ()


def test_what_is_longer_than_what_is_compared_is_told() -> None:
    findings = reconcile_quotations([speech("alpha", MOST_WORDS + 1), speech("beta", 40)], ())
    assert [(told.kind, told.count, told.limit) for told in findings.in_part] == [("quotations", 1, MOST_WORDS)]
