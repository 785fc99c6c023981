"""The first lines in every form: safe, folded, with who says so."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest
from tests.render.made import made_account

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.model.summaries import (
    ComparedCount,
    ComparedInPart,
    DifferenceCount,
    OpenQuestion,
    ReportSet,
    SharedSentence,
    Summary,
)
from crossread.render import render
from crossread.render.sources import name_sources
from crossread.render.summaries import OPEN_SHOWN, summary_view

HOSTILE = "<script>alert(1)</script> | [x](javascript:y) \u202e\x1b[31m is unclear."


def made(text: str, times: int = 1) -> Account:
    account = made_account()
    first, second = account.reports[:2]
    first = replace(first, text=f"{text}\n\n{first.text}")
    span = first.span(0, len(text))
    asked = OpenQuestion(span, "unclear", span, (first.id,), "2025-03-04")
    summary = Summary(
        reports=ReportSet(2),
        agreed=(SharedSentence(span, (first.id, second.id), (), 1),),
        unknown=(asked,) * times,
        compared=(ComparedCount("figures", 2, 2, 0),),
    )
    return replace(account, reports=(first, *account.reports[1:]), summary=summary)


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_hostile_words_stay_words(form: str) -> None:
    page = render(made(HOSTILE), form)
    assert form == "terminal" or "<script>" not in page
    assert "\x1b[31m" not in page and "\u202e" not in page
    assert "[x](javascript" not in page or form != "markdown"


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_what_was_compared_is_said(form: str) -> None:
    assert "2 figures (none differs)" in " ".join(render(made("Rain fell."), form).split())


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_what_was_compared_in_part_is_said_with_it(form: str) -> None:
    account = made("Rain fell.")
    in_part = (ComparedInPart("quotations", 2, 3000),)
    page = render(replace(account, summary=replace(account.summary, in_part=in_part)), form)
    assert "Compared in part: 2 quotations only by their first 3,000 words." in " ".join(page.split())


def test_what_was_compared_in_part_stands_in_the_json() -> None:
    account = made("Rain fell.")
    told = replace(account, summary=replace(account.summary, in_part=(ComparedInPart("names", 7, 200),))).to_dict()
    summary = told["summary"]
    assert isinstance(summary, dict) and summary["in_part"] == [{"kind": "names", "count": 7, "limit": 200}]


def test_what_is_beyond_a_few_is_folded() -> None:
    account = made("Rain is unclear.", OPEN_SHOWN + 3)
    view = summary_view(account, name_sources(account.reports))
    assert view and (len(view.shown), len(view.folded)) == (OPEN_SHOWN, 3)
    assert view.agreed[0].note == "1 in words of its own"


def test_an_account_without_first_lines_has_none() -> None:
    account = made_account()
    assert summary_view(account, name_sources(account.reports)) is None


def test_where_no_head_of_a_report_is_agreed_on_one_begins() -> None:
    account = made("Rain fell.")
    view = summary_view(replace(account, summary=replace(account.summary, agreed=())), name_sources(account.reports))
    assert view and view.begun
    assert view.opening == ((f"How {view.begun.keys[0]} begins", (view.begun,)),)
    view = summary_view(account, name_sources(account.reports))
    assert view and view.begun is None and view.opening == (("What reports agree on", view.agreed),)


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_the_gravest_differences_are_told_before_what_is_not_known(form: str) -> None:
    account = made("Rain is unclear.")
    found = account.discrepancies[0]
    counts = (DifferenceCount(found.kind, 1, found.severity),)
    page = html.unescape(render(replace(account, summary=replace(account.summary, differences=counts)), form))
    words = " ".join(found.summary.split()[:3])
    assert words in page and page.index(words) < page.index("not known, ")


@pytest.mark.parametrize(
    "before", ["But the mayor of Orrin stayed.", "Video: Ferry strikes the old pier in Orrin | 0:28."]
)
def test_an_account_does_not_begin_with_what_leans_or_is_a_caption(before: str) -> None:
    told = "The ferry Orrin hit the old pier in Norwick on Monday."
    made = crossread.account(
        [Report("a", f"{before} {told}"), Report("b", "Snow fell on the hills of Dunmere all day.")]
    )
    view = summary_view(made, name_sources(made.reports))
    assert view is not None and view.begun is not None and view.begun.text != before
