from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.errors import NothingReadableError
from crossread.model.codec import to_plain
from crossread.read.inputs import ReadResult, read

TEXT = "The council voted 7 to 4 on Monday to close six libraries.\n\nOpponents will go to court."


def read_json(folder: Path, value: Any, name: str = "report.json") -> ReadResult:
    path = folder / name
    lines = value if isinstance(value, str) else json.dumps(value)
    path.write_text(lines, "utf-8")
    return read([path])


SHAPES: list[dict[str, Any]] = [
    {  # Crossread's own
        "id": "kept",
        "outlet": "Averton Ledger",
        "title": "Six libraries to close",
        "byline": ["Petra Lindqvist"],
        "published": "2022-03-14T18:05:00",
        "updated": "2022-03-15",
        "url": "https://ledger.example/a",
        "language": "en",
        "text": TEXT,
    },
    {  # news-please
        "maintext": TEXT,
        "title": "Six libraries to close",
        "authors": ["Petra Lindqvist"],
        "language": "en",
        "date_publish": "2022-03-14 18:05:00",
        "date_modify": "2022-03-15 00:00:00",
        "source_domain": "Averton Ledger",
        "url": "https://ledger.example/a",
        "filename": "x.json",
        "date_download": "2024-01-01 10:00:00",
    },
    {  # trafilatura
        "title": "Six libraries to close",
        "author": "Petra Lindqvist",
        "hostname": "ledger.example",
        "source-hostname": "Averton Ledger",
        "date": "2022-03-14T18:05:00",
        "updated": "2022-03-15",
        "raw_text": "x",
        "text": TEXT,
        "source": "https://ledger.example/a",
        "language": "en",
        "id": None,
        "filedate": "2024-01-01",
        "comments": "",
    },
    {  # ninjs
        "uri": "https://ledger.example/a",
        "headline": "Six libraries to close",
        "body_text": TEXT,
        "language": "en",
        "byline": "By Petra Lindqvist",
        "firstcreated": "2022-03-14T18:05:00",
        "versioncreated": "2022-03-15",
        "source": "Averton Ledger",
    },
    {  # schema.org
        "@type": "NewsArticle",
        "headline": "Six libraries to close",
        "articleBody": TEXT,
        "inLanguage": "en",
        "author": [{"name": "Petra Lindqvist"}],
        "publisher": {"name": "Averton Ledger"},
        "url": "https://ledger.example/a",
        "datePublished": "2022-03-14T18:05:00",
        "dateModified": "2022-03-15",
    },
]


@pytest.mark.parametrize("shape", SHAPES, ids=["own", "news-please", "trafilatura", "ninjs", "schema.org"])
def test_the_shapes_that_extractors_write(tmp_path: Path, shape: dict[str, Any]) -> None:
    [report] = read_json(tmp_path, shape).reports
    assert report.text == TEXT
    assert report.title == "Six libraries to close"
    assert report.byline == ("Petra Lindqvist",)
    assert report.outlet == "Averton Ledger"
    assert (report.published, report.updated) == ("2022-03-14T18:05:00", "2022-03-15")
    assert (report.url, report.language) == ("https://ledger.example/a", "en")
    assert report.id == ("kept" if "text" in shape and shape.get("id") else "report")


def test_any_field_but_the_text_may_be_null_or_absent(tmp_path: Path) -> None:
    names = ("id", "outlet", "title", "byline", "published", "updated", "url", "language")
    [report] = read_json(tmp_path, {**dict.fromkeys(names), "text": TEXT}).reports
    assert report.text == TEXT
    assert (report.outlet, report.byline, report.published, report.url) == (None, (), None, None)
    assert read_json(tmp_path, {"text": TEXT}).reports == (report,)


def test_a_report_goes_out_and_comes_in_again(tmp_path: Path) -> None:
    [report] = read_json(tmp_path, {**SHAPES[0], "left_out": [{"text": "Share", "reason": "share"}]}).reports
    assert read_json(tmp_path, to_plain(report)).reports == (report,)


def test_a_story_file_holds_reports(tmp_path: Path) -> None:
    story = {"id": "libraries", "reports": [{"id": "b", "text": TEXT}, {"id": "a", "text": TEXT, "date": "2022-03-14"}]}
    reports = read_json(tmp_path, story).reports
    assert [(report.id, report.published) for report in reports] == [("b", None), ("a", "2022-03-14")]


def test_json_lines_with_broken_lines(tmp_path: Path) -> None:
    lines = f'{json.dumps({"id": "a", "text": TEXT})}\n\n{{oops\n{json.dumps({"id": "b", "text": TEXT})}\n{{"text": '
    for name in ("reports.jsonl", "reports.json", "reports"):
        result = read_json(tmp_path, lines, name)
        assert [report.id for report in result.reports] == ["a", "b"]
        assert [str(fault) for fault in result.faults] == [
            f"{tmp_path / name}: 2 lines are not valid JSON (line 3, 5); export it again"
        ]


def test_a_record_without_text_is_a_fault_of_its_own(tmp_path: Path) -> None:
    result = read_json(tmp_path, [{"text": TEXT}, {"title": "no body"}, 5, {"text": 7}])
    assert len(result.reports) == 1
    assert ["report 2" in str(result.faults[0]), "report 3" in str(result.faults[1])] == [True, True]
    assert all('"text"' in str(fault) for fault in result.faults)


def test_a_title_keeps_its_semicolons(tmp_path: Path) -> None:
    [report] = read_json(
        tmp_path, {"text": TEXT, "title": "Six closed; four saved", "byline": "By A. Roe; B. Doe"}
    ).reports
    assert report.title == "Six closed; four saved"
    assert report.byline == ("A. Roe", "B. Doe")


def test_a_body_in_html(tmp_path: Path) -> None:
    [report] = read_json(
        tmp_path, {"headline": "x", "body_html": "<p>Six libraries close.</p><p>Nine stay.</p>"}
    ).reports
    assert report.text == "Six libraries close.\n\nNine stay."


def test_an_account_is_no_report(tmp_path: Path) -> None:
    value: dict[str, Any] = {"reports": [], "figures": [], "discrepancies": []}
    with pytest.raises(
        NothingReadableError, match="is an account, not a report; give the reports that it was made from"
    ):
        read_json(tmp_path, value)


def test_ids_that_cannot_be_ids_are_replaced(tmp_path: Path) -> None:
    for given, wanted in (
        (7, "7"),
        ("", "report"),
        ("a\nb", "report"),
        ("x" * 300, "report"),
        ([1], "report"),
        (True, "report"),
    ):
        assert read_json(tmp_path, {"id": given, "text": TEXT}).reports[0].id == wanted


def test_half_a_surrogate_pair_goes(tmp_path: Path) -> None:
    [report] = read_json(tmp_path, '{"title": "The \\ud83d mayor", "text": "The mayor \\ud83dspoke."}').reports
    assert (report.title, report.text) == ("The mayor", "The mayor spoke.")
    assert [(entry.text, entry.reason) for entry in report.left_out] == [("1 × U+D83D", "control characters")]
