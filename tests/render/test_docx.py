"""The account as a Word document: what stands in it, that nothing in it acts, and that other programs open it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.made import hostile_account, made_account

from crossread.documents.archives import refuse_hostile
from crossread.documents.word_writer import WordPiece, WordWriter
from crossread.model.accounts import Account
from crossread.model.decisions import DeskDecision
from crossread.render import render_file
from crossread.render.docx import render_docx

OFFICE = shutil.which("soffice")


def read_words(data: bytes) -> list[str]:
    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def read_parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def test_it_says_what_the_account_says() -> None:
    account = made_account()
    said = "\n".join(read_words(render_docx(account)))
    for found in account.discrepancies:
        assert found.summary in said
    for figure in account.figures:
        assert figure.label in said
    for quote in account.quotes:
        for version in quote.versions:
            assert version.span.text in said
    assert "Odile Barrow" in said and "Tolland Mill burned" in said


def test_every_citation_leads_to_a_sentence_of_the_report() -> None:
    account = made_account()
    body = read_parts(render_docx(account))["word/document.xml"]
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', body)
    assert len(names) == len(set(names))
    led = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', body)
    assert led and set(led) == set(names)
    notes = [
        re.fullmatch(r"([A-Z]\d+) (headline, )?characters (\d+)–(\d+): (.*)", line)
        for line in read_words(render_docx(account))
    ]
    found = [note for note in notes if note]
    assert len(found) == len(names)
    for note in found:
        report = account.reports["ABC".index(note[1][0])]
        whole = (report.title or "") if note[2] else report.text
        assert whole[int(note[3]) : int(note[4])] == note[5]


@pytest.mark.parametrize("account", [made_account(), hostile_account()])
def test_no_word_of_a_report_acts(account: Account) -> None:
    data = render_docx(account)
    parts = read_parts(data)
    links = [part for name, part in parts.items() if name.endswith(".rels")]
    assert not any('TargetMode="External"' in part for part in links)
    assert not any("hyperlink" in part or "oleObject" in part or "attachedTemplate" in part for part in links)
    everything = "".join(parts.values())
    assert "w:instrText" not in everything and "w:altChunk" not in everything and "w:object" not in everything
    assert re.findall(r'<w:fldSimple w:instr="([^"]+)"', everything) == ["PAGE"]
    refuse_hostile(Path("account.docx"), "a Word document", data)


def test_steering_characters_are_written_out() -> None:
    said = "\n".join(read_words(render_docx(hostile_account())))
    assert "\u202e" not in said and "[U+202E]" in said and "<script>" in said


@settings(max_examples=30)
@given(words=st.text(max_size=60))
def test_any_words_can_be_written(words: str) -> None:
    writer = WordWriter(words)
    writer.add_heading(words, 1)
    writer.add_lines([[WordPiece(words, bold=True)]])
    writer.add_table([(words, 1)], [[[WordPiece(words)]]])
    assert len(docx.Document(BytesIO(writer.close())).paragraphs) >= 3


def test_the_same_account_gives_the_same_bytes() -> None:
    assert render_docx(made_account()) == render_docx(made_account()) == render_file(made_account(), "docx")[0]


def test_an_account_of_nothing_much() -> None:
    account = made_account()
    bare = Account(account.schema, account.generator, account.story, account.reports[:1])
    assert "No difference found in what was compared." in read_words(render_docx(bare))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "account.docx").write_bytes(render_docx(hostile_account()))
    command = [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "account.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert "Nine people" in (tmp_path / "account.txt").read_text("utf-8-sig")


def test_what_the_desk_decided_stands_under_its_own_heading() -> None:
    account = made_account()
    settled = DeskDecision(1, "2025-03-05T10:00:00+00:00", "Ada", "note", targets=("f1",), text="Ask the fire service.")
    said = read_words(render_docx(replace(account, desk=(settled,))))
    at = said.index("What the desk decided")
    assert said[at + 1].startswith("Ask the fire service.") and "Ada, 5 March 2025" in said[at + 1]
    assert "What the desk decided" not in read_words(render_docx(account))
