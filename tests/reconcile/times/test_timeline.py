"""How entries of the timeline are worded, and which clauses make none."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.worded import reconcile_times

from crossread.extract.frames import extract_frames
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_events, extract_times
from crossread.model.mentions import Reading
from crossread.model.reports import Report


def rows(parser: Parser, *texts: str, title: str | None = None) -> list[str]:
    """The words of the entries over reports of one day."""
    reports = [Report(f"r{n}", text, title=title, published="2021-06-10") for n, text in enumerate(texts)]
    readings = []
    for report, passages in parser.parse(reports):
        times, sentences = extract_times(passages), extract_sentences(passages)
        frames = extract_frames(passages, sentences, (), (), (), times, ())
        events = extract_events(passages, times, frames)
        reading = Reading(report, sentences, times=times, events=events, frames=frames)
        names = extract_names(passages)
        quotations = extract_quotations(passages, names)
        quoted = tuple(span for quotation in quotations for span in quotation.content)
        readings.append(replace(reading, names=names, quoted=quoted))
    return [entry.what for entry in reconcile_times(readings).timeline]


def test_a_name_stands_for_a_pronoun_where_the_report_leaves_no_doubt(parser: Parser) -> None:
    text = "Anna Lund ran the ferry for years. She sold the boats on Tuesday."
    assert rows(parser, text) == ["[Anna Lund] sold the boats on Tuesday"]


def test_no_name_stands_for_a_pronoun_of_two_people(parser: Parser) -> None:
    text = "Anna Lund met Clara Holm for years. She sold the boats on Tuesday."
    assert rows(parser, text) == ["She sold the boats on Tuesday"]


def test_a_headline_alone_makes_no_entry(parser: Parser) -> None:
    assert rows(parser, "The company is new.", title="Ferry sank on Tuesday near the old pier") == []


def test_two_reports_of_one_minute_share_an_entry_and_of_a_round_hour_do_not(parser: Parser) -> None:
    texts = "A quarrel began in the hall at {} on Tuesday.", "A guard tried to escape at {} on Tuesday."
    assert len(rows(parser, *(text.format("2:23 p.m.") for text in texts))) == 1
    assert len(rows(parser, *(text.format("2 p.m.") for text in texts))) == 2


def test_one_deed_of_one_doer_is_told_once(parser: Parser) -> None:
    texts = (
        "Ada Lund resigned on Tuesday.",
        "After weeks of quarrels over the ferry, Lund resigned as mayor Tuesday.",
    )
    assert len(rows(parser, *texts)) == 1


def test_deeds_of_one_doer_to_two_are_two(parser: Parser) -> None:
    texts = (
        "Ada Lund sacked the harbour clerk over a lost key on Tuesday morning.",
        "Ada Lund sacked two guards who had slept by the ferry gate on Tuesday.",
    )
    assert len(rows(parser, *texts)) == 2


def test_what_one_man_did_last_week_is_not_put_on_the_day_of_what_he_did_then(parser: Parser) -> None:
    texts = "Anton Lund walked into a shop last week.", "Anton Lund robbed the bank on Tuesday."
    assert len(rows(parser, *texts)) == 2


def test_a_name_stands_for_a_pronoun_inside_the_clause(parser: Parser) -> None:
    text = "Anna Lund ran the ferry for years. In the end, on Tuesday, she sold the boats."
    assert rows(parser, text) == ["In the end, on Tuesday, [Anna Lund] sold the boats"]


def test_a_clause_that_names_its_people_is_told_before_one_that_leans(parser: Parser) -> None:
    texts = "On Tuesday he sold the old boats to a museum.", "Otto Holm sold the old boats to a museum on Tuesday."
    assert rows(parser, *texts) == ["Otto Holm sold the old boats to a museum on Tuesday"]
