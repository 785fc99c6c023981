"""An account alone answers as a project does."""

from __future__ import annotations

import crossread
from crossread.project.shown import ShownAccount

REPORT = crossread.Report("courier", "Nine people fell ill in York on Monday, Ada Roe said.", published="2031-05-06")


def test_an_account_is_read_searched_and_checked_against() -> None:
    shown = ShownAccount(crossread.account([REPORT]))
    assert shown.account().reports == (REPORT,)
    [hit] = shown.search("ill york")
    assert hit.span.report == "courier" and shown.search("volcano") == ()
    [finding] = shown.check_text("Ninety people fell ill in York.").findings
    assert finding.code == "F102"


def test_a_word_is_found_whatever_its_capitals_accents_and_letters() -> None:
    report = crossread.Report("courier", "Zoë Bjørnsen and Łucja Œuvrard ran for the CAFÉ in York.")
    shown = ShownAccount(crossread.account([report]))
    for query, found in (("zoe BJORN", "Zoë Bjørnsen"), ("lucja oeuv", "Łucja Œuvrard"), ("Cafe.", "CAFÉ")):
        assert [hit.span.text for hit in shown.search(query)] == [found]
