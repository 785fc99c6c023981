"""Text and Markdown files: paragraphs whole, code and fields out of the text."""

from __future__ import annotations

from pathlib import Path

from crossread.model.reports import Report
from crossread.read.inputs import read

BODY = "The quay at Orrin was shut on Thursday after the old sea wall gave way, and nine people were hurt."


def read_one(tmp_path: Path, name: str, text: str) -> Report:
    (tmp_path / name).write_text(text, "utf-8")
    [report] = read([tmp_path / name]).reports
    return report


def test_code_is_left_out_and_kept(tmp_path: Path) -> None:
    report = read_one(tmp_path, "a.md", f"# Wall gives way\n\n{BODY}\n\n```\nrange(99)\n```\n\nNobody knows why.\n")
    assert "99" not in report.text and report.text.endswith("Nobody knows why.\n")
    assert [(left.reason, left.text) for left in report.left_out] == [("code", "```\nrange(99)\n```")]


def test_toml_front_matter_gives_fields(tmp_path: Path) -> None:
    report = read_one(tmp_path, "a.md", f'+++\ntitle = "Wall"\ndate = 2031-05-02\nweight = 88\n+++\n\n{BODY}\n')
    assert (report.title, report.published) == ("Wall", "2031-05-02")
    assert "88" not in report.text


def test_wrapped_lines_are_paragraphs_again(tmp_path: Path) -> None:
    wrapped = (
        "The quay at Orrin was shut on Thursday after the old sea wall gave\n"
        "way. “We will open it when it is safe and not a single day before,\n"
        "whatever they say in Kell,” the harbour master told reporters late\n"
        "in the evening.\n\nNobody was hurt.\n"
    )
    report = read_one(tmp_path, "a.txt", wrapped)
    assert report.text == wrapped.replace("gave\n", "gave ").replace("before,\n", "before, ").replace("late\n", "late ")


def test_signs_of_no_width_are_told_and_left_out(tmp_path: Path) -> None:
    report = read_one(tmp_path, "a.txt", BODY.replace("harbour", "har\u00adbour").replace("Orrin", "Or\u200brin"))
    assert report.text == BODY
    assert [left.reason for left in report.left_out] == ["control characters"]


def test_letters_that_touch_are_spelled_out(tmp_path: Path) -> None:
    report = read_one(tmp_path, "a.txt", f"{BODY} Ada Gri\ufb03ths, \ufb01fty, saw it.")
    assert report.text.endswith("Ada Griffiths, fifty, saw it.")
