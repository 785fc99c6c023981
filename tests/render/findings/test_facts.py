"""The annotated copy: every fact with its standing and where the sources have it."""

from __future__ import annotations

import json

import pytest

from crossread.errors import FormatError
from crossread.model.drafts import CheckedDraft, CheckedFact, Draft, Tally
from crossread.model.reports import Report
from crossread.render.findings import with_facts
from crossread.render.findings.facts import describe_standing, in_quotes, render_facts
from crossread.render.findings.html import render_html
from crossread.render.findings.json import render_json
from crossread.render.findings.lines import excerpt, summarise

REPORT = Report("a", "The mill employed 310 people in Kellworth.", outlet="Larkfield Echo")
TEXT = "It employed 310 people, 20 more than in York."
FACTS = (
    CheckedFact("figure", "borne_out", 12, 15, (REPORT.span(18, 21),)),
    CheckedFact("figure", "borne_out", 24, 26, grounds="worked_out"),
    CheckedFact("place", "differs", 40, 44, (REPORT.span(32, 41),), ("P801",)),
)
CHECKED = CheckedDraft(Draft("mill.txt", TEXT, TEXT), (), Tally(figures=2, places=1), facts=FACTS)


def test_lines_name_the_standing_and_show_the_evidence() -> None:
    assert [text for text, _ in render_facts([CHECKED], {"a": REPORT})] == [
        "mill.txt:1:13: figure “310”: borne out",
        "    Larkfield Echo: “The mill employed [310] people in Kellworth.”",
        "mill.txt:1:25: figure “20”: borne out, worked out from other numbers",
        "mill.txt:1:41: place “York”: differs (P801)",
        "    Larkfield Echo: “The mill employed 310 people in [Kellworth].”",
    ]


def test_the_summary_counts_what_stands_how() -> None:
    assert "2 facts borne out, 1 in doubt; 0 remarks" in summarise(CHECKED)


def test_what_one_source_disputes_is_not_told_as_settled() -> None:
    disputed = CheckedFact("figure", "borne_out", 12, 15, (REPORT.span(18, 21),), ("F107", "R902"))
    assert describe_standing(disputed) == "borne out, but the sources disagree (F107, R902)"
    checked = CheckedDraft(CHECKED.draft, (), CHECKED.tally, facts=(disputed,))
    assert "1 fact borne out, 1 of them disputed, 0 in doubt" in summarise(checked)


def test_a_quotation_is_shown_in_its_own_marks() -> None:
    assert [in_quotes(words) for words in ("“We ran,”", "'We ran'", "310")] == ["“We ran,”", "'We ran'", "“310”"]


def test_evidence_begins_and_ends_with_whole_words() -> None:
    words = "unmistakably " * 6
    report = Report("b", f"{words}310 {words}", outlet="Larkfield Echo")
    shown = " ".join(["unmistakably"] * 4)
    assert excerpt(report.span(78, 81), report) == f"Larkfield Echo: “…{shown} [310] {shown}…”"


def test_the_page_marks_every_fact() -> None:
    page = render_html([CHECKED], {"a": REPORT})
    assert '<span class="fact borne_out">310</span>' in page
    assert '<span class="fact differs">York</span>' in page
    assert "2 of 3 facts borne out" in page and "<details>" in page
    assert "<details open>" in render_html([CHECKED], {"a": REPORT}, "open")


def test_json_has_the_facts() -> None:
    facts = json.loads(render_json([CHECKED]))["facts"]
    assert next((fact["text"], fact["standing"]) for fact in facts) == ("310", "borne_out")
    assert facts[0]["evidence"][0]["text"] == "310"


def test_other_programs_formats_have_no_place_for_facts() -> None:
    assert [with_facts(form) for form in ("terminal", "html", "json")] == ["matched", "matched html", "json"]
    assert describe_standing(FACTS[2]) == "differs (P801)"
    with pytest.raises(FormatError, match="no place for facts"):
        with_facts("sarif")
