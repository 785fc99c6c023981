"""What Crossread wrote beside the reports is no report of its own."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.render.made import made_account

from crossread.model.drafts import CheckedDraft, CheckedFact, Draft, Finding, Tally
from crossread.read.inputs import read
from crossread.read.own_writing import is_own_writing
from crossread.read.sources import Source
from crossread.render import find_format, render_file
from crossread.render.findings import render_findings

REPORT = "The mayor said on Tuesday that the bridge would close for three weeks. "
CHANGES = "# Bridge to close\n\n## 2031-05-02T08:00:00+00:00\n\n- New: The Harrow Gazette, 2031-05-02.\n"
DIGESTS = f"{'0af3' * 16}  account.html\n{'1be4' * 16}  given/gazette.txt\n"


@pytest.mark.parametrize(
    "name",
    ["account.html", "account.md", "account.txt", "account.docx", "account.json", "account.jsonld", "dossier.zip"],
)
def test_an_account_beside_its_reports_bears_nothing_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "gazette.txt").write_text("Bridge to close\n\n" + REPORT)
    (tmp_path / name).write_bytes(render_file(made_account(), find_format(None, name))[0])
    result = read([tmp_path])
    assert "gazette" in [report.id for report in result.reports]
    wrong = ("account.", "README", "SHA256SUMS")
    assert not [
        entry.path for entry in result.inputs if entry.outcome == "read" and any(x in entry.path for x in wrong)
    ]
    if name != "dossier.zip":
        [entry] = [given for given in result.inputs if given.path.endswith(name)]
        assert (entry.outcome, entry.reason) == ("no article", "was written by Crossread; it is no report")
        assert not result.faults


@pytest.mark.parametrize("name", ["account.geojson", "account.ics", "figures.csv"])
def test_a_table_of_an_account_is_no_article(tmp_path: Path, name: str) -> None:
    (tmp_path / "gazette.txt").write_text("Bridge to close\n\n" + REPORT)
    (tmp_path / name).write_bytes(render_file(made_account(), find_format(None, name))[0])
    result = read([tmp_path])
    assert not result.faults
    [entry] = [given for given in result.inputs if given.path.endswith(name)]
    assert entry.outcome == "no article"


@pytest.mark.parametrize("form", ["terminal", "matched", "json", "sarif", "rdjson", "github", "html", "matched html"])
def test_a_check_beside_the_reports_bears_nothing_out(form: str) -> None:
    text = "Some 41 people were hurt."
    fact = CheckedFact("figure", "differs", 5, 7, codes=("F102",))
    remark = Finding("F102", "warning", 5, 7, "“41”: the Gazette has “40”.")
    checked = CheckedDraft(Draft("draft.md", text, text), (remark,), Tally(1, 0, 0, 0, 0), facts=(fact,))
    written = render_findings([checked], made_account(), form, {"F102": "A figure differs"})
    assert is_own_writing(Source("checked", Path("checked"), written))


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "crossread.baseline/1", "findings": []}',
        '{"id": "a", "story": "b"}\n{"id": "c", "story": "b"}\n',
        '{\n "reports": [\n  {\n   "report": "a",\n   "given": "a",\n   "same": true',
        "draft.md: checked 1 figure, 0 quotations, 2 names, 1 place and 0 dates; 0 remarks\n",
    ],
)
def test_other_lists_of_its_own_are_known(text: str) -> None:
    assert is_own_writing(Source("list", Path("list"), text.encode()))


@pytest.mark.parametrize("text", [CHANGES, DIGESTS])
def test_a_list_of_changes_or_digests_is_known(text: str) -> None:
    assert is_own_writing(Source("list", Path("list"), text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        f"# Bridge to close\n\n## What we know\n\n- {REPORT}",
        f"In brief\n\n{REPORT}",
        f"Live: 10:15:30: place of the crash is closed. {REPORT}",
        '{"id": "a", "story": "The mayor said that the bridge would close.", "outlet": "Gazette"}',
        '{"schema": "crossread.specimen/1", "reports": []}',
        '{"source": {"name": "Harrow Gazette"}, "text": "The bridge will close."}',
        '<html><head><meta name="generator" content="Hugo 0.1"></head><body>Crossread</body></html>',
    ],
)
def test_a_report_is_not_taken_for_it(text: str) -> None:
    assert not is_own_writing(Source("report", Path("report"), text.encode()))


def test_a_broken_document_is_left_to_its_reader() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    for data in (packed.getvalue(), packed.getvalue()[:40]):
        assert not is_own_writing(Source("story.docx", Path("story.docx"), data))


def test_the_databases_of_projects_and_watches_are_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_text("Bridge to close\n\n" + REPORT)
    for name in ("crossread.sqlite", "crossread.sqlite-wal", "watch.sqlite"):
        (tmp_path / name).write_bytes(b"SQLite format 3\0")
    assert [Path(given.path).name for given in read([tmp_path]).inputs] == ["gazette.txt"]
