from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from crossread.errors import NothingReadableError
from crossread.read.inputs import read
from crossread.read.pdf import compose_record
from crossread.read.pdf_lines import PdfLine
from crossread.read.pdf_paragraphs import join_lines
from crossread.read.records import Record
from crossread.read.sources import Source

FILES = Path(__file__).parent / "files"

LINES = [
    "Ferry strikes pier, twelve hurt",
    "A passenger ferry struck the north pier at Marlow Bay on Thursday morning,",
    "injuring 12 people, two of them seriously, the harbour authority said.",
    "The pier stays shut.",
]


def compose_pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines, written by hand."""
    drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 10 Tf 40 700 Td {drawn} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    written, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(written)
    written += f"xref\n0 5\n0000000000 65535 f \n{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return written.encode("latin-1")


def test_a_pdf_is_its_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    (tmp_path / "ferry.pdf").write_bytes(compose_pdf(LINES))
    [report] = read([tmp_path / "ferry.pdf"]).reports
    assert report.title == "Ferry strikes pier, twelve hurt"
    assert " ".join(report.text.split()) == " ".join(LINES)
    assert f"{LINES[1]} {LINES[2]}" in report.text


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\n", compose_pdf(LINES)[:300], compose_pdf([]), b"%PDF-1.7\n" + bytes(5000)]
)
def test_a_broken_or_blank_pdf_is_a_fault(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    with pytest.raises(NothingReadableError, match=r"a\.pdf: .*PDF"):
        read([tmp_path / "a.pdf"])


def lay_out(*pages: list[str], size: float = 10.0) -> list[dict[str, Any]]:
    """Pages with these lines, one under the other; ``24|words`` is set in type of that size."""
    laid = []
    for lines in pages:
        rows, up = [], 780.0
        for line in lines:
            named, mark, words = line.partition("|")
            own = float(named) if mark and named.isdecimal() else size
            words = words if mark and named.isdecimal() else line
            up -= 1.2 * own
            rows.append([words, own, 40.0, up])
        laid.append({"lines": rows})
    return laid


def compose(*pages: list[str], **known: str) -> Record:
    return compose_record(
        Source("a.pdf", None, b""), lay_out(*pages), {f"/{name}": said for name, said in known.items()}
    )


def test_running_heads_and_page_numbers_go() -> None:
    pages = [["The Echo", f"{'word ' * 14}{number}", "ends here.", str(number)] for number in (1, 2, 3)]
    record = compose(*pages)
    assert "The Echo" not in record.text
    assert record.text.count("ends here.") == 3
    assert [entry.text for entry in record.left_out] == ["The Echo", "1", "The Echo", "2", "The Echo", "3"]


WORDS = "the harbour authority said that nobody else was hurt when it struck the pier"


def test_a_headline_of_several_lines_is_one_and_what_stands_above_it_goes() -> None:
    lines = ["Home News Sport", "24|Ferry strikes pier,", "24|twelve hurt", "By Jo Lund", WORDS, f"{WORDS}."]
    record = compose(lines, Title="Ferry strikes pier, twelve hurt - The Tidewater Echo")
    assert (record.title, record.outlet) == ("Ferry strikes pier, twelve hurt", "The Tidewater Echo")
    assert record.text.startswith("By Jo Lund")
    assert [left.text for left in record.left_out] == ["Home News Sport"]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("5/4/31, 6:30 PM Ferry strikes pier - Echo", "https://echo.example/pier 1/1"),
        ("Ferry strikes pier - Echo https://echo.example/pier", "1 of 1 04/05/2031, 18:30"),
    ],
)
def test_what_a_browser_prints_around_a_page_tells_of_it(head: str, foot: str) -> None:
    record = compose([head, "24|Ferry strikes pier", WORDS, f"{WORDS}.", foot], CreationDate="D:20310504183000+01'00'")
    assert (record.title, record.outlet, record.url) == ("Ferry strikes pier", "Echo", "https://echo.example/pier")
    assert record.captured == "2031-05-04T18:30:00+01:00"
    assert "echo.example" not in record.text and "31, " not in record.text


def test_an_address_in_the_text_is_no_foot_of_a_page() -> None:
    record = compose([WORDS, "See https://echo.example/pier for the report.", f"{WORDS}.", WORDS])
    assert record.url is None and "echo.example/pier" in record.text


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("the new govern-", "ment said", "the new government said"),
        ("some twenty-", "three of them", "some twenty-three of them"),
        ("a five-", "year-old boy", "a five-year-old boy"),
        ("the Anglo-", "Dutch ferry", "the Anglo-Dutch ferry"),
        ("the har\u2010", "bour master", "the harbour master"),
        ("a record of re-", "entry and re-entry", "a record of re-entry and re-entry"),
        ("hurt when it", "struck the pier", "hurt when it struck the pier"),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_whole(one: str, other: str, joined: str) -> None:
    lines = [PdfLine(words, 10.0, 40.0, up, 0) for words, up in ((one, 700.0), (other, 688.0))]
    assert [words for _, words in join_lines(lines)] == [joined]


def test_columns_are_read_one_after_the_other_whatever_stands_over_both() -> None:
    wide = PdfLine(f"{WORDS} {WORDS}", 10.0, 40.0, 760.0, 0)
    first = [PdfLine("it struck the pier at", 10.0, 40.0, 700.0 - 12 * n, 0) for n in range(3)]
    second = [PdfLine("the harbour, which was", 10.0, 300.0, 700.0 - 12 * n, 0) for n in range(3)]
    lines = [wide, *first, *second, PdfLine("shut.", 10.0, 300.0, 664.0, 0)]
    [_, (_, text)] = join_lines(lines)
    assert text == "it struck the pier at " * 3 + "the harbour, which was " * 3 + "shut."


def test_a_page_that_a_browser_printed() -> None:
    [report] = read([FILES / "printed.pdf"]).reports
    assert report.title == "Weir to be built at Brackwater after a summer in which the river ran dry twice"
    assert (report.outlet, report.byline) == ("The Valley Gazette", ("Petra Lindqvist",))
    assert report.published == "2031-09-12"
    paragraphs = report.text.split("\n\n")
    assert paragraphs[-1].endswith("until its consequences had been looked at.")
    assert "“Without it we shall have no river here by the middle of the century,” the chairman" in report.text
    assert "irresponsible" in report.text and "interdepartmental" in report.text
    assert not {"Subscribe", "Regatta", "Gazette", "1/2"} & set(report.text.split())


def test_a_scan_is_read_by_its_letters_or_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pytesseract")
    pytest.importorskip("pypdfium2")
    if shutil.which("tesseract"):
        [report] = read([FILES / "scan.pdf"]).reports
        assert report.title == "Weir to be built at Brackwater after a summer in which the river ran dry twice"
        assert "cost £3.2 million, of which the county gives half" in report.text
        assert "recognised" in " ".join(left.reason for left in report.left_out)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NothingReadableError, match="install the program Tesseract"):
        read([FILES / "scan.pdf"])
