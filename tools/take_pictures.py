"""Takes the pictures of the window for the how-to, of the real thing: ``python -m tools.take_pictures``.

Needs Chromium and its driver, as the tests of pages do; writes ``docs/images/window-*.png``.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from tests.browser.conftest import BROWSER, DRIVER
from tests.browser.served import Reader, Served

from crossread.model.decisions import Note, Settle

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "harbour-ferry"
IMAGES = ROOT / "docs" / "images"
DRAFT = """Three people have died after the ferry Marguerite Bell struck a gravel barge off Port Orrin on Friday.

The ferry was carrying 221 people. Some 31 of the injured were taken to Truro and 18 to Plymouth.

“The ferry was where she should be,” said Ilse Varga, the harbour master.
"""


def open_browser() -> Any:
    """Chromium without a window."""
    options = Options()
    options.binary_location = str(BROWSER)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service(str(DRIVER)))


class Camera:
    """Pictures of the pages of one window."""

    def __init__(self, browser: Any, served: Served) -> None:
        self.browser, self.served, self.reader = browser, served, Reader(browser, "mouse")
        browser.get(served.entrance)

    def take(self, name: str, path: str, size: tuple[int, int], scheme: str, act: Callable[[], None]) -> None:
        """One picture, after something was done on the page."""
        measures = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", measures)
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        self.browser.get(self.served.address + path)
        act()
        time.sleep(0.6)
        self.browser.save_screenshot(str(IMAGES / f"window-{name}.png"))

    def click(self, what: str) -> Callable[[], None]:
        """What presses an element."""
        return lambda: self.reader.press(what)


def wait() -> None:
    """Do nothing on a page."""


def take_pictures() -> None:
    """All pictures, each of the example's reports."""
    browser = open_browser()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "harbour-ferry-new").mkdir()
        with Served(Path(folder) / "harbour-ferry-new") as served:
            Camera(browser, served).take("welcome", "/", (1180, 640), "light", wait)
        shutil.copytree(EXAMPLE, Path(folder) / "harbour-ferry")
        with Served(Path(folder) / "harbour-ferry") as served:
            account = served.project.work()
            served.project.keep_draft("Sunday.txt", DRAFT, "Ada")
            camera = Camera(browser, served)
            camera.take("differences", "/", (1180, 860), "light", wait)
            camera.take("report", "/", (1280, 800), "light", camera.click("article.difference .evidence a"))
            camera.take("settle", "/", (1180, 1080), "light", camera.click("article.difference .settle summary"))
            served.project.decide(Settle(account.discrepancies[1].id, "asked", note="The hospital rings back."), "Ada")
            served.project.decide(Note(account.figures[0].id, "The coroner confirms three."), "Ben")
            camera.take("draft", "/drafts/Sunday.txt", (1180, 860), "light", camera.click(".remark summary"))
            camera.take("history", "/history", (1180, 560), "dark", wait)
            camera.take("narrow", "/figures", (390, 800), "dark", wait)
    browser.quit()


if __name__ == "__main__":
    take_pictures()
