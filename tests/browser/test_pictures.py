"""Maps, timelines and courses in a real browser: one drawing at a time, reached by keys, in any light."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from tests.browser.window import show
from tests.render.placed import LEEDS, YORK, placed

from crossread import pipeline
from crossread.render.html import render_html

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
DRAWN = ".map svg, .times-drawn svg"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("pictures") / "example.html"
    path.write_text(render_html(pipeline.account(pipeline.read([EXAMPLE]).reports)), "utf-8")
    return path.as_uri()


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (768, "wide"), (390, "narrow")])
def test_one_drawing_shows_and_fits(browser: Any, page: str, width: int, shown: str) -> None:
    show(browser, page, width)
    drawings = [svg for svg in browser.find_elements(By.CSS_SELECTOR, DRAWN) if svg.is_displayed()]
    assert len(drawings) >= 2
    for svg in drawings:
        assert svg.get_attribute("class") == shown
        assert svg.rect["x"] >= 0 and svg.rect["x"] + svg.rect["width"] <= width


@pytest.mark.parametrize("width", [1280, 390])
def test_names_are_large_enough_and_inside_their_drawing(browser: Any, page: str, width: int) -> None:
    show(browser, page, width)
    outside = browser.execute_script(
        f"""return [...document.querySelectorAll('{DRAWN}')].flatMap(svg => {{
        const box = svg.getBoundingClientRect(); if (!box.width) return [];
        return [...svg.querySelectorAll('text')].filter(text => {{
          const inner = text.getBoundingClientRect();
          return inner.left < box.left - 2 || inner.right > box.right + 2 || inner.height < 11;
        }}).map(text => text.textContent); }})"""
    )
    assert outside == []


@pytest.mark.parametrize("width", [1280, 390])
def test_names_on_the_map_do_not_cover_each_other(browser: Any, page: str, width: int) -> None:
    show(browser, page, width)
    covered = browser.execute_script(
        """const boxes = [...document.querySelectorAll('.map text')].map(t => t.getBoundingClientRect())
        .filter(box => box.width); return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right
        && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)).length"""
    )
    assert covered == 0


def test_places_lead_to_their_rows_and_are_named_aloud(browser: Any, page: str) -> None:
    show(browser, page)
    links = [link for link in browser.find_elements(By.CSS_SELECTOR, ".map a[aria-label]") if link.is_displayed()]
    assert links
    assert all(browser.find_elements(By.ID, link.get_dom_attribute("href")[1:]) for link in links)
    first = links[0]
    browser.execute_script("arguments[0].focus()", first)
    assert browser.execute_script("return document.activeElement.tagName") == "a"
    label = first.get_attribute("aria-label")
    browser.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", first)
    target = browser.find_element(By.CSS_SELECTOR, "tr:target")
    assert target.find_element(By.TAG_NAME, "th").text == label.split(":")[0].split(";")[0]


def test_what_is_disputed_differs_by_more_than_colour(browser: Any, tmp_path: Path) -> None:
    made = tmp_path / "made.html"
    made.write_text(render_html(placed(LEEDS, YORK)), "utf-8")
    show(browser, made.as_uri())
    dashes = browser.execute_script(
        "return ['.map .disputed', '.map .sized'].map(c => getComputedStyle(document.querySelector(c)).strokeDasharray)"
    )
    assert dashes[0] != "none" and dashes[1] == "none"


@pytest.mark.parametrize(("scheme", "media"), [("light", "screen"), ("dark", "screen"), ("light", "print")])
def test_names_stand_out_from_the_land(browser: Any, page: str, scheme: str, media: str) -> None:
    show(browser, page, scheme=scheme, media=media)
    ink, land = browser.execute_script(
        """const light = (query, property) => { const rgb = getComputedStyle(document.querySelector(query))[property]
        .match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
        .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * rgb[0] + .7152 * rgb[1] + .0722 * rgb[2]; };
        return [light('.map .name', 'fill'), light('.map .land', 'fill')]"""
    )
    assert (max(ink, land) + 0.05) / (min(ink, land) + 0.05) > 7


def test_the_tables_say_what_the_pictures_show(browser: Any, page: str) -> None:
    show(browser, page)
    heads = "#places table.places thead th[scope=col]"
    WebDriverWait(browser, 60).until(lambda shown: shown.find_elements(By.CSS_SELECTOR, heads))
    assert browser.find_elements(By.CSS_SELECTOR, "#timeline ol.timeline li")
    assert browser.find_elements(By.CSS_SELECTOR, ".course table thead th[scope=col]")
