"""A newsroom's own pages in a browser: signed in by keyboard, a project begun, nobody kept out by how it is built."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from tests.browser.served import Hand, Reader
from tests.browser.window import show

from crossread.newsroom.newsroom import Newsroom
from crossread.web.guard import Doors
from crossread.web.newsroom.app import create_newsroom_app
from crossread.web.serving import RoomServer

WORD = "correct horse battery"
PAGES = ("/", "/people", "/log", "/you")


@pytest.fixture
def address(make_database: Callable[[], str]) -> Iterator[str]:
    """A newsroom with one owner, served."""
    newsroom = Newsroom.open(make_database())
    newsroom.people.add("Ada Lind", "owner", WORD)
    newsroom.people.add("Ben Carver", "reader", WORD)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        found = f"http://127.0.0.1:{door.getsockname()[1]}"
        server = RoomServer(create_newsroom_app(newsroom, Doors.at([found]), secure=False))
        thread = Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield found
        server.should_exit = True
        thread.join(timeout=20)
    newsroom.close()


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
