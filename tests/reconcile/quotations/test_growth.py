"""One utterance in the reports of many: one quotation, however many print it and in however many wordings."""

from __future__ import annotations

from functools import cache

import pytest

from crossread import pipeline
from crossread.model.accounts import Quote
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.quotations import reconcile_quotations
from crossread.reconcile.quotations.candidates import propose_pairs
from crossread.reconcile.quotations.utterances import Utterance, collect_utterances

ENDS = ("comes", "falls", "starts", "begins", "arrives")
YARDS = ("wall", "gate", "pier", "quay", "dock", "mole", "lock", "ramp")
WHENS = ("winter", "autumn", "the winter", "the frost", "Advent")


def say(wording: int) -> str:
    """A sentence of which no two wordings are the same, and all tell the same."""
    end, yard, when = ENDS[wording % 5], YARDS[wording % 8], WHENS[wording // 5 % 5]
    return f"We will rebuild the harbour {yard} with our own money and our own hands before {when} {end}"


@cache
def readings(count: int, wordings: int) -> tuple[Reading, ...]:
    reports = [
        Report(f"r{number:03}", f"“{say(number % wordings)},” Mayor Ada Lund said on Monday.", published="2031-05-02")
        for number in range(count)
    ]
    return tuple(pipeline.extract(reports))


def quotes(count: int, wordings: int) -> tuple[Quote, ...]:
    return reconcile_quotations(readings(count, wordings), ()).quotes


@pytest.mark.parametrize(("count", "wordings"), [(61, 1), (70, 6), (90, 90)])
def test_one_utterance_that_many_reports_print_is_one_quotation(count: int, wordings: int) -> None:
    (quote,) = quotes(count, wordings)
    assert len(quote.versions) == count


def test_every_changed_word_is_told_however_many_print_it() -> None:
    (quote,) = quotes(70, 6)
    changed = {difference.right for difference in quote.differences} | {quote.text.split()[5]}
    assert {"gate", "pier", "quay", "dock", "mole"} <= changed | {d.left for d in quote.differences}


def pairs(count: int, wordings: int) -> int:
    utterances: list[Utterance] = collect_utterances(readings(count, wordings))
    return len(propose_pairs(utterances, ["lund"] * len(utterances)).pairs)


@pytest.mark.parametrize("wordings", [1, 6])
def test_the_pairs_that_are_compared_grow_with_the_runs(wordings: int) -> None:
    assert pairs(120, wordings) < 2.2 * pairs(60, wordings)


def test_a_run_meets_few_where_each_report_has_a_wording_of_its_own() -> None:
    assert pairs(200, 200) < 200 * 25


def test_a_few_prints_are_compared_run_by_run() -> None:
    assert pairs(8, 1) == 8 * 7 // 2
    assert pairs(16, 4) == 16 * 15 // 2


def test_what_many_reports_print_as_two_and_many_run_together_stays_two() -> None:
    apart = "“The wall was old and it gave way,” Mayor Ada Lund said. He said the town had no money.\n\n"
    apart += "“Nobody of us had ever looked at it,” Lund said."
    together = "“The wall was old and it gave way. Nobody of us had ever looked at it,” Mayor Ada Lund said."
    made = [Report(f"a{number:02}", apart) for number in range(12)] + [
        Report(f"b{number:02}", together) for number in range(12)
    ]
    found = [quote for quote in reconcile_quotations(pipeline.extract(made), ()).quotes if quote.kind == "direct"]
    assert sorted(len(quote.versions) for quote in found) == [12, 24]
