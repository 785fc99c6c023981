"""What the markup of a page says is no reporting goes; what looks like it stays."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from crossread.read.page_trim import trim_page

LONG = "The quay at Orrin was shut on Thursday after the old sea wall gave way in two places, " * 3


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Ten <del>or 11</del> men, <s>12</s> <strike>13</strike> 14.</p>", "Ten men, 14."),
        ('<p>It counted 30<sup><a href="#fn2">2</a></sup> boats.</p>', "It counted 30 boats."),
        ('<p>It counted 30<a href="#fn2"><sup>[2]</sup></a> boats.</p>', "It counted 30 boats."),
        ("<p>A field of 30<sup>2</sup> yards, 15<sup>th</sup> of its kind.</p>", None),
        ('<p>He wrote<sup><a href="https://a.example/2">2</a></sup> it.</p>', None),
        ("<div><span>Live</span><span>The quay is shut.</span></div>", "The quay is shut."),
        ('<div><a href="/x">Breaking news</a> <b>The quay is shut.</b></div>', "The quay is shut."),
        ("<p><b>Live</b> music came back to Orrin.</p>", None),
        ("<p>It was <span>live</span><span>on air.</span></p>", None),
        ("<div><span>Orrin</span><span>The quay is shut.</span></div>", None),
    ],
)
def test_marks_and_badges(markup: str, expected: str | None) -> None:
    tree = document_fromstring(f"<html><body>{markup}</body></html>")
    before = " ".join(tree.text_content().split())
    assert trim_page(tree, None) == (expected is not None)
    assert " ".join(tree.text_content().split()) == (expected or before)


def trim_articles(first: str, second: str, title: str = "Quay shut") -> str:
    tree = document_fromstring(f"<html><body><article>{first}</article><article>{second}</article></body></html>")
    trim_page(tree, title)
    return " ".join(tree.text_content().split())


def test_another_article_in_full_is_left_out() -> None:
    own = f"<h1>Quay shut</h1><p>{LONG}</p>"
    assert "Bakers" not in trim_articles(own, "<h1>Bakers strike</h1><p>Bread is dear.</p>")
    assert "Bakers" in trim_articles(own, "<h2>Bakers strike</h2><p>Bread is dear.</p>")  # a part of a running report
    assert "Bakers" in trim_articles(own, "<h1>Bakers strike</h1><p>Bread.</p>", "What happened today")
    assert "Bakers" in trim_articles("<h1>Quay shut</h1>", "<h1>Bakers strike</h1><p>Bread is dear.</p>")
