"""Which reports are worth comparing."""

from __future__ import annotations

from tests.group.flow.reports import FERRY, MATCH

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.traits import read_traits


def test_what_shares_leading_words_is_compared_once_and_what_does_not_never() -> None:
    candidates = StoryCandidates()
    day = candidates.weigh([read_traits(report) for report in (*FERRY, MATCH)])
    pairs = [frozenset((pair.one.report, pair.other.report)) for pair in candidates.compare(day)]
    assert sorted(map(sorted, pairs)) == [["courier", "lantern"], ["courier", "ledger"], ["lantern", "ledger"]]


def test_what_is_forgotten_is_not_compared() -> None:
    candidates = StoryCandidates()
    first = candidates.weigh([read_traits(FERRY[0])])
    candidates.compare(first)
    candidates.forget(first)
    assert candidates.compare(candidates.weigh([read_traits(FERRY[1])])) == []
