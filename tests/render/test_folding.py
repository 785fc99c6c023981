"""What of a page folds: everything stays on it, and each fold says how much it holds."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.render.made import ECHO, GAZETTE, made_account, spot

from crossread.model.reports import Report
from crossread.render.folding import FOLDED, UNFOLDED
from crossread.render.html import render_html
from crossread.render.setting import make_environment
from crossread.render.sources import name_sources
from crossread.render.view import PageView


def test_the_page_folds_what_is_beyond_and_counts_it() -> None:
    account = made_account()
    page = render_html(account)
    assert page.count('<details class="fold-difference') == len(account.discrepancies) - FOLDED.differences
    assert re.search(r"<summary>The text of A: \d+ words</summary>", page)
    for found in account.discrepancies:
        assert f'id="difference-{found.id}"' in page
    assert not re.search(r"<summary>\s*</summary>", page)


def test_a_page_of_its_own_folds_nothing() -> None:
    account = made_account()
    view = PageView(account, lambda anchor: f"#{anchor}")
    assert view.folds is UNFOLDED
    source = '{% import "parts.html.j2" as part with context %}{% include "differences.html.j2" %}'
    page = make_environment().from_string(source).render(view.take_all())
    assert "fold" not in page


def test_a_mention_is_led_to_by_its_paragraph() -> None:
    sources = name_sources([GAZETTE, ECHO])
    gazette = sources["gazette"]
    assert gazette.paragraph(spot("gazette", "Twelve", "title")) == "h"
    assert gazette.paragraph(spot("gazette", "Twelve people")) == "1"
    assert gazette.paragraph(spot("gazette", "Seven")) == "2"
    assert gazette.paragraph(spot("gazette", "300 people")) == "4"


def test_a_headline_at_the_head_of_the_text_is_no_paragraph() -> None:
    report = Report("a", "Twelve hurt\n\nTwelve people were hurt.\n\nThe mill burned.", title="Twelve hurt")
    [source] = name_sources([report]).values()
    found = [
        source.paragraph(report.span(report.text.index(words), report.text.index(words) + 3))
        for words in ("Twelve hurt", "Twelve people", "The mill")
    ]
    assert found == ["h", "1", "2"]


def test_two_mentions_in_one_paragraph_are_told_apart() -> None:
    spans = (spot("gazette", "Seven"), spot("gazette", "five"), spot("gazette", "300 people"))
    figure = replace(made_account().figures[0], id="f9")
    account = replace(made_account(), figures=(figure,), people=(replace(made_account().people[0], mentions=spans),))
    [(_, found)] = PageView(account, lambda anchor: anchor).refs(spans)
    assert [(one.paragraph, one.mention) for one in found] == [("2", 1), ("2", 2), ("4", 1)]
    assert 'aria-label="The Harrow Gazette, paragraph 2, mention 2">·</a>' in render_html(account)
