from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import NothingReadableError
from crossread.read.inputs import read

SENTENCE = "The mayor said on Tuesday that the bridge would close for three weeks. "

# A name, the outcome of its file in a folder, and the kind that is told.
NAMES = [
    ("~$story.docx", "no article", "lock file"),
    (".~lock.story.odt#", "no article", "lock file"),
    ("site.css", "no article", "style sheet"),
    ("clean.py", "no article", "script"),
    ("Thumbs.db", "no article", "system file"),
    (".DS_Store", "no article", "hidden file"),
    ("toll.csv", "no article", "table"),
    ("story.txt~", "no article", "copy that an editor keeps"),
    ("Screenshot 2031-05-02.png", "unread", "picture"),
    ("interview.m4a", "unread", "sound recording"),
    ("page.html.crdownload", "unread", "unfinished download"),
    ("capture.arc", "unread", "web archive (ARC)"),
]


@pytest.mark.parametrize(("name", "outcome", "kind"), NAMES, ids=[case[0] for case in NAMES])
def test_what_is_no_article_is_named_with_its_reason(tmp_path: Path, name: str, outcome: str, kind: str) -> None:
    (tmp_path / name).write_text(SENTENCE)
    (tmp_path / "good.txt").write_text("A good one. " + SENTENCE)
    result = read([tmp_path])
    assert [report.id for report in result.reports] == ["good"]
    [entry] = [entry for entry in result.inputs if entry.path.endswith(name)]
    assert (entry.outcome, entry.kind) == (outcome, kind)
    assert entry.reason
    assert bool(result.faults) == (outcome == "unread")


def test_the_parts_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    page = f"<!doctype html><html><body><p>{SENTENCE * 4}</p></body></html>"
    (tmp_path / "Bridge.html").write_text(page)
    for folder in ("Bridge_files", "notes_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(page.replace("mayor", "warden"))
    result = read(sorted(tmp_path.iterdir()))
    # The second folder stands beside no page of its name: it is a folder of articles.
    assert [report.id for report in result.reports] == ["bridge", "frame"]
    [aside] = [entry for entry in result.inputs if entry.outcome == "no article"]
    assert aside.reason == "holds the parts of Bridge.html (1 file), no articles"


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".story.txt").write_text(SENTENCE)
    assert len(read([tmp_path / ".story.txt"]).reports) == 1


def test_where_nothing_is_an_article_the_reasons_are_told(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("a {}")
    with pytest.raises(NothingReadableError, match="is a style sheet, not an article"):
        read([tmp_path / "site.css"])


def test_the_same_text_twice_is_one_report_with_two_sources(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "b.json").write_text(f'{{"text": "{SENTENCE.strip()}", "outlet": "The Echo"}}')
    for order in (["a.txt", "b.json"], ["b.json", "a.txt"]):
        result = read([tmp_path / name for name in order])
        [report] = result.reports
        assert report.outlet == "The Echo"
        assert [(entry.outcome, entry.reports) for entry in result.inputs] == [
            ("same text", (report.id,)),
            ("read", (report.id,)),
        ]


@pytest.mark.parametrize(("ids", "count"), [(("wire-1", "wire-1"), 1), (("wire-1", "wire-2"), 2)])
def test_a_copy_with_its_own_id_is_the_same_report(tmp_path: Path, ids: tuple[str, str], count: int) -> None:
    for number, name in enumerate(ids):
        told = f'{{"id": "{name}", "text": "{SENTENCE.strip()}", "outlet": "The Wire"}}'
        (tmp_path / f"copy-{number}.json").write_text(told)
    assert len(read([tmp_path]).reports) == count


def test_two_outlets_of_one_text_are_two_reports(tmp_path: Path) -> None:
    for name in ("Echo", "Wire"):
        (tmp_path / f"{name}.json").write_text(f'{{"text": "{SENTENCE.strip()}", "outlet": "{name}"}}')
    assert len(read([tmp_path]).reports) == 2
