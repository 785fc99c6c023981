"""The page: report text comes out as text, every link has its end, nothing is fetched or run."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.render.made import HOSTILE, hostile_account, made_account

from crossread.model.accounts import Account
from crossread.render.html import render_html

ALLOWED = frozenset(
    """html head meta title style body a header p span h1 h2 h3 ol ul li b i q br small abbr div nav main section
    article table thead tbody tr th td mark blockquote figure figcaption dl dt dd details summary footer""".split()  # noqa: SIM905
)
VOID = {"meta", "br"}


class Page(HTMLParser):
    """Elements, attributes and text of a page; fails where elements are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [str(attributes[name]) for _, attributes in self.elements if name in attributes]


@pytest.fixture(params=[made_account, hostile_account], ids=["made", "hostile"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render_html(request.param()))


def test_only_elements_and_attributes_of_ours(page: Page) -> None:
    assert {tag for tag, _ in page.elements} <= ALLOWED
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style", "srcset", "action")]


def test_every_link_inside_the_page_has_one_end(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in page.values("href") if href.startswith("#")}
    assert inside <= set(ids)
    assert not [name for name in page.values("aria-labelledby") if name not in ids]


def test_links_outside_are_web_addresses_only(page: Page) -> None:
    outside = [href for href in page.values("href") if not href.startswith("#")]
    assert all(re.match(r"https?://[^\s\"'<>]+$", href) for href in outside)


def test_the_policy_allows_our_style_sheet_and_nothing_else(page: Page) -> None:
    [policy] = [
        attributes["content"] for tag, attributes in page.elements if attributes.get("http-equiv") and tag == "meta"
    ]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", str(policy)
    )


def test_hostile_text_is_text() -> None:
    source = render_html(hostile_account())
    assert "<script" not in source
    assert "<img" not in source
    assert "\u202e" not in source and "\x1b" not in source and "\ud800" not in source
    assert "&lt;script&gt;alert(&#39;text&#39;)&lt;/script&gt;" in source
    assert "[U+202E]gnp.exe[U+202C]" in source
    assert "{{ 7 * 7 }}" in source
    source.encode()


def test_report_texts_stand_in_the_page_whole() -> None:
    account = made_account()
    text = " ".join("".join(Page(render_html(account)).text).split())
    for report in account.reports:
        for line in report.text.split("\n"):
            assert line.removeprefix("- ") in text
    assert "“a tinderbox”" in text


def test_every_mention_is_anchored_and_leads_to_its_entry() -> None:
    page = Page(render_html(made_account()))
    ids, ends = set(page.values("id")), set(page.values("href"))
    assert "A-text-0-13" in ids and "B-title-18-20" in ids
    entries = {"figure-f1", "figure-f5", "person-p1", "name-n1", "place-l2", "difference-d4", "check-c2", "quote-q1"}
    entries |= {"quote-q2", "time-1", "shared-1", "point-1", "point-2", "term-1", "list-b1", "date-1"}
    assert entries <= ids
    assert {f"#{entry}" for entry in entries} <= ends


def test_the_same_account_is_the_same_page() -> None:
    assert render_html(made_account()) == render_html(made_account())


def test_an_empty_account() -> None:
    made = made_account()
    empty = Account(made.schema, made.generator, replace(made.story, title=None), made.reports[:1])
    text = "".join(Page(render_html(empty)).text)
    assert "Untitled story" in text
    assert "No difference found in what was compared." in text


def test_hostile_words_are_all_there() -> None:
    text = "".join(Page(render_html(hostile_account())).text)
    assert "onerror=alert(1)" in text and "[bold]Ada[/bold]" in text and "</style></textarea>" in text
    assert HOSTILE.count("alert") > 1
