"""How soon a browser has a finished page of many reports: Chromium without a window, as the tests use it."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.speed.growth import read_recombined
from crossread import pipeline
from crossread.render.html import render_html

RUNS = 5
_DRAWN = "return performance.getEntriesByType('paint').map(entry => [entry.name, entry.startTime])"
_LOADED = "const [page] = performance.getEntriesByType('navigation'); return page.loadEventEnd"


def opening_lines(sizes: Sequence[int], cache: Path | None, runs: int = RUNS) -> Iterator[str]:
    """A row a size: megabytes of the page, and the median seconds until something is drawn and until all is there."""
    yield f"{'reports':>8} {'MB':>6} {'first drawn, s':>16} {'loaded, s':>12} {'laid out, s':>12}"
    readings = read_recombined(max(sizes), cache)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            page = Path(folder, f"{size}.html")
            page.write_text(render_html(pipeline.reconcile(readings[:size])), encoding="utf-8")
            found = [_open(page) for _ in range(runs)]
            drawn, loaded, laid = (median(one[at] for one in found) for at in range(3))
            megabytes = page.stat().st_size / 1e6
            yield f"{size:8} {megabytes:6.2f} {drawn:16.2f} {loaded:12.2f} {laid:12.2f}"


def _open(page: Path) -> tuple[float, float, float]:
    """Seconds from asking for the page until something is drawn, all is loaded, and the whole page is laid out."""
    browser = _start()
    try:
        browser.get("about:blank")
        begun = time.perf_counter()
        browser.get(page.as_uri())
        loaded = browser.execute_script(_LOADED) / 1000
        browser.execute_script("return document.documentElement.scrollHeight")
        laid = time.perf_counter() - begun
        drawn = {name: at / 1000 for name, at in browser.execute_script(_DRAWN)}
        return drawn.get("first-contentful-paint", laid), loaded, laid
    finally:
        browser.quit()


def _start() -> Any:
    """A browser of its own for every run: nothing is kept of the one before."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not (binary and driver):
        raise FileNotFoundError("no Chromium with its driver on this machine: apt-get install chromium chromium-driver")
    options = Options()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service(driver))
