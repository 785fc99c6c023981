"""What Crossread wrote beside the reports is no report of its own."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.render.made import made_account

from crossread.read.inputs import read
from crossread.read.own_writing import is_own_writing
from crossread.read.sources import Source
from crossread.render import find_format, render_file

REPORT = "The mayor said on Tuesday that the bridge would close for three weeks. "
CHANGES = "# Bridge to close\n\n## 2031-05-02T08:00:00+00:00\n\n- New: The Harrow Gazette, 2031-05-02.\n"
DIGESTS = f"{'0af3' * 16}  account.html\n{'1be4' * 16}  given/gazette.txt\n"


@pytest.mark.parametrize("name", ["account.html", "account.md", "account.txt", "account.docx", "dossier.zip"])
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


@pytest.mark.parametrize("text", [CHANGES, DIGESTS])
def test_a_list_of_changes_or_digests_is_known(text: str) -> None:
    assert is_own_writing(Source("list", Path("list"), text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        f"# Bridge to close\n\n## What we know\n\n- {REPORT}",
        f"In brief\n\n{REPORT}",
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
