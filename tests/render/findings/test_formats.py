"""Findings as a linter's lines, SARIF, GitHub's commands and a page: places right, nothing broken out of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from crossread.errors import FormatError
from crossread.model.accounts import SCHEMA, Account, Generator, StoryHead
from crossread.model.drafts import Acceptance, CheckedDraft, Correction, Draft, Finding, Tally
from crossread.model.reports import Report
from crossread.model.whereabouts import Whereabouts
from crossread.render.findings import find_findings_format, render_findings
from crossread.render.findings.addresses import to_uri
from crossread.render.findings.positions import Positions

REPORT = Report("r1", "There were 212 people on board.", outlet="The <Lantern>")
ACCOUNT = Account(SCHEMA, Generator("crossread", "1", "none"), StoryHead("s", None, None, None), (REPORT,))
TEXT = "Ferry\n\nThere were 221 people & <b>crew</b>.\n"
SARIF = Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json"
RULES = {"F102": "A figure differs from the sources"}


def check(name: str = "draft.md", message: str = "“221”: The <Lantern> has “212”.") -> CheckedDraft:
    start = TEXT.index("221")
    finding = Finding("F102", "warning", start, start + 3, message, (REPORT.span(11, 14),))
    return CheckedDraft(Draft(name, TEXT, TEXT), (finding,), Tally(1, 0, 1, 0, 2))


def render(form: str, checked: CheckedDraft | None = None) -> str:
    return render_findings([checked or check()], ACCOUNT, form, RULES).decode()


def test_lines_show_place_evidence_and_summary() -> None:
    first, evidence, summary = render("terminal").splitlines()
    assert first == "draft.md:3:12: F102 warning: “221”: The <Lantern> has “212”."
    assert evidence == "    The <Lantern>: “There were [212] people on board.”"
    assert summary == "draft.md: checked 1 figure, 0 quotations, 1 name, 0 places and 2 dates; 1 remark"


def test_json_has_what_programs_rely_on() -> None:
    (finding,) = json.loads(render("json"))["findings"]
    assert TEXT[finding["start"] : finding["end"]] == "221"
    assert {"code", "severity", "message", "evidence", "line", "column", "draft"} <= set(finding)
    assert finding["evidence"] == [{"report": "r1", "start": 11, "end": 14, "text": "212"}]


@pytest.mark.standard("SARIF 2.1.0, its JSON schema")
@pytest.mark.parametrize("name", ["draft.md", "stories/#1 a.md", "a\u202e\x1b[31m.md"])
@pytest.mark.parametrize("found", [True, False])
def test_sarif_follows_its_schema(name: str, found: bool) -> None:
    checked = check(name) if found else CheckedDraft(Draft(name, TEXT, TEXT), (), Tally())
    plain = json.loads(render("sarif", checked))
    assert [fault.message for fault in Draft7Validator(json.loads(SARIF.read_text("utf-8"))).iter_errors(plain)] == []


def test_sarif_points_at_the_words() -> None:
    (run,) = json.loads(render("sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["F102"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 12, 15)
    assert (region["charOffset"], region["charLength"]) == (TEXT.index("221"), 3)


def test_github_command_cannot_be_broken_out_of() -> None:
    output = render("github", check("a,b:c\x1b[2J\u202e.md", "100% of\n::error::it"))
    assert output.startswith(
        "::warning file=a%2Cb%3Ac[U+001B][2J[U+202E].md,line=3,endLine=3,col=12,endColumn=15,title=F102::100%25 of%0A"
    )
    assert output.count("\n") == 1 and output.endswith("%0AThe <Lantern>: “There were [212] people on board.”\n")


def test_sarif_leads_to_the_sources_and_to_help() -> None:
    place = Whereabouts("reports/one two.txt", 1, 12, 1, 15)
    written = render_findings([check("stories/#1 a.md")], ACCOUNT, "sarif", RULES, {REPORT.span(11, 14): place})
    (run,) = json.loads(written)["runs"]
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "stories/%231%20a.md"
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "reports/one%20two.txt"
    assert related["physicalLocation"]["region"]["startColumn"] == 12
    assert "[212]" in related["message"]["text"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["helpUri"].endswith("/rules.md#f102-a-figure-differs-from-the-sources")


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    def fingerprint(text: str) -> str:
        start = text.index("221")
        found = replace(check(), draft=Draft("a.md", text, text))
        found = replace(found, findings=(replace(found.findings[0], start=start, end=start + 3),))
        (result,) = json.loads(render("sarif", found))["runs"][0]["results"]
        return str(result["partialFingerprints"])

    assert fingerprint("There were 221 people.") == fingerprint("Ferry.\n\nOn board there were 221 people.")


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a b.md", "a%20b.md"),
        ("/news/a?.md", "file:///news/a%3F.md"),
        ("C:\\x\\y.md", "file:///C%3A/x/y.md"),
        ("a:b.md", "a%3Ab.md"),
        ("é\u202e.md", "%C3%A9%E2%80%AE.md"),
    ],
)
def test_names_become_addresses(name: str, uri: str) -> None:
    assert to_uri(name) == uri


def test_rdjson_counts_bytes_and_offers_the_correction() -> None:
    text = "Café: 221 people.\n"
    finding = Finding("Q302", "warning", 6, 9, "“221”.", (REPORT.span(11, 14),), Correction(6, 9, "212"))
    found = json.loads(render("rdjson", CheckedDraft(Draft("a.md", text, text), (finding,), Tally())))
    (diagnostic,) = found["diagnostics"]
    assert diagnostic["location"] == {
        "path": "a.md",
        "range": {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 11}},
    }
    assert diagnostic["suggestions"][0]["text"] == "212" and diagnostic["severity"] == "WARNING"
    assert diagnostic["code"]["value"] == "Q302" and "[212]" in diagnostic["message"]


def test_acceptances_that_nothing_calls_for_are_told() -> None:
    text = render("terminal", replace(check(), unused=(Acceptance("F101", "57"),), accepted=check().findings))
    assert "draft.md: F101 “57” is accepted and was not found" in text and "1 remark, 1 more accepted" in text


def test_page_escapes_the_draft_and_the_reports() -> None:
    page = render("html", check("<img src=x>"))
    assert "<mark>221<sup> F102</sup></mark>" in page
    assert "&lt;b&gt;crew&lt;/b&gt;" in page and "The &lt;Lantern&gt;" in page
    assert "<img" not in page and "<script" not in page


@pytest.mark.parametrize(
    ("name", "output", "form"),
    [(None, None, "terminal"), ("json", "a.html", "json"), (None, "a.HTML", "html"), (None, "a.sarif", "sarif")],
)
def test_format_is_the_one_asked_for_or_that_of_the_ending(name: str | None, output: str | None, form: str) -> None:
    assert find_findings_format(name, output) == form


def test_unknown_ending_and_word_without_a_document_are_refused() -> None:
    with pytest.raises(FormatError, match="cannot tell"):
        find_findings_format(None, "a.xyz")
    with pytest.raises(FormatError, match="exactly one draft"):
        render_findings([check()], ACCOUNT, "docx", RULES)


def test_positions_count_lines_and_columns_from_one() -> None:
    positions = Positions("ab\n\ncd")
    assert [positions.locate(offset) for offset in (0, 2, 3, 4, 6)] == [(1, 1), (1, 3), (2, 1), (3, 1), (3, 3)]
