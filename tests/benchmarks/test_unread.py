"""The stand-off annotations: what their offsets give, and that they fit the articles."""

import json

import pytest
from benchmarks.accuracy.shared import find_shared
from benchmarks.unread.gold import ANNOTATIONS, PARTS, expand, load_stories
from benchmarks.unread.scoring import Count

ARTICLES = {
    "x": {"text": "Mayor Ada Holm said “two died”.", "outlet": "Vale Post", "date": "2021-05-03"},
    "y": {"text": "Three died, the mayor said.", "outlet": "Marl News"},
}
ROW = {
    "story": "bridge",
    "part": "worked",
    "reports": ["x", "y"],
    "discrepancies": [
        {"kind": "deed", "severity": "high", "sides": [[["r1", 21, 24, 2]], [["r2", 0, 5, 3]]]},
    ],
    "checks": [{"kind": "sum", "holds": True, "whole": ["r2", 0, 5, 3], "parts": [["r1", 21, 24, 2]]}],
    "quotes": [{"speaker": ["r1", 6, 14], "versions": [["r1", 20, 30]]}],
    "people": [{"name": ["r1", 6, 14], "titles": [["r1", 0, 5]]}],
}


def test_offsets_become_the_words_of_the_articles() -> None:
    unread = expand(ROW, ARTICLES)
    assert [report["id"] for report in unread.story["reports"]] == ["r1", "r2"]
    assert unread.story["reports"][0]["published"] == "2021-05-03"
    (discrepancy,) = unread.gold["discrepancies"]
    assert discrepancy["kind"] == "value"
    assert [side[0]["text"] for side in discrepancy["sides"]] == ["two", "Three"]
    assert unread.gold["checks"][0]["whole"][0]["value"] == 3
    assert unread.gold["quotes"][0]["speaker"] == "Ada Holm"
    assert unread.gold["people"] == [{"name": "Ada Holm", "titles": ["Mayor"]}]


def test_nothing_shown_has_no_precision() -> None:
    assert Count(found=1, gold=4).recall == 0.25
    assert Count(found=1, gold=4).precision is None
    assert Count(right=3, shown=4).precision == 0.75


def test_the_file_holds_offsets_and_no_words() -> None:
    for line in ANNOTATIONS.read_text("utf-8").splitlines():
        row = json.loads(line)
        assert row["part"] in PARTS
        assert not [text for text in _strings(row) if " " in text]


@pytest.mark.skipif(find_shared() is None, reason="the articles are not part of the project")
def test_every_offset_stands_in_its_article() -> None:
    stories = [unread for part in PARTS for unread in load_stories(part)]
    assert len(stories) == 75
    for unread in stories:
        texts = {report["id"]: report["text"] for report in unread.story["reports"]}
        for mention in _mentions(unread.gold):
            assert 0 <= mention["start"] < mention["end"] <= len(texts[mention["report"]])


def _strings(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for child in node.values() for text in _strings(child)]
    if isinstance(node, list):
        return [text for child in node for text in _strings(child)]
    return [node] if isinstance(node, str) else []


def _mentions(node: object) -> list[dict[str, int]]:
    if isinstance(node, dict):
        own = [node] if "start" in node else []
        return own + [mention for child in node.values() for mention in _mentions(child)]
    return [mention for child in node for mention in _mentions(child)] if isinstance(node, list) else []
