"""Time expressions: cases, and what holds of any text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crossread
from crossread.extract.parser import Parser
from crossread.extract.passages import Passage
from crossread.extract.times import extract_events, extract_times
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "times.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]
WORDS = [
    "May",
    "Sunday",
    "last",
    "the",
    "2019",
    "12",
    "week",
    "days",
    "ago",
    "3:30",
    "a.m.",
    ",",
    "-",
    "of",
    "early",
    "’s",
    "Christmas",
    "1990s",
    "fall",
    "every",
    "half",
    "an",
    "hour",
    "99999999999",
    "W",
    "31",
    "Feb.",
    "\u2028",
    "é",
]


def parse(parser: Parser, text: str, published: str | None = "2021-06-10") -> list[Passage]:
    """The passages of a text published on a Thursday."""
    ((_, passages),) = parser.parse([Report(id="r1", text=text, published=published)])
    return passages


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    found = extract_times(parse(parser, case["text"], case["published"]))
    assert [[time.span.text, time.type, time.value, time.first, time.last] for time in found] == case["expected"]


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25), dated=st.booleans())
def test_any_words_give_exact_spans_in_order(words: Sequence[str], dated: bool, parser: Parser) -> None:
    text = " ".join(words)
    passages = parse(parser, text, "2021-06-10" if dated else None)
    times = extract_times(passages)
    for time in times:
        assert text[time.span.start : time.span.end] == time.span.text
        assert (time.first is None) == (time.last is None)
        assert time.first is None or time.last is None or time.first <= time.last
    starts = [time.span.start for time in times]
    assert starts == sorted(starts)
    for event in extract_events(passages, times):
        assert event.what == text[event.span.start : event.span.end]


def test_a_clause_is_tied_to_its_time(parser: Parser) -> None:
    passages = parse(parser, "A warehouse burned down on Tuesday, and the owner will speak on Monday.")
    times = extract_times(passages)
    events = extract_events(passages, times)
    assert (events[0].verb, events[0].placing) == ("burn", "story")
    assert events[0].what.startswith("A warehouse burned down on Tuesday")


def test_a_statement_is_no_event(parser: Parser) -> None:
    passages = parse(parser, "The river is rising, the mayor said Tuesday.")
    assert extract_events(passages, extract_times(passages)) == ()


def test_the_text_dates_a_report_without_a_date(parser: Parser) -> None:
    passages = parse(parser, "SEP 28, 2017\n\nOn Wednesday, the bridge reopened.", None)
    assert [time.first for time in extract_times(passages)] == ["2017-09-28", "2017-09-27"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boys who had refused to leave a field came back on Sunday.", "The boys who had refused to leave"),
        ("The union that had threatened to leave the talks signed on Tuesday.", "The union that had threatened"),
        (
            "Two old men who were asked to leave a chapel choir party came back late Sunday evening and opened fire "
            "on a group of guests, hurting four, officials said.",
            "Two old men who were asked",
        ),
        ("Two climbers hoping to reach the summit turned back on Sunday.", "Two climbers hoping to reach"),
        ("A man who robbed a bank built by monks in 1920.", "A man who robbed a bank built by monks"),
        ("She hoped to see the man returned on Sunday.", "She hoped to see the man returned"),
    ],
)
def test_a_subject_behind_a_clause_of_its_own_begins_the_event(parser: Parser, text: str, expected: str) -> None:
    passages = parse(parser, text)
    (event,) = extract_events(passages, extract_times(passages))
    assert event.what.startswith(expected)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It began late Thursday night. It ended early Friday. A car came about 11 p.m.", "2021-06-11", "10T23:00"),
        ("It broke out late Monday. The roof fell early Tuesday. Plows came by 11:30 p.m.", "2021-06-10", "08T23:30"),
        ("A search is under way Thursday. The boat sank about 11 p.m. off Marl.", "2021-06-10", "09T23:00"),
        ("The boat sank about 4 p.m. off Marl.", "2021-06-10", "10T16:00"),
        ("The match will end about 11 p.m. at Marl.", "2021-06-10", "10T23:00"),
        ("The boat sank Thursday. It went down at 11 p.m.", "2021-06-10", "10T23:00"),
        ("Talks began on Monday morning. They failed Tuesday evening. They signed at 8 p.m.", "2021-06-08", "08T20:00"),
        ("It fell Wednesday evening. It was found Thursday morning. A call came at 1 a.m.", "2021-06-10", "10T01:00"),
    ],
)
def test_an_hour_that_the_report_cannot_know_is_of_the_day_before(
    parser: Parser, text: str, published: str, expected: str
) -> None:
    assert extract_times(parse(parser, text, published))[-1].value == f"2021-06-{expected}"


@pytest.mark.parametrize(
    ("text", "placing"),
    [
        ("The mill will close later this year.", "planned"),
        ("The mill is to be sold this week.", "planned"),
        ("The mill closed earlier this year.", "background"),
        ("The mill was sold this week.", "story"),
    ],
)
def test_what_is_to_come_is_planned_however_wide_its_time(text: str, placing: str, parser: Parser) -> None:
    passages = parse(parser, text)
    assert [event.placing for event in extract_events(passages, extract_times(passages))] == [placing]


AHEAD = (
    # What went on until a day that is past, and what may go on until one to come.
    ("The club had to wait until this year to return to the final.", "background"),
    ("Lund hid in the mill until Thursday.", "story"),
    ("The bridge will be closed until Thursday.", "planned"),
    ("The trial was postponed until July 8.", "planned"),
    # What is to come later on the day of the report.
    ("Lund is scheduled to appear in court Thursday morning.", "planned"),
    ("Lund will meet the crew later today.", "planned"),
    ("Lund appeared in court Thursday morning.", "story"),
    # A month ahead in which something was done is last year's; what is planned for one is not.
    ("In August the council asked the firm to rebuild the mill.", "background"),
    ("The council planned to rebuild the mill in August.", "planned"),
)


@pytest.mark.parametrize(("text", "placing"), AHEAD)
def test_what_lies_ahead_and_what_behind(text: str, placing: str) -> None:
    (reading,) = crossread.extract([Report("r1", text, published="2021-06-10")])
    assert [event.placing for event in reading.events] == [placing]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Voters cast ballots over the last week.", "DURATION"),
        ("Voters cast ballots last week.", "DATE"),
    ],
)
def test_the_last_week_is_the_seven_days_before(text: str, type_: str) -> None:
    (reading,) = crossread.extract([Report("r1", text, published="2021-06-10")])
    assert [time.type for time in reading.times] == [type_]
