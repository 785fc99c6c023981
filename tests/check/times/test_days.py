"""Weekdays of a draft against those that the sources have there."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCES = (
    "Deputies answered a call in Orrin. The sheriff's men came to the mill at 12:26 a.m. Sunday. Nobody was hurt.",
    "The mill in Orrin caught fire early on Sunday, deputies said. A meeting is set for 7 p.m. Tuesday at the school.",
)


@pytest.fixture(scope="module", params=["2026-05-04", None])
def account(request: pytest.FixtureRequest) -> crossread.Account:
    return crossread.account(
        [
            Report(f"r{at}", text, outlet=f"Paper {at}", title="Fire in Orrin", published=request.param)
            for at, text in enumerate(SOURCES)
        ]
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The sheriff's men came to the mill at 12:26 a.m. Sunday.", []),
        ("The sheriff's men came to the mill at 12:26 a.m. Friday.", ["12:26 a.m. Friday"]),
        ("At 12:26 a.m. on Friday the sheriff's men reached the mill.", ["Friday"]),
        ("The school has the meeting at 7 p.m. Thursday.", ["7 p.m. Thursday"]),
        ("The school has the meeting at 7 p.m. Tuesday.", []),
        ("The meeting at the school begins at 7 p.m.", []),
        ("The mill caught fire early on Friday, deputies said.", ["Friday"]),
    ],
)
def test_the_day_beside_an_hour_is_asked_for_once(account: crossread.Account, words: str, told: list[str]) -> None:
    (checked,) = crossread.check([Draft("draft.txt", words, words)], account)
    assert [words[one.start : one.end] for one in checked.findings if one.severity != "note"] == told


OFFICE = (
    "By noon 188 customers had called the bank in Ostwick. The raid was found on Monday morning, police said. "
    "Councillor Edda Strand came to office in 2015 and leads the committee for roads. "
    "The new mayor comes to office on January 6 and leads the council."
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # An hour, a day of another week, and a day where a year stands say something else, not another value.
        ("By noon on Tuesday 188 customers had called the bank in Ostwick.", []),
        ("On Tuesday 188 customers had called the bank in Ostwick.", []),
        ("Strand came to office in 2015 and leads the council.", []),
        # What says as much is told.
        ("The new mayor comes to office on January 16 and leads the council.", ["January 16"]),
        ("Councillor Edda Strand came to office in 2005 and leads the committee for roads.", ["2005"]),
        ("The raid was found on Friday morning, police said.", ["Friday morning"]),
    ],
)
def test_only_a_time_that_says_as_much_is_offered(words: str, told: list[str]) -> None:
    report = Report("one", OFFICE, outlet="The Orrin Courier", title="Raid in Ostwick", published="2025-11-06")
    (checked,) = crossread.check([Draft("draft.txt", words, words)], crossread.account([report]))
    assert [words[one.start : one.end] for one in checked.findings if one.severity != "note"] == told
