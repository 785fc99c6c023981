"""What of a Word document is copy: changes accepted, notes and boxes read, nothing that is struck out."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from crossread.documents.word_text import lay_out

docx = pytest.importorskip("docx")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def run(words: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def make(*blocks: str, notes: str = "") -> Any:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml.parser import parse_xml

    document = docx.Document()
    body = document.element.body
    for number, block in enumerate(blocks):
        body.insert(number, parse_xml(block.replace(">", f" {W} {MC}>", 1)))
    if notes:
        blob = f"<w:footnotes {W}>{notes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATION)
    return document


def copy(*blocks: str, notes: str = "") -> str:
    return lay_out(make(*blocks, notes=notes)).text


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (f'<w:del w:id="1">{run("Nine")}</w:del><w:ins w:id="2">{run("Ten")}</w:ins>{run(" sang.")}', "Ten sang."),
        (f"<w:moveFrom>{run('Kell ')}</w:moveFrom><w:moveTo>{run('Orrin ')}</w:moveTo>{run('sang.')}", "Orrin sang."),
        (f"{run('Ten ', '<w:strike/>')}{run('Nine sang.')}", "Nine sang."),
        (f"{run('Ten ', '<w:dstrike/>')}{run('or 11 ', '<w:vanish/>')}{run('Nine sang.')}", "Nine sang."),
        (run("Nine sang.", '<w:strike w:val="0"/><w:b/>'), "Nine sang."),
        (f'<w:hyperlink w:anchor="a">{run("Nine")}</w:hyperlink>{run(" sang.")}', "Nine sang."),
        (f"<w:sdt><w:sdtContent>{run('Nine')}</w:sdtContent></w:sdt>{run(' sang.')}", "Nine sang."),
        (
            "<w:r><w:t>Nine</w:t><w:tab/><w:t>men</w:t><w:br/><w:t>sang</w:t><w:noBreakHyphen/></w:r>",
            "Nine\tmen\nsang-",
        ),
        ('<w:r><w:t>Nine</w:t><w:instrText> PAGE 77 </w:instrText><w:br w:type="page"/></w:r>', "Nine"),
    ],
)
def test_changes_count_as_accepted(inner: str, expected: str) -> None:
    assert copy(f"<w:p>{inner}</w:p>") == expected


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('57 dogs.')}</w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    old = f"<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert copy(f"<w:p>{run('Nine sang.')}<w:r>{both}</w:r></w:p>", f"<w:p>{run('Ten.')}</w:p>") == (
        "Nine sang.\n57 dogs.\nTen."
    )
    assert copy(f"<w:p>{run('Nine sang.')}<w:r>{old}</w:r></w:p>") == "Nine sang.\n57 dogs."


def test_notes_that_the_text_refers_to_come_at_the_end() -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p>{run(f"Note {number}.")}</w:p></w:footnote>' for number in (2, 3)
    )
    body = f'<w:p>{run("Nine sang.")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    assert copy(body, f"<w:p>{run('Ten.')}</w:p>", notes=notes) == "Nine sang.\nTen.\nNote 3."


def test_rows_are_lines_and_deleted_rows_are_none() -> None:
    def row(*cells: str, looks: str = "") -> str:
        inner = "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in cells)
        return f"<w:tr><w:trPr>{looks}</w:trPr>{inner}</w:tr>"

    table = row("Farm", "Sheep") + row("Kell", "4", looks='<w:del w:id="1"/>') + row("Orrin", "3")
    assert copy(f"<w:tbl>{table}</w:tbl>", f"<w:p>{run('Ten.')}</w:p>") == "Farm | Sheep\nOrrin | 3\nTen."


def test_every_paragraph_is_placed() -> None:
    made = lay_out(
        make(f"<w:p>{run('Nine.')}</w:p>", f"<w:tbl><w:tr><w:tc><w:p>{run('A')}</w:p></w:tc></w:tr></w:tbl>")
    )
    assert [made.text[start : start + len(part.text)] for start, part in made.paragraphs] == ["Nine.", "A"]


def test_an_added_paragraph_and_a_note_bear_remarks(tmp_path: Path) -> None:
    from crossread.model.drafts import CheckedDraft, Draft, Finding, Tally
    from crossread.render.findings.docx import render_docx

    notes = f'<w:footnote w:id="3"><w:p>{run("57 dogs.")}</w:p></w:footnote>'
    inserted = f'<w:p><w:ins w:id="1">{run("Ten sang.")}</w:ins><w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    path = tmp_path / "a.docx"
    make(inserted, notes=notes).save(str(path))
    text = lay_out(docx.Document(str(path))).text
    findings = tuple(
        Finding("F101", "warning", text.index(word), text.index(word) + len(word), word) for word in ("Ten", "57")
    )
    written = docx.Document(io.BytesIO(render_docx(CheckedDraft(Draft(str(path), text, text), findings, Tally()), {})))
    assert lay_out(written).text == text
    assert sorted(comment.text for comment in written.comments) == ["F101 warning: 57", "F101 warning: Ten"]
