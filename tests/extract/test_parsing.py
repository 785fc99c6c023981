"""One pass over many reports: in order, a batch at a time, and one report's fault is its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pytest
import spacy

from crossread.extract.docs import Doc
from crossread.extract.parsing import BATCH, parse_reports
from crossread.extract.taking import DocTaker
from crossread.faults import DEBUG
from crossread.model.reports import Report

NLP = spacy.blank("en")
TAKER = DocTaker(NLP.vocab)


def parse_blocks(texts: Sequence[str]) -> Iterable[Doc]:
    if any("unspeakable" in text for text in texts):
        raise ValueError("no such word")
    return [TAKER.take(NLP(text), text) for text in texts]


def test_reports_come_in_order_with_the_blocks_of_each() -> None:
    reports = [Report(f"r{n}", "One.\n\nTwo.\n\nThree.", title=f"Title {n}") for n in range(30)]
    parsed = list(parse_reports(reports, parse_blocks))
    assert [one.report for one in parsed] == reports
    for one in parsed:
        assert [passage.text for passage in one.passages] == [one.report.title, "One.", "Two.", "Three."]
        assert all(passage.report is one.report for passage in one.passages)


def test_no_more_than_a_batch_is_taken_ahead_of_what_is_handed_on() -> None:
    taken = 0

    def reports() -> Iterator[Report]:
        nonlocal taken
        for number in range(10 * BATCH):
            taken += 1
            yield Report(f"r{number}", "One.")

    for handed_on, _ in enumerate(parse_reports(reports(), parse_blocks), 1):
        assert taken <= handed_on + BATCH


def test_two_reports_with_one_id_are_not_mixed() -> None:
    first, second = parse_reports([Report("r", "One."), Report("r", "Two.")], parse_blocks)
    assert [passage.text for passage in (*first.passages, *second.passages)] == ["One.", "Two."]


def test_a_report_without_blocks_has_its_turn() -> None:
    reports = [Report("a", "One."), Report("b", ""), Report("c", "Two."), Report("d", "")]
    assert [(one.report.id, len(one.passages)) for one in parse_reports(reports, parse_blocks)] == [
        ("a", 1),
        ("b", 0),
        ("c", 1),
        ("d", 0),
    ]


def test_what_the_parser_raises_is_the_fault_of_its_report_alone() -> None:
    reports = [Report("a", "One.\n\nTwo."), Report("b", "Three.\n\nAn unspeakable one."), Report("c", "Four.")]
    good, bad, other = parse_reports(reports, parse_blocks)
    assert (len(good.passages), len(bad.passages), len(other.passages)) == (2, 0, 1)
    assert not good.faults and not other.faults
    [fault] = bad.faults
    assert (fault.report, fault.stage, fault.place) == ("b", "parse", "text")
    assert fault.reason.startswith("ValueError: no such word")


def test_whoever_looks_for_the_cause_has_it_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(ValueError, match="no such word"):
        list(parse_reports([Report("a", "An unspeakable one.")], parse_blocks))
