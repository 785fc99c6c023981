"""Which reports are worth comparing."""

from __future__ import annotations

from tests.group.flow.reports import FERRY, MATCH

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.traits import read_traits


def test_what_shares_leading_words_is_compared_once_and_what_does_not_never() -> None:
    candidates = StoryCandidates()
    day = candidates.weigh([read_traits(report) for report in (*FERRY, MATCH)])
    pairs = [sorted(pair) for pair in candidates.compare(day).pairs]
    assert sorted(pairs) == [["courier", "lantern"], ["courier", "ledger"], ["lantern", "ledger"]]


def test_what_is_forgotten_is_not_compared_and_its_row_is_another_reports() -> None:
    candidates = StoryCandidates()
    first = candidates.weigh([read_traits(FERRY[0])])
    assert candidates.compare(first).pairs == []
    candidates.forget(first)
    second = candidates.weigh([read_traits(FERRY[1])])
    assert second[0].row == first[0].row and candidates.compare(second).pairs == []
    assert candidates.compare(candidates.weigh([read_traits(FERRY[2])])).pairs == [("ledger", "lantern")]
