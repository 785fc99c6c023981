"""Texts that hold more than any report has are read up to there, and the account says so."""

from __future__ import annotations

import pytest

import crossread
from crossread import Report
from crossread.extract import bounding
from crossread.extract.bounding import BOUNDS, MOST_CHARACTERS, Ceiling, bound_blocks
from crossread.text.blocks import split_blocks

OTHER = Report("b", "Police in Truro said nine people were hurt on Monday.")
REPEATED = {
    "numbers": "They counted 1,234.5 people.\n",
    "words with a capital": "Ann Lund met Otto Pell in York.\n",
    "quotation marks": "“We saw it,” she said.\n",
    "lines": "a\n",
}


@pytest.mark.parametrize("bound", BOUNDS, ids=lambda bound: bound.what)
def test_each_bound_is_kept_and_told(bound: Ceiling) -> None:
    line = REPEATED[bound.what]
    each = len(bound.pattern.findall(line))
    fitting = line * (bound.most // each)
    assert bound_blocks(fitting, split_blocks(fitting)).reason == ""
    text = fitting + line * 3
    bounded = bound_blocks(text, split_blocks(text))
    assert 0 < len(bounded.blocks) <= bound.most // each + 1
    read = bounded.blocks[-1].end
    assert bounded.reason.startswith(f"only the first {read:,} of its {len(text):,} characters are read: ")
    assert f"more than {bound.most:,} {bound.what}" in bounded.reason


def test_five_megabytes_of_anything_are_bounded() -> None:
    for element in ("calm and ", "e\u0301", "(", "7", "half of ", " . "):
        text = element * (5_000_000 // len(element))
        blocks = bound_blocks(text, split_blocks(text))
        assert blocks.reason and blocks.blocks[-1].end <= MOST_CHARACTERS + 20_000


def test_a_long_report_of_news_is_read_whole() -> None:
    paragraph = "Ann Lund, 46, said on Monday that 12 of the 30 boats had been moored at the quay since the spring.\n\n"
    text = paragraph * 1_000
    assert bound_blocks(text, split_blocks(text)).reason == ""


def test_the_account_says_what_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounding, "MOST_CHARACTERS", 60)
    text = "Police in Truro said nine were hurt.\n\nTwo of them, aged 80, died on Sunday.\n\nEleven people were moved."
    [reading, other] = crossread.extract([Report("a", text), OTHER])
    assert [figure.span.text for figure in reading.figures] == ["nine", "Two", "80"]
    [fault] = reading.faults
    assert (fault.report, fault.stage, fault.place) == ("a", "extract", "the end")
    assert fault.reason.startswith("only the first 75 of its 102 characters are read") and not other.faults
    account = crossread.reconcile([reading, other])
    assert fault in account.faults and {report.id for report in account.reports} == {"a", "b"}
