"""Sentences round mentions."""

from __future__ import annotations

from tests.render.made import REPORTS, spot

from crossread.model.reports import Report
from crossread.render.sources import cite, name_sources


def test_letters_and_names() -> None:
    reports = [Report(f"r{number}", "x", outlet="Same" if number < 2 else None) for number in range(28)]
    sources = list(name_sources(reports).values())
    assert [source.key for source in (sources[0], sources[25], sources[26], sources[27])] == ["A", "Z", "AA", "AB"]
    assert [source.name for source in sources[:3]] == ["Same (r0)", "Same (r1)", "r2"]


def test_a_sentence_is_cited_once_with_all_its_marks() -> None:
    sources = name_sources(REPORTS.values())
    found = cite(sources, [spot("gazette", "five"), spot("gazette", "Seven"), spot("echo", "21", "title")])
    assert [(item.source.key, item.part) for item in found] == [("A", "text"), ("B", "title")]
    assert found[0].text == "Seven were treated in Leeds and five in York."
    assert [piece.text for piece in found[0].pieces if piece.marked] == ["Seven", "five"]


def test_titles_of_people_do_not_end_a_sentence() -> None:
    report = Report("r", "It was late. Gov. Ada L. Roe left at 6 p.m. Nobody saw Dr. Ohm (No. 4) go.")
    sources = name_sources([report])
    span = report.span(18, 21)
    assert cite(sources, [span])[0].text == "Gov. Ada L. Roe left at 6 p.m."


def test_long_sentences_are_cut_at_words_round_the_mark() -> None:
    report = Report("r", f"{'before ' * 100}mark{' after' * 100}.")
    start = report.text.index("mark")
    [item] = cite(name_sources([report]), [report.span(start, start + 4)])
    assert item.text.startswith("… before ") and item.text.endswith(" after …")
    assert len(item.text) < 400


def test_overlapping_and_unknown_mentions() -> None:
    report = Report("r", "Six of the nine fell.")
    spans = [report.span(0, 3), report.span(0, 15), report.span(4, 21), Report("other", "text").span(0, 4)]
    [item] = cite(name_sources([report]), spans)
    assert item.text == report.text


def test_among_very_many_reports_mentions_that_begin_at_one_character_share_a_place() -> None:
    reports = [Report(f"r{number:02}", "Mayor Ada Lund left.", title="Ada Lund leaves") for number in range(27)]
    source = name_sources(reports)["r26"]
    report = source.report
    assert source.place(report.span(6, 9)) == source.place(report.span(6, 14)) == "AA-6"
    assert source.place(report.span(0, 3, "title")) == "AA-h0" != source.place(report.span(0, 5))
    few = name_sources(reports[:26])["r01"]
    assert few.place(few.report.span(6, 9)) != few.place(few.report.span(6, 14))
