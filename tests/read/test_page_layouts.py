"""Saved pages of the layouts that newspapers use: ``tests/cases/pages`` has them, with what should be found."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crossread.model.reports import Report
from crossread.read.inputs import ReadResult, read

PAGES = Path(__file__).parents[1] / "cases" / "pages"
WANTED = tomllib.loads((PAGES / "pages.toml").read_text("utf-8"))["page"]


@cache
def read_page(name: str) -> ReadResult:
    return read([PAGES / f"{name}.html"])


def the_report(name: str) -> Report:
    [report] = read_page(name).reports
    return report


@pytest.mark.parametrize("page", WANTED, ids=[page["name"] for page in WANTED])
def test_what_a_page_says_of_itself(page: dict[str, Any]) -> None:
    report = the_report(page["name"])
    assert (report.title, report.outlet) == (page["title"], page["outlet"])
    assert (list(report.byline), report.published) == (page["byline"], page["published"])


@pytest.mark.parametrize("page", WANTED, ids=[page["name"] for page in WANTED])
def test_the_text_is_the_articles(page: dict[str, Any]) -> None:
    report = the_report(page["name"])
    if "lines" in page:
        assert report.text.strip().split("\n\n") == page["lines"]
    for words in page.get("holds", ()):
        assert words in report.text
    for words in page.get("lacks", ()):
        assert words not in report.text
    for words in page.get("once", ()):
        assert report.text.count(words) == 1


@pytest.mark.parametrize("page", WANTED, ids=[page["name"] for page in WANTED])
def test_captions_are_left_out_as_captions_and_a_cut_page_says_so(page: dict[str, Any]) -> None:
    result = read_page(page["name"])
    captions = [left.text for left in result.reports[0].left_out if left.reason == "caption"]
    assert captions == page.get("captions", [])
    assert [page["fault"]] * len(result.faults) == [page.get("fault")] if "fault" in page else not result.faults
    assert all(page["fault"] in fault.reason for fault in result.faults)


def test_every_page_has_what_should_be_found() -> None:
    assert {page["name"] for page in WANTED} == {path.stem for path in PAGES.glob("*.html")}
    assert len(WANTED) >= 20
