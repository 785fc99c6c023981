"""What of an OpenDocument text is copy, in each of its two versions; hostile ones are refused or bounded."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from crossread.documents.open_text import read_odt_text
from crossread.errors import ReadError
from crossread.model.drafts import TextVersion

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "drawing")
)


def write(path: Path, body: str, styles: str = "") -> Path:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return path


CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>nine</text:p></text:deletion>'
    '</text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
)


@pytest.mark.parametrize(("version", "expected"), [("accepted", "Saw ten sheep."), ("original", "Saw nine sheep.")])
def test_tracked_changes_count_as_the_version_says(tmp_path: Path, version: TextVersion, expected: str) -> None:
    line = (
        '<text:p>Saw <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>ten'
        '<text:change-end text:change-id="c2"/> sheep.</text:p>'
    )
    assert read_odt_text(write(tmp_path / "a.odt", CHANGES + line), version) == expected


def test_an_insertion_of_paragraphs_is_no_part_of_the_original(tmp_path: Path) -> None:
    lines = (
        '<text:p>Nine<text:change-start text:change-id="c2"/> sheep.</text:p><text:p>Ten'
        '<text:change-end text:change-id="c2"/> goats.</text:p>'
    )
    path = write(tmp_path / "a.odt", CHANGES + lines)
    assert read_odt_text(path) == "Nine sheep.\nTen goats."
    assert read_odt_text(path, "original") == "Nine goats."


def test_notes_come_last_and_comments_not_at_all(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Ten were asked.</text:p></text:note-body></text:note>"
    )
    remark = "<office:annotation><text:p>Is it 77?</text:p></office:annotation>"
    body = (
        f"<text:h>Farm</text:h><text:p>Nine{remark}<text:s text:c='2'/>sang.{note}</text:p><text:p>All slept.</text:p>"
    )
    assert read_odt_text(write(tmp_path / "a.odt", body)) == "Farm\nNine  sang.\nAll slept.\nTen were asked."


def test_boxes_and_shapes_have_lines_of_their_own(tmp_path: Path) -> None:
    inner = "<text:p>57 dogs swam.</text:p>"
    shape, box = (
        "<drawing:custom-shape>{}</drawing:custom-shape>",
        "<drawing:frame><drawing:text-box>{}</drawing:text-box></drawing:frame>",
    )
    body = f"<text:p>Nine{shape.format(inner)} sang.{box.format(inner)}</text:p><text:p>Ten.</text:p>"
    assert read_odt_text(write(tmp_path / "a.odt", body)) == "Nine sang.\nTen.\n57 dogs swam.\n57 dogs swam."


def test_rows_are_lines_and_repeats_are_not_believed(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in ("Kell", "3"))
    empty = '<table:table-cell table:number-columns-repeated="200000000"/>'
    body = (
        "<table:table><table:table-row table:number-rows-repeated='200000000'>"
        f"{cells}{empty}</table:table-row></table:table><text:p>A<text:s text:c='999999999'/>B</text:p>"
    )
    first, second = read_odt_text(write(tmp_path / "a.odt", body)).split("\n")
    assert first == "Kell | 3" and len(second) < 200


def test_struck_and_hidden_words_are_no_copy(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    )
    struck = '<text:span text:style-name="T1">nine </text:span><text:span text:style-name="T2">of </text:span>'
    line = f"<text:p>Saw {struck}ten.</text:p>"
    assert read_odt_text(write(tmp_path / "a.odt", line, styles)) == "Saw ten."


@pytest.mark.parametrize("body", ["<text:span>" * 5_000 + "</text:span>" * 5_000, "<text:p>"])
def test_broken_and_bottomless_ones_are_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(ReadError):
        read_odt_text(write(tmp_path / "a.odt", body))


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.odt").write_bytes(b"text")
    with pytest.raises(ReadError, match="not an OpenDocument text"):
        read_odt_text(tmp_path / "a.odt")
