from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import NothingReadableError
from crossread.read.inputs import read
from crossread.read.pdf import join_pages

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


def test_running_heads_and_page_numbers_go() -> None:
    pages = [f"The Echo\n{'word ' * 14}{number}\nends here.\n{number}" for number in (1, 2, 3)]
    text, left_out = join_pages(pages)
    assert "The Echo" not in text
    assert text.count("ends here.") == 3
    assert [entry.text for entry in left_out] == ["The Echo", "1", "The Echo", "2", "The Echo", "3"]
