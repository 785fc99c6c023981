"""One timeline over several reports, and what they date differently."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from tests.reconcile.worded import reconcile_times

from crossread.extract.frames import extract_frames
from crossread.extract.parser import Parser
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_events, extract_times
from crossread.model.mentions import Reading
from crossread.model.reports import Report


def read(parser: Parser, *texts: str, published: str = "2021-06-10") -> list[Reading]:
    """A reading with times and events of each text, by invented outlets."""
    outlets = ("Harbour Post", "Valley Courier", "Lakeside Echo")
    reports = [Report(f"r{n}", text, outlet=outlets[n], published=published) for n, text in enumerate(texts)]
    readings = []
    for report, passages in parser.parse(reports):
        times, sentences = extract_times(passages), extract_sentences(passages)
        frames = extract_frames(passages, sentences, (), (), (), times, ())
        events = extract_events(passages, times, frames)
        readings.append(Reading(report, sentences, times=times, events=events, frames=frames))
    return readings


def summaries(readings: Sequence[Reading]) -> list[str]:
    """The sentences of the discrepancies found."""
    return [found.summary for found in reconcile_times(readings).discrepancies]


def test_reports_of_one_day_share_an_entry(parser: Parser) -> None:
    readings = read(
        parser,
        "A ferry carrying 40 passengers capsized on Tuesday near the old harbour.",
        "The ferry capsized near the harbour on June 8 with 40 passengers aboard.",
    )
    (entry,) = reconcile_times(readings).timeline
    assert (entry.start, entry.end, entry.placing) == ("2021-06-08", "2021-06-08", "story")
    assert {mention.report for mention in entry.mentions} == {"r0", "r1"}


def test_clocks_that_differ_are_told_with_both_sides(parser: Parser) -> None:
    readings = read(
        parser,
        "The warehouse fire started at 3:10 a.m. Tuesday.",
        "The warehouse fire started at 3:40 a.m. on Tuesday.",
    )
    (found,) = reconcile_times(readings).discrepancies
    assert found.kind == "date"
    assert found.summary.startswith("Harbour Post has 3:10 a.m. Tuesday, Valley Courier has 3:40 a.m.")
    assert [[mention.report for mention in side.mentions] for side in found.sides] == [["r0"], ["r1"]]


def test_different_deeds_are_no_conflict(parser: Parser) -> None:
    readings = read(
        parser,
        "The warehouse fire started at 3:10 a.m. Tuesday.",
        "Crews put out the warehouse fire at 4:20 a.m. on Tuesday.",
    )
    assert summaries(readings) == []


def test_days_that_differ(parser: Parser) -> None:
    readings = read(
        parser,
        "Deputies arrested the former harbour master Elio Brandt in Westmere on Monday.",
        "Deputies arrested the former harbour master Elio Brandt in Westmere on Sunday.",
    )
    (summary,) = summaries(readings)
    assert "Harbour Post has Monday (2021-06-07), Valley Courier has Sunday (2021-06-06)" in summary


def test_short_clauses_that_are_alike_need_dates_spelt_out(parser: Parser) -> None:
    dated = "The ferry was last inspected on {} May."
    (summary,) = summaries(read(parser, dated.format(12), dated.format(21)))
    assert "12 May" in summary and "21 May" in summary
    assert summaries(read(parser, "The ferry was inspected on Monday.", "The ferry was inspected on Sunday.")) == []


def test_days_told_by_the_stamp_alone_are_no_conflict(parser: Parser) -> None:
    words = "Deputies arrested the former harbour master Elio Brandt in Westmere"
    assert summaries(read(parser, f"{words} on Monday.", f"{words} yesterday.")) == []


def test_a_report_with_both_days_tells_of_two_happenings(parser: Parser) -> None:
    one = "Deputies arrested three dock workers from Westmere on Sunday."
    other = "Deputies arrested three dock workers from Westmere on Monday."
    assert summaries(read(parser, f"{one}\n\n{other}", one)) == []


def test_a_weekday_that_does_not_go_with_its_date(parser: Parser) -> None:
    (summary,) = summaries(read(parser, "The hearing was held on Tuesday, June 2, 2021."))
    assert summary == "Harbour Post writes “Tuesday, June 2, 2021”, but 2021-06-02 is a Wednesday."


def test_the_order_of_reports_changes_no_fact(parser: Parser) -> None:
    readings = read(
        parser,
        "The warehouse fire started at 3:10 a.m. Tuesday.",
        "The warehouse fire started at 3:40 a.m. on Tuesday.",
        "The warehouse fire started at 3:40 a.m. on June 8 and spread.",
    )
    seen = {
        tuple(
            sorted(
                tuple(sorted(m.report for m in side.mentions))
                for d in reconcile_times(order).discrepancies
                for side in d.sides
            )
        )
        for order in permutations(readings)
    }
    assert seen == {(("r0",), ("r1", "r2"))}


def test_the_events_own_hour_is_held_to_the_lead(parser: Parser) -> None:
    readings = read(
        parser,
        "Two trams collided in the Quarry tunnel at about 5 a.m. on Tuesday. Nobody was hurt.",
        "Nobody was hurt, police said. The accident occurred about 5:10 a.m. on Tuesday.",
    )
    (summary,) = summaries(readings)
    assert "has 5 a.m." in summary and "5:10 a.m." in summary


def test_the_hour_of_those_who_came_afterwards_is_not_the_events(parser: Parser) -> None:
    readings = read(
        parser,
        "Police were called to the Quarry tunnel at about 5:20 a.m. on Tuesday.",
        "The accident occurred about 5:10 a.m. on Tuesday.",
    )
    assert summaries(readings) == []


def test_an_hour_that_is_only_a_bound_says_nothing_against_another(parser: Parser) -> None:
    readings = read(
        parser,
        "Two trams collided in the Quarry tunnel minutes before 5:20 a.m. on Tuesday.",
        "The accident occurred about 5:10 a.m. on Tuesday.",
    )
    assert summaries(readings) == []


def test_a_row_holds_all_clauses_of_the_main_event_on_its_day(parser: Parser) -> None:
    readings = read(
        parser,
        "Two lorries crashed on Mill Road on Tuesday. The collision happened at 6 a.m. Tuesday.",
        "A driver was killed in the crash on Tuesday. Police were called to the crash at 6:20 a.m. Tuesday.",
    )
    rows = reconcile_times(readings).timeline
    assert [{mention.report for mention in row.mentions} for row in rows] == [{"r0", "r1"}, {"r1"}]
    assert "called" in rows[1].what


def test_a_sentence_that_names_a_day_twice_gives_one_row(parser: Parser) -> None:
    readings = read(parser, "The bridge opened on Monday and 400 people had crossed it by Monday night.")
    assert len(reconcile_times(readings).timeline) == 1


def test_a_row_that_reports_date_differently_is_marked(parser: Parser) -> None:
    readings = read(
        parser, "The crash happened at 6:40 a.m. on Tuesday.", "Two lorries collided about 7:15 a.m. Tuesday."
    )
    (row,) = reconcile_times(readings).timeline
    assert row.disputed


def test_a_week_reckoned_from_a_stamp_takes_the_exact_day_of_another_report(parser: Parser) -> None:
    readings = [
        read(parser, "The agency arrested 412 smugglers in a raid on Thursday.", published="2021-06-04")[0],
        read(parser, "No news.", "The agency arrested 412 smugglers in a raid this week.", published="2021-06-07")[1],
    ]
    assert [row.start for row in reconcile_times(readings).timeline] == ["2021-06-03"]


def test_announcements_letters_and_endings_are_events(parser: Parser) -> None:
    readings = read(
        parser,
        "The agency announced on Tuesday that it had freed 40 whales. In March the minister said in a letter that nets"
        " kill. Crews caught fish in a three-day search, ending Monday. The mayor said on Tuesday that he was glad.",
    )
    assert [row.start for row in reconcile_times(readings).timeline] == ["2021-03-01", "2021-06-07", "2021-06-08"]
