"""Which reports are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable

from tests.group.flow.reports import FERRY, MATCH

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.columns import make_columns
from crossread.group.flow.rows import Rows
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def weigh(candidates: StoryCandidates, reports: Iterable[Report]) -> Rows:
    return candidates.weigh(candidates.count([make_columns([read_traits(report)]) for report in reports]))


def compare(candidates: StoryCandidates, day: Rows) -> list[tuple[str, str]]:
    names = candidates.rows.reports
    return [(names[one], names[other]) for one, other in candidates.compare(day).iter_rows()]


def test_what_shares_leading_words_is_compared_once_and_what_does_not_never() -> None:
    candidates = StoryCandidates()
    pairs = compare(candidates, weigh(candidates, (*FERRY, MATCH)))
    assert sorted(sorted(pair) for pair in pairs) == [
        ["courier", "lantern"],
        ["courier", "ledger"],
        ["lantern", "ledger"],
    ]


def test_rows_are_those_of_the_reports_by_id() -> None:
    candidates = StoryCandidates()
    day = weigh(candidates, reversed((*FERRY, MATCH)))
    assert [candidates.rows.reports[row] for row in day] == ["courier", "lantern", "ledger", "sport"]


def test_what_is_forgotten_is_not_compared_and_its_row_is_another_reports() -> None:
    candidates = StoryCandidates()
    first = weigh(candidates, FERRY[:1])
    assert compare(candidates, first) == []
    assert candidates.forget(first).nonzero()[0].tolist() == first.tolist()
    second = weigh(candidates, FERRY[1:2])
    assert second.tolist() == first.tolist() and compare(candidates, second) == []
    assert compare(candidates, weigh(candidates, FERRY[2:])) == [("ledger", "lantern")]
