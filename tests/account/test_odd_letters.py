"""Soft hyphens, signs of no width and joined letters are no difference; offsets are those of the report's text."""

from __future__ import annotations

import pytest

import crossread

PLAIN = (
    "The quay at Port Orrin was shut on Thursday, the harbour board said.\n\n“We will open the office when it is safe "
    "and not before,” Ada Griffiths, the harbour master, told reporters."
)
ODD = [
    pytest.param(
        [("harbour", "har\u00adbour"), ("office", "of\u00adfice"), ("Griffiths", "Grif\u00adfiths")], id="soft"
    ),
    pytest.param([("office", "of\u200bfice"), ("Griffiths", "Griff\u200biths"), ("safe", "\u2060safe")], id="no width"),
    pytest.param([("office", "oﬃce"), ("Griffiths", "Griﬃths"), ("before", "be\ufefffore")], id="joined letters"),
]


@pytest.mark.parametrize("changes", ODD)
def test_quotations_and_names_are_compared_by_their_letters(changes: list[tuple[str, str]]) -> None:
    odd = PLAIN
    for plain, other in changes:
        odd = odd.replace(plain, other)
    texts = {"a": PLAIN, "b": odd}
    reports = [crossread.Report(id=name, text=text, outlet=name) for name, text in texts.items()]
    account = crossread.account(reports)
    [quote] = [quote for quote in account.quotes if quote.kind == "direct"]
    assert [version.span.report for version in quote.versions] == ["a", "b"]
    assert quote.differences == ()
    [person] = account.people
    assert {mention.report for mention in person.mentions} == {"a", "b"}
    assert account.discrepancies == ()
    for span in [version.span for version in quote.versions] + list(person.mentions):
        assert texts[span.report][span.start : span.end] == span.text
