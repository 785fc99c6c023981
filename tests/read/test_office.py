from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from crossread.errors import NothingReadableError
from crossread.read.inputs import read

docx = pytest.importorskip("docx")


def write_document(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ferry strikes pier, twelve hurt", level=0)
    document.add_paragraph("A ferry struck the north pier at Marlow Bay on Thursday, hurting twelve people.")
    document.add_paragraph("nine at Marlow General", style="List Bullet")
    document.add_paragraph("Everybody was on the floor.", style="Quote")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Hospital", "Patients"), ("St Brannoc's", "3")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.save(str(path))


def test_a_word_document(tmp_path: Path) -> None:
    write_document(tmp_path / "ferry.docx")
    [report] = read([tmp_path / "ferry.docx"]).reports
    assert report.title == "Ferry strikes pier, twelve hurt"
    assert report.text.split("\n\n") == [
        "Ferry strikes pier, twelve hurt",
        "A ferry struck the north pier at Marlow Bay on Thursday, hurting twelve people.",
        "- nine at Marlow General",
        "> Everybody was on the floor.",
        "Hospital | Patients",
        "St Brannoc's | 3",
    ]


def archive(**parts: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in {"word/document.xml": b"<w/>", **parts}.items():
            target.writestr(name, data)
    return memory.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        archive(),
        archive(bomb=bytes(60_000_000)),
        archive(**{"word/vbaProject.bin": b"x"}),
        archive(**{"word/document.xml": b'<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>'}),
        archive()[:-30],
    ],
    ids=["empty", "bomb", "macros", "entities", "cut"],
)
def test_a_hostile_document_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(NothingReadableError, match=r"a\.docx"):
        read([tmp_path / "a.docx"])
