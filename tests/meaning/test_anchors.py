"""What an entry hangs on: its earliest words, told apart from every other entry's."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account

from crossread.meaning.anchors import AROUND, Anchors, fold, spans_of_sides
from crossread.model.reports import Report

FIRST = Report("b", "Nine men sang in Orrin.\nTen women danced in Kell.", title="Nine sing")
LATER = Report("a", "Nine men sang.")
ANCHORS = Anchors([FIRST, LATER])


def test_the_earliest_mention_is_the_first_reports_and_its_headlines() -> None:
    headline, text, other = FIRST.span(0, 4, "title"), FIRST.span(0, 4), LATER.span(0, 4)
    assert ANCHORS.earliest([other, text, headline]) == headline
    assert ANCHORS.earliest([other, text]) == text
    assert ANCHORS.earliest([]) is None


def test_words_are_those_of_the_paragraph_on_either_side() -> None:
    start = FIRST.text.index("women")
    assert ANCHORS.words(FIRST.span(start, start + 5)) == "ten|women|danced in kell."
    assert ANCHORS.words(FIRST.span(0, 4)) == f"|nine|{fold(FIRST.text[4 : 4 + AROUND].partition(chr(10))[0])}"
    assert ANCHORS.words(None) == ""


def test_discrepancies_are_told_apart_by_their_sides_in_any_order() -> None:
    account = made_account()
    anchors = Anchors(account.reports)
    contents = [anchors.of_discrepancy(found) for found in account.discrepancies]
    assert len(contents) > 1 and len(set(contents)) == len(contents)
    for found, content in zip(account.discrepancies, contents, strict=True):
        assert content[0] == found.kind
        assert anchors.of_discrepancy(replace(found, sides=found.sides[::-1])) == content
        assert anchors.places(found) == sorted(anchors.place(span) for span in spans_of_sides(found))


def test_checks_and_lists_are_told_apart() -> None:
    account = made_account()
    anchors = Anchors(account.reports)
    checks = [anchors.of_check(check) for check in account.checks]
    lists = [anchors.of_list(listed) for listed in account.breakdowns]
    assert all(len(content) > 1 and any(content[1:]) for content in [*checks, *lists])
    assert len(set(checks)) == len({(c.kind, c.statement) for c in account.checks})
