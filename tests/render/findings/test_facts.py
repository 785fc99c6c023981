"""The annotated copy: every fact with its standing and where the sources have it."""

from __future__ import annotations

import json

import pytest

from crossread.errors import FormatError
from crossread.model.drafts import CheckedDraft, CheckedFact, Draft, Tally
from crossread.model.reports import Report
from crossread.render.findings import with_facts
from crossread.render.findings.facts import describe_standing, render_facts
from crossread.render.findings.html import render_html
from crossread.render.findings.json import render_json
from crossread.render.findings.lines import summarise

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
        "    Larkfield Echo: “…The mill employed [310] people in Kellworth.…”",
        "mill.txt:1:25: figure “20”: borne out, worked out from other numbers",
        "mill.txt:1:41: place “York”: differs (P801)",
        "    Larkfield Echo: “…The mill employed 310 people in [Kellworth].…”",
    ]


def test_the_summary_counts_what_stands_how() -> None:
    assert "2 facts borne out, 1 in doubt; 0 remarks" in summarise(CHECKED)


def test_the_page_marks_every_fact() -> None:
    page = render_html([CHECKED], {"a": REPORT})
    assert '<span class="fact borne_out">310</span>' in page
    assert '<span class="fact differs">York</span>' in page
    assert "2 of 3 facts borne out" in page


def test_json_has_the_facts() -> None:
    facts = json.loads(render_json([CHECKED]))["facts"]
    assert next((fact["text"], fact["standing"]) for fact in facts) == ("310", "borne_out")
    assert facts[0]["evidence"][0]["text"] == "310"


def test_other_programs_formats_have_no_place_for_facts() -> None:
    assert with_facts("terminal") == "matched"
    assert describe_standing(FACTS[2]) == "differs (P801)"
    with pytest.raises(FormatError, match="no place for facts"):
        with_facts("sarif")
