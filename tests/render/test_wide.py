"""Pages of very many reports: small, with every link leading somewhere, and nothing of the account missing."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import cache

import pytest

from crossread import pipeline
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.render import drawing
from crossread.render.html import render_html, render_page
from crossread.render.wide import LIMITS, MOST_COLUMNS, is_wide

TOWNS = ("Corran", "Dunmere", "Halden", "Ostby", "Tarn")
COPIED = "The crossing had been closed twice that month after the old engine failed and the crew asked for a tug. "


def text(number: int) -> str:
    town = TOWNS[number % 5]
    return (
        f"The ferry hit the pier at {town} on Monday and {13 if number == 4 else 12} people were injured.\n\n"
        f"{COPIED if number % 3 == 0 else ''}Some {40 + number} boats stayed in harbour number {number}.\n\n"
        f"“We will rebuild the harbour wall with our own hands before winter,” Mayor Ada Lund said."
    )


@cache
def account(count: int) -> Account:
    reports = [
        Report(f"r{number:02}", text(number), title=f"Ferry hits pier, {number}", published="2031-05-02")
        for number in range(count)
    ]
    return pipeline.account(reports)


@cache
def page(count: int) -> str:
    return render_html(account(count))


def test_a_page_is_wide_where_there_are_more_reports_than_letters() -> None:
    assert not is_wide(account(MOST_COLUMNS)) and is_wide(account(MOST_COLUMNS + 4))


def test_every_link_leads_somewhere() -> None:
    ids = set(re.findall(r' id="?([^" >]+)', page(30)))
    links = set(re.findall(r' href="?#([^" >]+)', page(30)))
    assert links <= ids
    assert len(re.findall(r' id="?([^" >]+)', page(30))) == len(ids)


def test_a_text_has_no_place_that_nothing_leads_to() -> None:
    places = set(re.findall(r' id="?([A-Z]+-h?[0-9a-f]+)[ >]', page(30)))
    assert places and places <= set(re.findall(r' href="?#([^" >]+)', page(30)))


def test_every_report_stands_whole_on_the_page() -> None:
    plain = re.sub(r"<[^>]+>", "", page(30))
    for report in account(30).reports:
        for block in report.text.split("\n\n"):
            assert block in plain


def test_the_odd_one_of_thirty_is_shown_with_its_letter() -> None:
    found = re.search(r"≠ </span><b[^>]*>13</b> <sup><a [^>]+>E</a>", page(30))
    assert found is not None


def test_the_page_grows_with_the_reports() -> None:
    assert len(page(60)) < 2.3 * len(page(30))


def test_no_table_has_a_column_for_each_report() -> None:
    assert page(60).count("does not have it") == page(60).count("not given") == page(60).count("not quoted") == 0


def test_what_cannot_be_set_in_a_text_is_told_at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("Lund")

    monkeypatch.setattr(drawing, "mark_report", fail)
    shown, faults = render_page(account(30))
    assert faults and "Could not show" in shown


def test_beyond_a_few_every_difference_has_a_line_and_an_id_that_leads_to_it() -> None:
    (found,) = account(30).discrepancies[:1]
    many = tuple(replace(found, id=f"d{number:07}") for number in range(LIMITS.differences + 3))
    shown = render_html(replace(account(30), discrepancies=many))
    assert shown.count('<article class="difference') == LIMITS.differences
    assert "3 more differences, in a line each" in shown
    assert {one.id for one in many} == set(re.findall(r" id=difference-(d\d+)[ >]", shown))
    assert html.unescape(shown).count(found.summary) >= len(many)


def test_a_story_of_few_reports_has_places_by_their_characters() -> None:
    assert re.search(r' id="A-text-\d+-\d+"', page(3))
