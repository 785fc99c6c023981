"""Drafts: remarks as one types, what bears each sentence out, accepted with a reason, saved as Word with comments."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from docx import Document
from tests.web.window import Window

DRAFT = (
    "Three people died when the Marguerite Bell struck a gravel barge off Port Orrin on Friday.\n\n"
    "The ferry had 221 people aboard.\n"
)
EVIL = "<script>alert(1)</script></textarea><img src=x onerror=alert(2)> killed 999 people in Truro."


def begin(window: Window, text: str = DRAFT, name: str = "Sunday piece") -> str:
    answer = window.post("/drafts", {"name": name, "text": text})
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_a_draft_shows_its_remarks_with_the_sources(window: Window) -> None:
    at = begin(window)
    assert at == "/drafts/Sunday%20piece.txt"
    page = window.get(at).text
    assert "221" in page and "What the sources say" in page and 'class="evidence"' in page
    assert re.search(r"\d+ of \d+ facts? borne out", page)


def test_remarks_follow_what_is_typed_and_it_is_kept(window: Window) -> None:
    at = begin(window, "The ferry had 212 people aboard.")
    answer = window.post(f"{at}/remarks", {"text": "The ferry had 221 people aboard."})
    assert answer.status_code == 200 and "221" in answer.text and "<html" not in answer.text
    assert window.project.draft_bytes("Sunday piece.txt") == b"The ferry had 221 people aboard."
    assert window.post(at, {"text": "The ferry had 212 people aboard."}).status_code == 303
    assert window.project.draft_bytes("Sunday piece.txt") == b"The ferry had 212 people aboard."


def test_a_remark_is_accepted_with_a_reason_and_does_not_come_back(window: Window) -> None:
    at = begin(window)
    page = window.get(at).text
    key = re.search(r'name="key" value="([^"]+221[^"]*)"', page)
    assert key is not None
    answer = window.post(f"{at}/accept", {"key": key[1], "reason": "We counted."})
    assert answer.status_code == 303
    page = window.get(at).text
    assert "accepted" in page and f'value="{key[1]}"' not in page
    assert "We counted." in window.get("/history").text


def test_a_draft_is_saved_as_word_with_a_comment_for_each_remark(window: Window) -> None:
    at = begin(window)
    answer = window.get(f"{at}/file")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''Sunday%20piece-checked.docx"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        comments = archive.read("word/comments.xml").decode()
    assert "221" in comments or "212" in comments
    assert Document(io.BytesIO(answer.content)).paragraphs[0].text.startswith("Three people died")


def test_a_word_file_is_opened_and_comes_back_as_it_was_with_comments(window: Window) -> None:
    document, buffer = Document(), io.BytesIO()
    document.add_heading("Ferry", 1)
    document.add_paragraph("The ferry had 221 people aboard.")
    document.save(buffer)
    answer = window.post("/drafts", files={"file": ("../piece.docx", buffer.getvalue())})
    assert answer.headers["location"] == "/drafts/piece.docx"
    page = window.get("/drafts/piece.docx").text
    assert "221" in page and "<textarea" not in page
    back = Document(io.BytesIO(window.get("/drafts/piece.docx/file").content))
    assert back.paragraphs[0].style is not None and back.paragraphs[0].style.name == "Heading 1"


def test_a_file_that_is_no_draft_says_so(window: Window) -> None:
    window.post("/drafts", files={"file": ("piece.docx", b"not a document")})
    page = window.get("/drafts/piece.docx")
    assert page.status_code == 200 and 'role="status"' in page.text


def test_a_draft_is_text_whatever_it_holds(window: Window) -> None:
    at = begin(window, EVIL, "<b>x</b>")
    for path in (at, "/drafts", "/history"):
        page = window.get(path).text
        assert "<script>alert" not in page and "<img src=x" not in page and "<b>x</b>" not in page
    assert "<script>alert" not in window.post(f"{at}/remarks", {"text": EVIL + " "}).text


def test_a_name_that_is_taken_gets_a_number(window: Window) -> None:
    assert begin(window) == "/drafts/Sunday%20piece.txt" and begin(window) == "/drafts/Sunday%20piece%202.txt"
    # What is kept is the safe name: a second draft never takes the place of the first.
    for text, at in (("One died.", "Ferry%20what%20now.txt"), ("Two died.", "Ferry%20what%20now%202.txt")):
        assert begin(window, text, "Ferry: what now?") == f"/drafts/{at}"
    assert window.project.draft_bytes("Ferry what now.txt") == b"One died."


@pytest.mark.parametrize("name", ["none.txt", "%2e%2e%2fcrossread.sqlite", "orrin-courier.txt"])
def test_a_draft_that_is_not_there_is_no_file_of_the_folder(window: Window, name: str) -> None:
    assert window.get(f"/drafts/{name}").status_code in (400, 404)
    assert window.get(f"/drafts/{name}/file").status_code in (400, 404)
    for form in ("", "/remarks", "/accept", "/drop"):
        assert window.post(f"/drafts/{name}{form}", {"text": "x", "key": "F1 x"}).status_code in (400, 404)


def test_a_draft_is_removed(window: Window) -> None:
    at = begin(window)
    window.post(f"{at}/drop")
    assert window.project.drafts() == ()


def test_a_draft_before_the_first_report_says_what_is_missing(empty: Window) -> None:
    at = begin(empty)
    assert "no account yet" in empty.get(at).text
