"""Clauses that tell nothing that happened, and what an event's clause takes in."""

import pytest

from crossread.extract.parser import Parser
from crossread.extract.rulings import Ruling
from crossread.extract.times import extract_events, extract_times
from crossread.extract.times.silences import SILENCES, DatedVerb
from crossread.model.reports import Report


def events_of(parser: Parser, text: str) -> list[str]:
    ((_, passages),) = parser.parse([Report(id="r1", text=text, published="2021-06-10")])
    return [event.what for event in extract_events(passages, extract_times(passages))]


@pytest.mark.parametrize("silence", SILENCES, ids=[silence.name for silence in SILENCES])
def test_each_silences_its_example_and_not_its_counter(silence: Ruling[DatedVerb, bool], parser: Parser) -> None:
    assert events_of(parser, silence.example) == []
    assert events_of(parser, silence.counter)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The club sank for years, losing two owners in 2006.",
            "The club sank for years, losing two owners in 2006",
        ),
        ("Holm became a judge after winning the vote in May.", "Holm became a judge after winning the vote in May"),
        (
            "Losing both matches in May, the club fell to the last place.",
            "Losing both matches in May, the club fell to the last place",
        ),
        ("There were two fires on Tuesday.", "There were two fires on Tuesday"),
        ("He was believed to have left on Tuesday.", "He was believed to have left on Tuesday"),
        ("The firm failed when prices fell in March.", "prices fell in March"),
        ("The council voted for a law signed on Tuesday.", "a law signed on Tuesday"),
        (
            "Police said a domestic dispute at 833 Alder St. around 11 p.m. resulted in the death of Ada Holm.",
            "a domestic dispute at 833 Alder St. around 11 p.m. resulted in the death of Ada Holm",
        ),
    ],
)
def test_a_participle_is_told_with_its_subject(text: str, expected: str, parser: Parser) -> None:
    assert expected in events_of(parser, text)
