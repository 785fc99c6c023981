from __future__ import annotations

import io
import itertools
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.read.identifiers import slugify
from crossread.read.inputs import read

SENTENCE = "The mayor said on Tuesday that the bridge would close for three weeks. "


def test_folders_are_read_whole_and_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "inner/c.txt", ".hidden.txt", ".git/d.txt", "style.css", "photo.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{SENTENCE}{name}\n")
    result = read([tmp_path])
    assert [report.id for report in result.reports] == ["a", "b", "c"]
    assert [(fault.source, fault.reason) for fault in result.faults] == [
        (str(tmp_path / "photo.png"), "is a picture, which is not read")
    ]
    told = {Path(entry.path).name: entry for entry in result.inputs}
    assert sorted(told) == [".git", ".hidden.txt", "a.md", "b.txt", "c.txt", "photo.png", "style.css"]
    assert told["style.css"].outcome == told[".git"].outcome == told[".hidden.txt"].outcome == "no article"
    assert (told["a.md"].outcome, told["a.md"].kind, told["a.md"].reports) == ("read", "Markdown", ("a",))
    assert told["photo.png"].outcome == "unread" and told["photo.png"].sha256


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert len(read([tmp_path, tmp_path / "a.txt", str(tmp_path / "a.txt")]).reports) == 1


def test_a_single_path_will_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert read(str(tmp_path / "a.txt")) == read([tmp_path / "a.txt"])


def test_faults_name_the_input_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "empty").mkdir()
    result = read([tmp_path / "none.txt", tmp_path / "empty", tmp_path / "a.txt", "bad\0name"])
    assert [str(fault) for fault in result.faults][:2] == [
        f"{tmp_path / 'none.txt'}: there is no such file; check the path",
        f"{tmp_path / 'empty'}: the folder holds no files to read; name a folder with articles in it",
    ]
    assert len(result.faults) == 3


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    result = read([tmp_path])
    assert len(result.reports) == 1
    [link] = [one for one in result.inputs if one.outcome == "no article"]
    assert (link.path, link.kind) == (str(tmp_path / "loop"), "link") and "not followed" in str(link.reason)


def test_a_link_within_a_folder_is_followed_and_one_that_leads_out_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    (folder / "inner").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("Not for others. " + SENTENCE)
    (folder / "inner" / "a.txt").write_text(SENTENCE)
    (folder / "b.txt").symlink_to(folder / "inner" / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "gone.txt").symlink_to(tmp_path / "none.txt")
    result = read([folder])
    assert [report.text.strip() for report in result.reports] == [SENTENCE.strip()]
    told = {Path(one.path).name: str(one.reason) for one in result.inputs if one.outcome == "no article"}
    assert told.keys() == {"c.txt", "gone.txt"}
    assert all("leads out of the folder; name it" in reason for reason in told.values())
    assert len(read([folder / "c.txt"]).reports) == 1


@pytest.mark.parametrize(
    "data",
    [SENTENCE, json.dumps({"text": SENTENCE}), f"<!doctype html><html><body><p>{SENTENCE * 3}</p></body></html>"],
    ids=["text", "json", "html"],
)
def test_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch, data: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    [report] = read(["-"]).reports
    assert report.text.startswith(SENTENCE.strip())


def test_a_title_that_is_the_first_line_is_a_title(tmp_path: Path) -> None:
    text = f"Bridge to close for three weeks\n\nBy Petra Lindqvist\n\n{SENTENCE}\n\n{SENTENCE}\n"
    (tmp_path / "a.txt").write_text(text)
    [report] = read([tmp_path / "a.txt"]).reports
    assert report.title == "Bridge to close for three weeks"
    assert report.separate_title is None
    assert report.byline == ("Petra Lindqvist",)
    assert report.outlet is None


def test_markdown_without_its_marks(tmp_path: Path) -> None:
    head = "---\ntitle: Bridge closes\ndate: 2023-05-04\noutlet: Echo\n---\n# Bridge closes"
    text = f"{head}\n\n{SENTENCE}**Nine** [were hurt](x).\n\n- one\n"
    (tmp_path / "a.md").write_text(text)
    [report] = read([tmp_path / "a.md"]).reports
    assert (report.title, report.published, report.outlet) == ("Bridge closes", "2023-05-04", "Echo")
    assert report.text == f"Bridge closes\n\n{SENTENCE}Nine were hurt.\n\n- one\n"


def test_equal_ids_are_told_apart_whatever_the_order(tmp_path: Path) -> None:
    paths = []
    for number, words in enumerate(("first", "second", "third")):
        path = tmp_path / str(number) / "report.txt"
        path.parent.mkdir()
        path.write_text(f"{SENTENCE}{words}\n")
        paths.append(path)
    story = tmp_path / "story.json"
    story.write_text(json.dumps({"reports": [{"id": "report", "text": "Given."}, {"id": "report-2", "text": "Too."}]}))
    wanted = None
    for order in itertools.permutations([*paths, story]):
        ids = {report.text: report.id for report in read(order).reports}
        wanted = wanted or ids
        assert ids == wanted
    assert wanted is not None
    assert (wanted["Given."], wanted["Too."]) == ("report", "report-2")
    assert len(set(wanted.values())) == 5


def test_ids_are_made_of_the_file_or_the_outlet(tmp_path: Path) -> None:
    (tmp_path / "Köln – Ledger 2.txt").write_text(SENTENCE)
    (tmp_path / "many.json").write_text(json.dumps([{"text": "One.", "outlet": "The Echo"}, {"text": "Two."}]))
    assert [report.id for report in read([tmp_path]).reports] == ["koln-ledger-2", "the-echo", "many"]


@given(st.text(max_size=200))
def test_slugs_are_plain(name: str) -> None:
    slug = slugify(name)
    assert slug
    assert slug == slugify(slug)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


WORDS = st.sampled_from(
    ["The", "mayor", "said", "9", "people", "were", "hurt", "Ada", "“Yes,”", "—", "$2.1", "é", "News"]
)
PARAGRAPH = st.lists(WORDS, min_size=6, max_size=40).map(lambda words: "It said " + " ".join(words) + " on the day.")


@settings(max_examples=60)
@given(
    paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=6),
    between=st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n \n"]),
    around=st.tuples(st.sampled_from(["", " ", "\n\n"]), st.sampled_from(["", "\n", "  \n\n"])),
)
def test_a_text_without_furniture_is_the_same_character_for_character(
    tmp_path: Path, paragraphs: list[str], between: str, around: tuple[str, str]
) -> None:
    text = around[0] + between.join(paragraphs) + around[1]
    (tmp_path / "a.json").write_text(json.dumps({"id": "a", "text": text}))
    (tmp_path / "a.txt").write_bytes(text.encode())
    for report in read([tmp_path / "a.json", tmp_path / "a.txt"]).reports:
        assert report.text == text
        assert report.left_out == ()


def test_reading_loads_no_extractor_before_it_needs_one() -> None:
    loaded = "[name for name in ('trafilatura', 'lxml', 'spacy', 'resiliparse') if name in sys.modules]"
    code = f"import sys, crossread.read.inputs; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
