"""A newsroom's own pages in a browser: signed in by keyboard, a project begun, nobody kept out by how it is built."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from starlette.applications import Starlette
from tests.browser.served import Hand, Reader
from tests.browser.window import show
from tests.listening import listen

from crossread.newsroom.newsroom import Newsroom
from crossread.web.guard import Doors
from crossread.web.newsroom.app import create_newsroom_app

WORD = "correct horse battery"
PAGES = ("/", "/people", "/log", "/you")


@pytest.fixture
def address(make_database: Callable[[], str]) -> Iterator[str]:
    """A newsroom with one owner, served."""
    with closing(Newsroom.open(make_database())) as newsroom:
        newsroom.people.add("Ada Lind", "owner", WORD)
        newsroom.people.add("Ben Carver", "reader", WORD)

        def make(port: int) -> Starlette:
            return create_newsroom_app(newsroom, Doors.at([f"http://127.0.0.1:{port}"]), secure=False)

        with listen(make) as found:
            yield found


def errors_of(browser: Any) -> list[str]:
    """What the browser complained of."""
    return [line["message"] for line in browser.get_log("browser") if line["level"] == "SEVERE"]


@pytest.mark.parametrize(("width", "hand", "scheme"), [(1280, "mouse", "light"), (390, "keyboard", "dark")])
def test_a_newsroom_from_signing_in_to_a_project(
    browser: Any, address: str, width: int, hand: Hand, scheme: str
) -> None:
    errors_of(browser)
    reader = Reader(browser, hand)
    show(browser, f"{address}/", width, scheme)
    assert reader.find_faults() == []
    reader.write("input[name=name]", "ada lind")
    reader.write("input[name=password]", WORD)
    reader.press("main button")
    reader.wait(lambda: "Projects" in reader.find("h1").text, "the projects")
    reader.write("input[name=name]", "Ferry held")
    reader.press("input[name=shared]")
    reader.press("main button")
    project = reader.wait(lambda: "/p/" in browser.current_url and browser.current_url, "the project").rstrip("/")
    assert reader.find("#files") and reader.find_faults() == []
    for path in (*(f"{address}{page}" for page in PAGES), f"{project}/members"):
        show(browser, path, width, scheme)
        assert reader.find_faults() == [], path
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, path
        keep_picture(browser, f"newsroom-{path.rsplit('/', 1)[-1] or 'projects'}-{width}")
    assert browser.find_element(By.CSS_SELECTOR, "main li").text.startswith("Ada Lind")
    assert errors_of(browser) == []


def keep_picture(browser: Any, name: str) -> None:
    """A picture of the page, where somebody wants to look at it."""
    folder = os.environ.get("CROSSREAD_PICTURES")
    if folder:
        browser.save_screenshot(str(Path(folder) / f"{name}.png"))
