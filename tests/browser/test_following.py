"""What somebody else changes is shown also where an answer, a stream of changes or a connection was lacking."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.browser.served import Reader, Served
from tests.browser.window import show

from crossread.model.decisions import Note

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TABS = 8

_FAIL_TWICE = """
const real = window.fetch;
window.failed = 0;
window.fetch = (...given) => {
  if (window.failed > 1) return real(...given);
  window.failed += 1;
  if (window.failed === 1) return Promise.reject(new TypeError("no network"));
  return Promise.resolve(new Response("", { status: 503 }));
};
"""
_REFUSE_ONCE = """
const Real = window.EventSource;
window.refused = 0;
window.EventSource = function (address) {
  window.refused += 1;
  return new Real(window.refused === 1 ? "/static/nothing" : address);
};
window.EventSource.CLOSED = Real.CLOSED;
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The example's window."""
    folder = tmp_path_factory.mktemp("following") / "ferry"
    shutil.copytree(EXAMPLE, folder)
    with Served(folder) as window:
        window.project.work()
        yield window


@contextmanager
def before_any_page(browser: Any, script: str) -> Iterator[None]:
    """Run a script in every page that is opened, before its own."""
    given = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", given)


def note(served: Served, words: str) -> None:
    """Somebody else notes something."""
    account = served.project.account()
    assert account is not None
    served.project.decide(Note(account.figures[0].id, words), "Ben")


def read_history(browser: Any, served: Served) -> Reader:
    """Open the history, once it is there."""
    reader = Reader(browser, "mouse")
    show(browser, served.entrance)
    reader.find("#differences")
    browser.get(f"{served.address}/history")
    reader.find("#history-title")
    return reader


def sees(reader: Reader, words: str) -> None:
    reader.wait(lambda: words in reader.find("#main").text, words)


def test_a_change_is_shown_though_the_first_answers_fail(browser: Any, served: Served) -> None:
    with before_any_page(browser, _FAIL_TWICE):
        reader = read_history(browser, served)
        note(served, "Told in spite of all.")
        sees(reader, "Told in spite of all.")
    assert browser.execute_script("return window.failed") == 2


def test_a_stream_that_is_refused_is_asked_for_again(browser: Any, served: Served) -> None:
    with before_any_page(browser, _REFUSE_ONCE):
        reader = read_history(browser, served)
        note(served, "Told by the second stream.")
        sees(reader, "Told by the second stream.")
    assert browser.execute_script("return window.refused") >= 2


def test_more_pages_are_open_than_a_browser_has_connections(browser: Any, served: Served) -> None:
    reader = read_history(browser, served)
    first, opened = browser.current_window_handle, []
    try:
        for number in range(TABS):
            browser.switch_to.new_window("tab")
            opened.append(browser.current_window_handle)
            browser.get(f"{served.address}/history")
            reader.find("#history-title")
            note(served, f"For page {number}.")
            sees(reader, f"For page {number}.")
        browser.switch_to.window(first)
        sees(reader, f"For page {TABS - 1}.")
    finally:
        for tab in opened:
            browser.switch_to.window(tab)
            browser.close()
        browser.switch_to.window(first)
