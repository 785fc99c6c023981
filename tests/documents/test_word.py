"""Word files: paragraphs in order, and hostile ones refused with a reason."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from crossread.documents.word import read_docx_text
from crossread.errors import ReadError

docx = pytest.importorskip("docx")


def write_document(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("The ferry carried 212 people.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Truro", "31"
    document.add_paragraph("It sank.")
    document.save(str(path))
    return path


def add_part(path: Path, name: str, content: bytes) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)


def replace_part(path: Path, name: str, content: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)


def test_paragraphs_and_cells_come_in_order(tmp_path: Path) -> None:
    path = write_document(tmp_path / "draft.docx")
    assert read_docx_text(path) == "The ferry carried 212 people.\nTruro | 31\nIt sank."


def test_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "bomb.docx")
    add_part(path, "word/media/image1.png", b"\0" * 60_000_000)
    with pytest.raises(ReadError, match="unpacks to far more"):
        read_docx_text(path)


def test_archive_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "many.docx")
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(2_100):
            archive.writestr(f"word/part{number}.xml", b"<x/>")
    with pytest.raises(ReadError, match="unpacks to far more"):
        read_docx_text(path)


def test_macros_are_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "macro.docm")
    add_part(path, "word/vbaProject.bin", b"\xd0\xcf")
    with pytest.raises(ReadError, match="macros"):
        read_docx_text(path)


@pytest.mark.parametrize("declared", ['<!ENTITY e SYSTEM "file:///etc/hostname">', '<!ENTITY a "aaaa">'])
def test_entities_are_refused(tmp_path: Path, declared: str) -> None:
    path = write_document(tmp_path / "entity.docx")
    body = f'<?xml version="1.0"?><!DOCTYPE d [{declared}]><d>&e;</d>'
    replace_part(path, "word/document.xml", body.encode())
    with pytest.raises(ReadError, match="XML entities"):
        read_docx_text(path)


def test_entities_in_another_encoding_are_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "wide.docx")
    body = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
    replace_part(path, "word/document.xml", body.encode("utf-16"))
    with pytest.raises(ReadError, match="XML entities"):
        read_docx_text(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"{\\rtf1 text}"])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(content)
    with pytest.raises(ReadError, match="not a Word document"):
        read_docx_text(path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.docx"):
        read_docx_text(tmp_path / "none.docx")


@pytest.mark.parametrize("content", [b"<w:footnotes", b"\xff\xfe<", b"<a b='<'/>"])
def test_broken_notes_are_refused(tmp_path: Path, content: bytes) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document()
    document.add_paragraph("Nine sang.")
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", content, document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(ReadError, match="cannot be read"):
        read_docx_text(tmp_path / "a.docx")
