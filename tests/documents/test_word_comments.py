"""Comments in Word: at the right words whatever the runs, people's kept, our own of an earlier run replaced."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.documents.test_word_text import W, make, run
from tests.growth import assert_even_growth

from crossread.documents.word import read_docx_text
from crossread.documents.word_comments import AUTHOR, INITIALS, add_remark, drop_own_comments
from crossread.documents.word_text import lay_out
from crossread.model.drafts import TextVersion

docx = pytest.importorskip("docx")

PAGE_BREAK = "<w:lastRenderedPageBreak/>"
CHANGED = (
    f'<w:p>{run("Saw ")}<w:del w:id="1" w:author="A"><w:r><w:delText>nine</w:delText></w:r></w:del>'
    f'<w:ins w:id="2" w:author="A">{run("ten old")}</w:ins>{run(" sheep.")}</w:p>'
)


def remark(document: Any, *words: str, version: TextVersion = "accepted") -> Any:
    text = lay_out(document, version)
    for word in words:
        start = text.text.index(word)
        add_remark(document, text, (start, start + len(word)), f"not {word}", version)
    return document


def commented(document: Any) -> dict[str, str]:
    """What each of our comments says, and the words between its marks."""
    ours = {str(made.comment_id): made.text for made in document.comments if made.author == AUTHOR}
    found = dict.fromkeys(ours.values(), "")
    opened: set[str] = set()
    for element in document.element.body.iter():
        name = str(element.tag).rsplit("}", 1)[-1]
        number = element.get(f"{{{W.split(chr(34))[1]}}}id")
        if name == "commentRangeStart":
            opened.add(number)
        elif name == "commentRangeEnd":
            opened.discard(number)
        elif name in ("t", "delText"):
            for key in opened & ours.keys():
                found[ours[key]] += element.text or ""
    return found


@pytest.mark.parametrize(
    ("block", "word"),
    [
        (
            f"<w:p><w:r>{PAGE_BREAK}<w:t>Saw ten</w:t>{PAGE_BREAK}<w:t xml:space='preserve'> sheep.</w:t></w:r></w:p>",
            "ten",
        ),
        ("<w:p><w:r><w:t>Saw</w:t><w:tab/><w:t>ten sheep</w:t><w:br/><w:t>slept.</w:t></w:r></w:p>", "ten"),
        (CHANGED, "ten"),
        (CHANGED, "old sheep"),
        (f"<w:p>{run('Saw t')}{run('e', '<w:b/>')}{run('n sheep.')}</w:p>", "ten"),
    ],
)
def test_a_remark_stands_at_its_words_alone(block: str, word: str) -> None:
    document = make(block)
    before = lay_out(document).text
    assert commented(remark(document, word)) == {f"not {word}": word}
    assert lay_out(document).text == before


def test_a_remark_on_the_original_stands_at_what_was_taken_out() -> None:
    document = remark(make(CHANGED), "ine", version="original")
    assert commented(document) == {"not ine": "ine"}
    assert lay_out(document, "original").text.startswith("Saw nine sheep.")


def test_a_remark_may_run_over_a_paragraph_whose_end_is_taken_out() -> None:
    gone = '<w:pPr><w:rPr><w:del w:id="7" w:author="A"/></w:rPr></w:pPr>'
    document = make(f"<w:p>{gone}{run('Saw twenty-')}</w:p>", f"<w:p>{run('four sheep.')}</w:p>")
    assert lay_out(document).text.startswith("Saw twenty-four sheep.")
    assert commented(remark(document, "twenty-four")) == {"not twenty-four": "twenty-four"}
    assert lay_out(document, "original").text.startswith("Saw twenty-\nfour sheep.")


def test_a_second_run_replaces_its_own_comments_and_keeps_those_of_people() -> None:
    document = make(CHANGED)
    document.add_comment(document.paragraphs[0].runs[0], text="Is it 77?", author="Ann", initials="A")
    remark(document, "ten", "old")
    saved = io.BytesIO()
    document.save(saved)
    again = docx.Document(saved)
    assert drop_own_comments(again) == frozenset()
    remark(again, "sheep")
    assert commented(again) == {"not sheep": "sheep"}
    assert [made.text for made in again.comments if made.author == "Ann"] == ["Is it 77?"]
    assert len(list(again.element.body.iter(f"{{{W.split(chr(34))[1]}}}commentReference"))) == 2


def test_a_comment_that_somebody_answered_stays() -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    w14, w15 = (f"http://schemas.microsoft.com/office/word/{year}/wordml" for year in (2010, 2012))
    document = remark(make(CHANGED), "ten", "sheep")
    for number, made in enumerate(document.comments):
        made._comment_elm[0].set(f"{{{w14}}}paraId", f"0000000{number}")
    entries = '<w15:commentEx w15:paraId="00000009" w15:paraIdParent="00000000"/><w15:commentEx w15:paraId="00000001"/>'
    blob = f'<w15:commentsEx xmlns:w15="{w15}">{entries}</w15:commentsEx>'.encode()
    part = Part(PackURI("/word/commentsExtended.xml"), "application/xml", blob, document.part.package)
    document.part.relate_to(part, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended")
    assert drop_own_comments(document) == {"not ten"}
    assert commented(document) == {"not ten": "ten"}
    assert b"00000001" not in part.blob and b"00000009" in part.blob


def test_a_header_that_says_something_is_read_and_a_slug_is_not(tmp_path: Path) -> None:
    document = make(f"<w:p>{run('Nine sang.')}</w:p>")
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "Ferry struck a barge in fog", "FERRY 12/3"
    document.save(str(tmp_path / "a.docx"))
    assert read_docx_text(tmp_path / "a.docx") == "Nine sang.\nFerry struck a barge in fog"
    assert len(commented(remark(document, "barge"))) == 1


def test_a_cell_over_very_many_columns_ends() -> None:
    span = "<w:tcPr><w:gridSpan w:val='200000000'/></w:tcPr>"
    remark(make(f"<w:tbl><w:tr><w:tc>{span}<w:p>{run('Ten')}</w:p></w:tc></w:tr></w:tbl>"), "Ten")


CELL = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>{run('a')}</w:p></w:tc></w:tr>"


@pytest.mark.parametrize(
    ("block", "piece", "large"),
    [
        ("<w:tbl>%s</w:tbl>", CELL, 20_000),
        ("<w:p>%s</w:p>", run("a"), 50_000),
        ("<w:p><w:r>%s</w:r></w:p>", "<w:t>a</w:t><w:tab/>", 50_000),
        (f"<w:p>{run('%s')}</w:p>", "a", 2_000_000),
    ],
    ids=["cells", "runs", "tabs", "letters"],
)
def test_work_on_huge_ones_grows_with_the_file_and_no_faster(block: str, piece: str, large: int) -> None:
    def say(document: Any) -> None:
        remark(document, lay_out(document).text[-9:].strip())

    assert_even_growth(lambda count: make(block % (piece * count)), say, large)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed (soffice)")
def test_the_checked_file_opens_in_libreoffice_with_everything_it_had(tmp_path: Path) -> None:
    notes = f'<w:footnote w:id="3"><w:p>{run("Ten were asked.")}</w:p></w:footnote>'
    noted = f'<w:p>{run("Nine sang.")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    cells = "".join(f"<w:tc><w:p>{run(words)}</w:p></w:tc>" for words in ("Kell", "31"))
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    document = make(CHANGED, noted, f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>", notes=notes)
    document.add_comment(document.paragraphs[0].runs[0], text="Is it 77?", author="Ann", initials="A")
    path = tmp_path / "checked.docx"
    remark(document, "ten", "31", "sang", "asked").save(str(path))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt"]
    subprocess.run([*command, str(path), "--outdir", str(tmp_path)], check=True, capture_output=True, timeout=240)
    opened = (tmp_path / "checked.fodt").read_text("utf-8")
    for words in ("not ten", "not 31", "not sang", "not asked", "Is it 77?", "Ten were asked.", "Kell"):
        assert words in opened
    assert "<text:insertion" in opened and "<text:deletion" in opened
    assert INITIALS in opened
