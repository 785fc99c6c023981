"""Clock times of a draft against those of the sources, on one day."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = (
    "The quarrel on the quay began after 12:30 a.m. on Sunday, May 3. "
    "Her death was declared at 1:02 a.m. at Orrin Hospital."
)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Her death was declared at 1:02 a.m. at Orrin Hospital.", set()),
        ("Her death was declared at 1:20 a.m. at Orrin Hospital.", {"D702"}),
        ("The quarrel on the quay began after 12:50 a.m. on Sunday, May 3.", {"D702"}),
    ],
)
def test_another_minute_of_the_same_day_is_told(words: str, codes: set[str]) -> None:
    account = crossread.account([Report("one", SOURCE, outlet="The Orrin Courier", published="2026-05-04")])
    (checked,) = crossread.check([Draft("draft.txt", words, words)], account)
    assert {finding.code for finding in checked.findings if finding.severity != "note"} == codes


def test_a_minute_within_the_hour_that_had_begun_is_no_other_time() -> None:
    account = crossread.account([Report("one", SOURCE, outlet="The Orrin Courier", published="2026-05-04")])
    for words, codes in (("after", set()), ("at", {"D702"})):
        text = f"The quarrel on the quay began {words} 12 a.m. on Sunday, May 3."
        (checked,) = crossread.check([Draft("draft.txt", text, text)], account)
        assert {finding.code for finding in checked.findings if finding.severity != "note"} == codes


def test_a_weekday_is_held_to_the_year_in_which_the_sources_have_the_day() -> None:
    fire = "The fire broke out on Tuesday, and it was out on Wednesday. The mill had last burned on 21 May 2025."
    account = crossread.account([Report("one", fire, outlet="The Orrin Courier", published="2026-04-15")])
    for day, codes in (
        ("Monday, 14 April", ["D701"]),  # as it was the year before
        ("Tuesday, 14 April", []),
        ("Wednesday, 21 May", []),
    ):
        text = f"The fire broke out on {day}."
        (checked,) = crossread.check([Draft("draft.txt", text, text)], account)
        assert [finding.code for finding in checked.findings if finding.code == "D701"] == codes
