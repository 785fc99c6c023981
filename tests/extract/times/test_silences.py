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
        ("The council voted for a law signed on Tuesday.", "The council voted for a law signed on Tuesday"),
        (
            "Police said a domestic dispute at 833 Alder St. around 11 p.m. resulted in the death of Ada Holm.",
            "Police said a domestic dispute at 833 Alder St. around 11 p.m. resulted in the death of Ada Holm",
        ),
    ],
)
def test_a_participle_is_told_with_its_subject(text: str, expected: str, parser: Parser) -> None:
    assert expected in events_of(parser, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A vigil honoured three men who were killed in a crash on Sunday in Corran.",
            "three men were killed in a crash on Sunday in Corran",
        ),
        (
            "The ferry, which sank on Sunday after hitting a rock, was new.",
            "The ferry sank on Sunday after hitting a rock",
        ),
        ("The police have not found the boat that sank on Sunday.", "the boat sank on Sunday"),
        ("Long joined the Marines in 2005.", "Long joined the Marines in 2005"),
        ("Ada Holm, who plans to run in 2022, opened a school.", "Ada Holm plans to run in 2022"),
        (
            "They met in the hall where two clerks were hurt in a fall on Monday.",
            "two clerks were hurt in a fall on Monday",
        ),
        ("Two men were hurt and a third killed on Sunday.", "Two men were hurt and a third killed on Sunday"),
        (
            "CORRAN, Wales (AP) — The ferry company sold two of its boats on Wednesday.",
            "The ferry company sold two of its boats on Wednesday",
        ),
        (
            "A poll by the paper last week found that most voters want a new bridge.",
            "A poll by the paper last week found that most voters want a new bridge",
        ),
        (
            "Sunday's accident comes as the county plans new rules for boats.",
            "Sunday's accident comes as the county plans new rules for boats",
        ),
        ("The storm broke even as the mayor opened the fair on Sunday.", "the mayor opened the fair on Sunday"),
    ],
)
def test_a_clause_is_told_by_itself(text: str, expected: str, parser: Parser) -> None:
    assert events_of(parser, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Those who came on Sunday got nothing.",
        "Most people who the station spoke to today were angry.",
        "There have not been any more shots fired in the hall since noon on Sunday.",
        "There was no boat that left the harbour on Sunday.",
        "The police have not found a witness who was there on Sunday.",
        "The men who police say robbed the bank on Friday were held.",
        "The dinner that they gave on Sunday was dull.",
    ],
)
def test_nobody_and_what_somebody_did_to_it_tell_nothing(text: str, parser: Parser) -> None:
    assert events_of(parser, text) == []
