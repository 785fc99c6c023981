from __future__ import annotations

from html.parser import HTMLParser

import pytest

from crossread.render.slimming import slim_page

HEAD = '<html lang="en"><body><h1 dir="auto">Ferry</h1>'


class _Seen(HTMLParser):
    """What a browser makes of a page: its words, and each opening tag but for directions."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(one for one in attrs if one[0] != "dir")))

    def handle_data(self, data: str) -> None:
        self.words += data


def seen(page: str) -> _Seen:
    found = _Seen()
    found.feed(page)
    found.close()
    return found


@pytest.mark.parametrize(
    "body",
    [
        '<section id="brief"><p class="says" dir="auto">Five &#34;boats&#34; sank &amp; it&#39;s over</p></section>',
        '<section id="map"><path class="line" d="M 1 2"/><a href="#A-0-5" class="figure quote">5</a> </section>',
        '<section id="told"><abbr title="a =&#34;c&#34; d">A</abbr> =&#34;word&#34; &lt;b x=&#34;y&#34;&gt;</p>',
        '<section id="said"><ul><li id="a-1">One <sup><a href="#x">A</a> </sup></li>\n<li>Two</li>\n</ul></section>',
        '<section id="few"><p class="a">One</p><p>Two</p>\n<ul><li>Three</li><li>Four</li></ul>\n\n<div>5</div>',
        '<section id="sum"><table><tr><th>One</th><td>Two</td><td>3</td></tr>\n<tr><td>Four</td>\n</tr>\n</table>',
        '<section id="who"><dl><div><dt>age</dt><dd>46</dd></div>\n</dl><p>He &lt;p&gt;said&lt;/p&gt;</p></section>',
    ],
)
def test_a_browser_sees_the_same_words_and_tags(body: str) -> None:
    slim = slim_page(HEAD + body)
    assert len(slim) < len(HEAD + body) and slim.startswith(HEAD)
    assert seen(slim).tags == seen(HEAD + body).tags
    assert seen(slim).words.split() == seen(HEAD + body).words.split()


def test_a_word_whose_direction_need_not_be_found_has_no_tag_of_its_own() -> None:
    assert slim_page('<section id="a"><b dir="auto">Corran</b> <span dir="auto">sank</span>') == (
        "<section id=a><b>Corran</b> sank"
    )


def test_where_a_word_may_run_from_right_to_left_directions_stay() -> None:
    page = '<section id="a"><span dir="auto">\u05d0\u05d1</span> <p dir="auto">Corran</p>'
    assert slim_page(page) == page.replace('"a"', "a").replace('"auto"', "auto")


def test_words_stay_apart_from_what_the_next_tag_would_not_end() -> None:
    page = "<section id=a><p>One</p> two <p>three</p>\n<svg></svg><table><td>four</td> five</table>"
    assert slim_page(page) == page
