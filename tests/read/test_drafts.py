"""Drafts keep the writer's own characters; what is no draft is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_even_growth

from crossread.errors import ReadError
from crossread.model.drafts import Acceptance
from crossread.read.drafts import LARGEST_FILE, read_copy, read_draft

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "cases" / "drafts.jsonl").read_text("utf-8").splitlines()
]


def save(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    draft = read_draft(save(tmp_path / "a.txt", "Two *dead*.\r\nThree hurt."))
    assert draft.text == draft.readable == "Two *dead*.\r\nThree hurt."


def test_markdown_is_blanked_without_moving_a_character(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n# Ferry\n\n**Two** people [died](https://a.example/1) in `Truro`.\n"
    draft = read_draft(save(tmp_path / "a.md", text))
    assert draft.text == text
    assert len(draft.readable) == len(text)
    assert "*" not in draft.readable and "https" not in draft.readable
    assert draft.readable.index("died") == text.index("died")


def test_acceptance_is_read_and_blanked(tmp_path: Path) -> None:
    text = 'Two died. <!-- crossread-accept F102 "two" --> Three were hurt.'
    draft = read_draft(save(tmp_path / "a.md", text))
    assert draft.accepted == (Acceptance("F102", "two"),)
    assert "crossread" not in draft.readable and len(draft.readable) == len(text)


def test_html_gives_its_text_and_its_acceptances(tmp_path: Path) -> None:
    page = '<p>Two people died.</p><!-- crossread-accept F102 "Two" --><script>var a = 3</script><p>It sank.</p>'
    draft = read_draft(save(tmp_path / "a.html", page))
    assert "Two people died." in draft.text and "It sank." in draft.text and "var" not in draft.text
    assert draft.accepted == (Acceptance("F102", "Two"),)


def test_html_nested_beyond_measure_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="nested"):
        read_draft(save(tmp_path / "deep.html", "<div>" * 100_000 + "two" + "</div>" * 100_000))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    text = "“Two died,” she said – at the café in Orrin."
    assert read_draft(save(tmp_path / "a.txt", text, encoding)).text == text


@pytest.mark.parametrize("content", [b"", b" \n ", b"\x89PNG\0\0\0\r\0\0"])
def test_what_is_no_draft_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError):
        read_draft(path)


def test_very_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(ReadError, match="20 MB"):
        read_draft(path)


def test_hostile_markdown_takes_no_time(tmp_path: Path) -> None:
    read_draft(save(tmp_path / "a.md", "[" * 50_000 + "](" * 20_000 + "*_`<!--" * 5_000))


@pytest.mark.parametrize(
    "piece",
    [
        "<del>",
        "<p hidden ",
        "~~",
        "&amp",
        "| ",
        "`",
        "```\n",
        "[a][",
        "https://",
        "www.....",
        "A, ",
        "[A: ",
        "\u00ad",
        "\\*",
        "+++\n",
    ],
)
def test_work_on_hostile_markup_grows_with_the_text_and_no_faster(tmp_path: Path, piece: str) -> None:
    def make(size: int) -> Path:
        return save(tmp_path / "a.md", "x " + piece * (size // len(piece)))

    assert_even_growth(make, read_draft, 150_000)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_only_copy_is_read(tmp_path: Path, case: dict[str, str]) -> None:
    draft = read_draft(save(tmp_path / f"a.{case['kind']}", case["draft"]))
    assert draft.text == case["draft"]
    assert " ".join(draft.readable.split()) == case["copy"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_every_word_of_the_copy_is_found_in_the_draft(tmp_path: Path, case: dict[str, str]) -> None:
    draft = read_draft(save(tmp_path / f"a.{case['kind']}", case["draft"]))
    for place, letter in enumerate(draft.readable):
        if letter.isalnum():
            start, end = draft.locate(place, place + 1)
            assert draft.text[start:end] == letter or end - start > 1 or draft.text[start] in "ﬁﬃﬅﬂ"


def test_a_word_with_a_soft_hyphen_is_placed_whole(tmp_path: Path) -> None:
    draft = read_draft(save(tmp_path / "a.md", "Caf&eacute;s of Ro\u00adsalind, 84."))
    start = draft.readable.index("Rosalind")
    first, last = draft.locate(start, start + len("Rosalind"))
    assert draft.text[first:last] == "Ro\u00adsalind"
    start = draft.readable.index("Cafés")
    first, last = draft.locate(start, start + 5)
    assert draft.text[first:last] == "Caf&eacute;s"


def test_hard_wrapped_lines_are_joined_in_their_places(tmp_path: Path) -> None:
    lines = [
        "The quay at Orrin was shut on Thursday after the old sea wall gave way,",
        "and twelve hundred homes lost power. The ferry to Kell was called off by",
        "its owner until Monday, and nobody could say what the mending will cost.",
    ]
    text = "\r\n".join(lines) + "\r\n\r\nKell\r\n"
    draft = read_draft(save(tmp_path / "a.txt", text))
    assert len(draft.readable) == len(text)
    assert "gave way,  and twelve" in draft.readable and draft.readable.endswith("\r\n\r\nKell\r\n")


def test_a_line_a_sentence_is_not_joined(tmp_path: Path) -> None:
    lines = ["The quay at Orrin was shut on Thursday after the old sea wall gave way."] * 4
    assert read_draft(save(tmp_path / "a.txt", "\n".join(lines))).readable == "\n".join(lines)


@given(st.text('ab <>/="del[]()^:|*_`~\\&;#-+\n\u00ad', max_size=80))
def test_no_markup_moves_a_letter(written: str) -> None:
    copy = read_copy(written, True)
    for place, letter in enumerate(copy.text):
        if letter in "abdel":
            start, end = copy.locate(place, place + 1)
            assert written[start:end] == letter


def test_html_that_is_struck_out_or_hidden_is_no_copy(tmp_path: Path) -> None:
    hidden = '<p style="display: none">88 dogs</p><p hidden>99 dogs</p><p>Ten <del>or 11</del> <s>or 12</s> sang.</p>'
    draft = read_draft(save(tmp_path / "a.html", f"<p>Nine people sang.</p>{hidden}"))
    assert "dogs" not in draft.text and draft.text.split() == ["Nine", "people", "sang.", "Ten", "sang."]
