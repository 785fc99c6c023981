"""The page in a real browser: it fits, links lead both ways, the keyboard reaches everything, nothing runs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.browser.window import show
from tests.render.made import hostile_account, made_account

from crossread import pipeline
from crossread.notebook import account_to_html
from crossread.render.html import render_html

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
PAGES = ("made", "hostile", "example")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    accounts = {
        "made": made_account(),
        "hostile": hostile_account(),
        "example": pipeline.account(pipeline.read([EXAMPLE]).reports),
    }
    for name, account in accounts.items():
        (folder / f"{name}.html").write_text(render_html(account), "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in accounts}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_the_page_never_scrolls_sideways(browser: Any, pages: dict[str, str], page: str, width: int) -> None:
    show(browser, pages[page], width)
    widths = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1] == width


@pytest.mark.parametrize("page", PAGES)
def test_nothing_runs_is_fetched_or_complained_of(browser: Any, pages: dict[str, str], page: str) -> None:
    browser.get_log("performance"), browser.get_log("browser")
    show(browser, pages[page])
    requests = [
        entry["message"] for entry in browser.get_log("performance") if "Network.requestWillBeSent" in entry["message"]
    ]
    assert all('"url":"file://' in request or '"url":"about:blank' in request for request in requests)
    assert browser.get_log("browser") == []
    assert (
        browser.find_elements(By.CSS_SELECTOR, "script, img, iframe, object, embed, form, [onclick], [onerror]") == []
    )
    assert browser.execute_script("return document.querySelectorAll('*').length") > 100


def test_inline_script_could_not_run_even_if_it_got_in(browser: Any, tmp_path: Path) -> None:
    page = render_html(made_account()).replace("<main", "<script>document.title = 'ran'</script><img src=x><main")
    broken = tmp_path / "broken.html"
    broken.write_text(page, "utf-8")
    show(browser, broken.as_uri())
    assert browser.title != "ran"
    assert any("Content Security Policy" in entry["message"] for entry in browser.get_log("browser"))


def test_links_lead_from_the_account_to_the_text_and_back(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["made"])
    browser.find_element(By.CSS_SELECTOR, "#figure-f1 td a").click()
    target = browser.find_element(By.CSS_SELECTOR, ":target")
    assert target.text == "Twelve" and target.get_attribute("href").endswith("#figure-f1")
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", target)
    assert 0 <= top < 900
    target.click()
    assert browser.find_element(By.CSS_SELECTOR, ":target").get_attribute("id") == "figure-f1"
    browser.find_element(By.CSS_SELECTOR, "#report-B .is-difference a").click()
    assert browser.find_element(By.CSS_SELECTOR, ":target").get_attribute("id").startswith("difference-")


def test_every_link_of_the_example_has_its_end(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["example"])
    lost = browser.execute_script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []


def test_the_keyboard_reaches_the_skip_link_first_and_focus_shows(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["example"])
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    focused = browser.switch_to.active_element
    assert focused.text == "Skip to the account" and focused.location["x"] >= 0
    focused.send_keys(Keys.ENTER)
    assert browser.execute_script("return document.activeElement.id") == "main"
    seen = []
    for _ in range(12):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        focused = browser.switch_to.active_element
        seen.append(focused.tag_name)
        assert browser.execute_script("return getComputedStyle(arguments[0]).outlineStyle", focused) != "none"
    assert set(seen) <= {"a", "div", "summary"} and "a" in seen


def test_landmarks_headings_and_names_for_screen_readers(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["example"])
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        assert len(browser.find_elements(By.CSS_SELECTOR, f"body > {landmark}, body > .frame > {landmark}")) == 1
    levels = browser.execute_script("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    unnamed = browser.execute_script(
        "return [...document.querySelectorAll('a')]"
        ".filter(a => !a.textContent.trim() && !a.getAttribute('aria-label')).length"
    )
    assert unnamed == 0
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"


def test_tables_scroll_within_themselves(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["example"], 390)
    regions = browser.find_elements(By.CSS_SELECTOR, ".scroll")
    assert regions
    for region in regions:
        assert region.get_attribute("tabindex") == "0" and region.get_attribute("aria-label")
        assert region.size["width"] <= 390


def contrast(one: list[float], other: list[float]) -> float:
    """The contrast of two colours, by WCAG 2."""

    def luminance(color: list[float]) -> float:
        parts = [c / 255 for c in color[:3]]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


COLORS = """
const rgb = text => text.match(/[\\d.]+/g).map(Number);
const ground = element => {
  for (let e = element; e; e = e.parentElement) {
    const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c;
  }
  return [255, 255, 255];
};
const hasText = e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim());
return [...document.querySelectorAll('body *')].filter(e => hasText(e) && e.offsetParent)
  .map(e => [rgb(getComputedStyle(e).color), ground(e)]);
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_have_contrast_enough_to_read(browser: Any, pages: dict[str, str], scheme: str) -> None:
    show(browser, pages["example"], scheme=scheme)
    ground = browser.execute_script(
        "return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert (sum(ground) < 200) == (scheme == "dark")
    poor = {
        tuple(map(tuple, (color, under)))
        for color, under in browser.execute_script(COLORS)
        if contrast(color, under) < 4.5
    }
    assert poor == set()


def test_print_leaves_the_navigation_out(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["made"], media="print")
    shown = browser.execute_script("return getComputedStyle(document.querySelector('.contents')).display")
    assert shown == "none"
    assert browser.execute_script("return getComputedStyle(document.querySelector('.scroll')).overflowX") == "visible"


def test_links_work_in_a_notebook(browser: Any, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><title>Notebook</title>{account_to_html(made_account())}", "utf-8")
    show(browser, notebook.as_uri())
    browser.switch_to.frame(0)
    browser.find_element(By.CSS_SELECTOR, "#figure-f1 td a").click()
    assert browser.find_element(By.CSS_SELECTOR, ":target").text == "Twelve"
    browser.switch_to.default_content()
