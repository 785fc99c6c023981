"""Bylines that only the page's markup shows."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from crossread.read.page_byline import find_byline


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ('<p class="byline">By <a href="/w">Wren Tallis</a></p>', ("Wren Tallis",)),
        ('<div class="story__byline">By Wren Tallis and Tom Reyes, in Orrin</div>', ("Wren Tallis", "Tom Reyes")),
        ('<span itemprop="author">by Wren Tallis | 4 May</span>', ("Wren Tallis",)),
        (
            '<div class="byline"><span>By <a>Wren Tallis</a></span> and Tom Reyes<br>Monday 4 May</div>',
            ("Wren Tallis", "Tom Reyes"),
        ),
        ('<aside><p class="byline">By Wren Tallis</p></aside>', ()),
        ('<div class="related-stories"><p class="byline">By Wren Tallis</p></div>', ()),
        ('<p class="byline">Wren Tallis</p>', ()),
        ('<p class="lead">By Kell Point the road ends.</p>', ()),
        ('<p class="authority">By Wren Tallis</p>', ()),
    ],
)
def test_names_in_a_byline(markup: str, names: tuple[str, ...]) -> None:
    assert find_byline(document_fromstring(f"<html><body><article>{markup}</article></body></html>")) == names
