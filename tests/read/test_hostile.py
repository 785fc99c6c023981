"""Inputs that nobody can read become one fault each, in words, quickly, and never stop the others."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.errors import NothingReadableError, ReadError
from crossread.faults import DEBUG
from crossread.read import composing, inputs
from crossread.read.composing import LONGEST_TEXT
from crossread.read.inputs import read
from crossread.read.sources import LARGEST_FILE

SENTENCE = "The mayor said on Tuesday that the bridge would close for three weeks and that nobody had been hurt. "
GERMAN = "Der Bürgermeister sagte am Dienstag, dass die Brücke gesperrt wird und dass niemand verletzt wurde. "
GREEK = "Ο δήμαρχος είπε την Τρίτη ότι η γέφυρα θα κλείσει για τρεις εβδομάδες. "


def zipped() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("page.html", SENTENCE)
    return memory.getvalue()


UNREADABLE: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\t\r\n ", "is empty"),
    ("emoji.txt", "😀 🎉 👍🏽\n".encode(), "holds no words"),
    ("numbers.txt", b"1 2 3 | 4 5 6", "holds no words"),
    ("cut.zip", zipped()[:-30], "is a broken ZIP archive"),
    ("cut.txt.gz", gzip.compress(SENTENCE.encode())[:-12], "is a broken gzip file"),
    ("photo.html", b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
    ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(100), "is an old Word or Excel file"),
    ("noise.txt", bytes(range(256)) * 40, "decoded"),
    ("controls.txt", b"\x01\x02\x03 words " * 50, "is not text"),
    ("german.txt", (GERMAN * 4).encode(), "is in German, not in English"),
    ("greek.txt", (GREEK * 4).encode(), "is in Greek, not in English"),
    ("broken.txt", b"\xff\xfe" + b"\x00\xd8" * 500, "could not be decoded"),
    ("long.txt", (SENTENCE * 50_000).encode(), "is too long"),
    ("long.html", ("<html><body><p>" + SENTENCE * 50_000).encode(), "is too long"),
    ("word.html", b"<html><body><p>" + b"a" * 5_000_000, "is too long"),
    ("deep.html", ("<div>" * 10_000 + SENTENCE + "</div>" * 10_000).encode(), "nested 10000 deep"),
    ("unclosed.html", b"<html>" + b"<script>" * 500_000, "deep"),
    ("comments.html", b"<html>" + b"<!--" * 500_000, "holds no article text"),
    ("paragraphs.html", b"<html>" + b"<p>" * 500_000, "holds no article text"),
    ("menu.html", b"<html><body><nav><a href='/'>Share</a></nav></body></html>", "furniture"),
    ("deep.json", b"[" * 100_000, "nested too deep"),
    ("cut.json", b'{"text": "The mayor sa', "is not valid JSON"),
    ("digits.json", b"[" + b"9" * 100_000 + b"]", "is not valid JSON"),
    ("scalar.json", b"5", "holds no article text"),
    ("fields.json", b'{"title": "No body"}', "holds no article text"),
    ("none.json", b"[]", "holds no reports"),
    ("lines.jsonl", b"{bad\n" * 50_000, "50000 lines are not valid JSON"),
    ("furniture.txt", b"Advertisement\n\nShare on Facebook\n", "nothing but page furniture"),
    ("large.txt", b"a" * (LARGEST_FILE + 1), "is larger than 20 MB"),
]


@pytest.mark.parametrize(("name", "data", "reason"), UNREADABLE, ids=[case[0] for case in UNREADABLE])
def test_an_unreadable_input_is_one_fault_in_words(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good").write_text(SENTENCE)
    result = read([tmp_path / name, tmp_path / "good"])
    assert [report.id for report in result.reports] == ["good"]
    [fault] = result.faults
    assert fault.source == str(tmp_path / name)
    assert reason in fault.reason
    assert fault.advice


READABLE: list[tuple[str, bytes]] = [
    ("short.txt", b"Two dead."),
    ("cut.html", f"<html><body><p>{SENTENCE * 3}<p>{SENTENCE}<a hre".encode()),
    ("wide.txt", SENTENCE.encode("utf-16")),
    ("wide-unmarked.txt", SENTENCE.encode("utf-16-le")),
    ("big-endian.txt", SENTENCE.encode("utf-16-be")),
    ("marked.txt", b"\xef\xbb\xbf" + SENTENCE.encode()),
    ("windows.txt", (SENTENCE + "“Zoë” – café").encode("cp1252")),
    ("nul.txt", (SENTENCE + "\0\0" + SENTENCE).encode()),
    ("attributes.html", (f"<html><div {'a=b ' * 200_000}>{SENTENCE}").encode()),
    ("meta.html", ("<html><head>" + '<meta property="a" content="b">' * 20_000 + f"</head><p>{SENTENCE * 3}").encode()),
    ("page.txt", f"<!doctype html><html><body><article><p>{SENTENCE * 3}</p></article></body></html>".encode()),
    ("lines.txt", b"a\n" * 90_000),
    ("names.txt", b"By " + b"A. " * 60_000),
    ("capitals.txt", b"Jane Roe is a reporter for the Echo\n\n" * 4_000),
    ("spaces.txt", b"a" + b" " * (LONGEST_TEXT - 2) + b"b"),
    ("brackets.md", b"[" * 50_000 + b"]" * 50_000 + b" word"),
    ("stars.md", b"*" * 100_000 + b" word"),
    ("bars.txt", b"word " + b"| " * 90_000),
    ("half.json", b'{"html": "<p>\\ud800 ' + SENTENCE.encode() + b'</p>"}'),
    ("escapes.html", b'<meta charset="unicode_escape"><p>\xe9 ' + SENTENCE.encode() * 3),
    ("punycode.html", b'<meta charset="punycode"><p>\xe9 ' + SENTENCE.encode() * 3),
]


@pytest.mark.parametrize(("name", "data"), READABLE, ids=[case[0] for case in READABLE])
def test_an_odd_input_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    [report] = read([tmp_path / name]).reports
    assert report.text.strip()
    assert "\0" not in report.text


@pytest.mark.parametrize("part", ["detect_form", "clean_text"])
def test_a_reader_that_raises_is_one_fault_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    room = inputs if part == "detect_form" else composing
    known = getattr(room, part)

    def raise_at(item: object, *rest: object) -> object:
        if "odd" in str(item):
            raise KeyError("odd")
        return known(item, *rest)

    monkeypatch.delenv(DEBUG, raising=False)
    monkeypatch.setattr(room, part, raise_at)
    (tmp_path / "odd.txt").write_text("An odd one. " + SENTENCE)
    (tmp_path / "plain.txt").write_text(SENTENCE)
    result = read([tmp_path])
    assert [report.id for report in result.reports] == ["plain"]
    [fault] = result.faults
    assert fault.source.endswith("odd.txt") and "KeyError: 'odd'" in str(fault)


def test_control_characters_go_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor\0 spoke.\x07\tTwice.\n")
    [report] = read([tmp_path / "a.txt"]).reports
    assert report.text == "The mayor spoke.\tTwice.\n"
    assert [(entry.text, entry.reason) for entry in report.left_out] == [("2 × U+0000, U+0007", "control characters")]


def test_where_nothing_can_be_read_every_reason_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(GERMAN * 4)
    with pytest.raises(NothingReadableError) as caught:
        read([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"])
    assert "is empty" in str(caught.value)
    assert "is in German" in str(caught.value)
    assert "there is no such file" in str(caught.value)


def test_no_inputs_at_all() -> None:
    with pytest.raises(NothingReadableError, match="no inputs"):
        read([])


@settings(max_examples=150)
@given(
    name=st.sampled_from(["a", "a.txt", "a.html", "a.json", "a.jsonl", "a.md", "a.eml"]),
    start=st.sampled_from(
        [b"", b"<html><p>", b"{", b'{"text": "', b"[", b"\xff\xfe", b"---\n", b"From: a\nSubject: b\n\n"]
    ),
    data=st.one_of(
        st.binary(max_size=400), st.text(alphabet=st.characters(codec="utf-8"), max_size=200).map(str.encode)
    ),
)
def test_any_bytes_become_a_report_or_a_fault(tmp_path: Path, name: str, start: bytes, data: bytes) -> None:
    (tmp_path / name).write_bytes(start + data)
    try:
        result = read([tmp_path / name])
    except NothingReadableError as fault:
        assert str(tmp_path / name) in str(fault)
    else:
        assert all(report.text.strip() and report.id for report in result.reports)
        assert all(isinstance(fault, ReadError) for fault in result.faults)
