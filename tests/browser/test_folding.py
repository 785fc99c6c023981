"""How tall the page of five reports is before anything is opened, and that nothing on it is out of reach."""

from __future__ import annotations

import base64
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from selenium.common.exceptions import WebDriverException
from tests.browser.window import show

from crossread import pipeline
from crossread.render.html import render_html

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TALLEST = 8_000
TRIES = 5


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("folding") / "account.html"
    path.write_text(render_html(pipeline.account(pipeline.read([EXAMPLE]))), "utf-8")
    return path.as_uri()


def test_five_reports_are_not_taller_than_they_may_be(browser: Any, page: str) -> None:
    show(browser, page)
    assert browser.execute_script("return document.documentElement.scrollHeight") <= TALLEST


def test_a_link_into_a_folded_text_opens_it(browser: Any, page: str) -> None:
    browser.get(page)
    anchor = browser.execute_script("return document.querySelector('.evidence a').getAttribute('href').slice(1)")
    shown = (
        "const one = document.getElementById(arguments[0]); return one.checkVisibility({contentVisibilityAuto: true})"
    )
    assert not browser.execute_script(shown, anchor)
    browser.get(f"{page}#{anchor}")
    assert browser.execute_script(shown, anchor)


def test_every_fold_opens_and_shows_what_it_counts(browser: Any, page: str) -> None:
    browser.get(page)
    browser.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")
    hidden = (
        "return [...document.querySelectorAll('main [id]')].filter(one => !one.checkVisibility()).map(one => one.id)"
    )
    assert browser.execute_script(hidden) == []


def print_page(browser: Any) -> bytes:
    """The page as PDF. Where Chromium's printing process fails, which says nothing of the page, it is asked again.

    A page that is loaded and not yet drawn, as on a busy machine, prints as an empty sheet: so it is drawn first.
    """
    browser.execute_async_script(
        "const drawn = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(drawn))"
    )
    for _ in range(TRIES):
        try:
            printed = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        except WebDriverException as fault:
            if "Printing failed" not in str(fault):
                raise
            time.sleep(1)
        else:
            return base64.b64decode(printed["data"])
    raise AssertionError(f"Chromium failed to print {TRIES} times")


def test_paper_has_everything_and_numbers_its_pages(browser: Any, page: str) -> None:
    show(browser, page, media="")  # on paper, and not on what is taken for a screen
    document = pypdf.PdfReader(BytesIO(print_page(browser)))
    texts = [sheet.extract_text() for sheet in document.pages]
    words = " ".join(" ".join(texts).split())
    assert f"1 / {len(texts)}" in texts[0]
    assert "It is the least we can do" in words  # the last words of the last report, which is folded
    links = [note for sheet in document.pages for note in (sheet.get("/Annots") or ())]
    assert len(links) > 100
