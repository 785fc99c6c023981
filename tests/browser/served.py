"""A project's window on a port of this machine, as ``crossread open`` serves it; and how a person works it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from starlette.applications import Starlette
from tests.listening import listen

from crossread.project.project import Project
from crossread.web.app import create_app

TOKEN = "the-token-of-the-browser-tests"
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
Hand = Literal["mouse", "keyboard"]
# Seconds to wait for what is to come: far more than it takes on a busy machine.
PATIENCE = 120.0

_FIND_FAULTS = """
const done = arguments[arguments.length - 1];
const tell = (one) => [one.id, one.nodes.map((node) => node.target.join(" "))];
axe.run(document).then((found) => done(found.violations.map(tell)));
"""
_DROP = """
const held = new DataTransfer();
for (const [name, data] of arguments[0]) {
  held.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name));
}
for (const kind of ["dragenter", "dragover", "drop"]) {
  document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
}
"""


class Served:
    """A folder's window, served until it is left."""

    app: Starlette
    address: str

    def __init__(self, folder: Path) -> None:
        self.project = Project.open(folder)
        self._opened = ExitStack()

    def __enter__(self) -> Served:
        self._opened.callback(self.project.close)
        self.address = self._opened.enter_context(listen(self._make))
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def _make(self, port: int) -> Starlette:
        self.app = create_app(self.project, TOKEN, port, "Ada")
        return self.app

    def is_busy(self) -> bool:
        """Whether the account is still being made."""
        return bool(self.app.state.room.worker.state.busy)

    def rest(self) -> None:
        """Wait until no work goes on."""
        until = time.monotonic() + PATIENCE
        while self.is_busy() and time.monotonic() < until:
            time.sleep(0.05)
        assert not self.is_busy()

    @property
    def entrance(self) -> str:
        """The first address."""
        return f"{self.address}/enter?token={TOKEN}"


class Reader:
    """Somebody at the window, with a mouse or with nothing but a keyboard."""

    def __init__(self, browser: Any, hand: Hand) -> None:
        self.browser, self.hand = browser, hand

    def find(self, what: str) -> Any:
        """The first element that a selector means, once it is there and seen."""
        return self.wait(lambda: self._seen(what), what)

    def _seen(self, what: str) -> Any | None:
        return next((one for one in self.all(what) if one.is_displayed()), None)

    def all(self, what: str) -> list[Any]:
        found: list[Any] = self.browser.find_elements(By.CSS_SELECTOR, what)
        return found

    def wait(self, ready: Callable[[], Any], what: str) -> Any:
        """What ``ready`` gives once it gives something; what was replaced while it was looked at is looked for anew."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                if found := ready():
                    return found
            except (StaleElementReferenceException, ElementClickInterceptedException):
                pass
            time.sleep(0.05)
        raise AssertionError(f"not seen within {PATIENCE:g} seconds: {what}")

    def wait_for_page(self, served: Served) -> None:
        """Wait until all work is done and the page shows what came of it."""
        shown = "return Number(document.body.dataset.version)"
        served.rest()
        self.wait(lambda: self.browser.execute_script(shown) == served.project.version(), "the page as it is now")

    def press(self, what: str) -> None:
        """Click an element, or go to it with Tab and press Enter (the blank bar for boxes and buttons of choice)."""
        if self.hand == "mouse":
            self.wait(lambda: self._click(what), what)
            return
        element = self.wait(lambda: self._reach(what), what)
        boxed = element.tag_name == "input" and element.get_attribute("type") in ("radio", "checkbox")
        ActionChains(self.browser).send_keys(Keys.SPACE if boxed else Keys.ENTER).perform()

    def _click(self, what: str) -> bool:
        if (element := self._seen(what)) is None:
            return False
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return True

    def _reach(self, what: str) -> Any | None:
        element = self._seen(what)
        if element is not None:
            self.reach(element, what)
        return element

    def reach(self, element: Any, what: str) -> None:
        """Go to an element with Tab alone. Choices of one group are one stop: any of them is the element's."""
        for _ in range(600):
            active = self.browser.switch_to.active_element
            same_group = active.get_attribute("name") == element.get_attribute("name") != ""
            if active == element or (element.get_attribute("type") == "radio" and same_group):
                return
            ActionChains(self.browser).send_keys(Keys.TAB).perform()
        raise AssertionError(f"Tab does not reach {what}")

    def write(self, what: str, words: str) -> None:
        """Write into a field."""
        if self.hand == "mouse":
            self.wait(lambda: self._click(what), what)
        else:
            self.wait(lambda: self._reach(what), what)
        ActionChains(self.browser).send_keys(words).perform()

    def drop(self, files: list[tuple[str, str]]) -> None:
        """Let go of files over the page: names and their bytes in base 64."""
        self.browser.execute_script(_DROP, files)

    def find_faults(self) -> list[Any]:
        """What axe-core finds on the page."""
        self.browser.execute_script(AXE)
        found: list[Any] = self.browser.execute_async_script(_FIND_FAULTS)
        return found
