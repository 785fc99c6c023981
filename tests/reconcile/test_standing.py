"""Reports without a date, and reports that do not belong."""

from __future__ import annotations

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report

FIRE = "Five people were killed when a bakery burned in Halifax on {}. Police named Alma Voss as the owner."
THEFT = "Angelo Page, 20, was sentenced on Thursday in Swansea to four years in prison for a theft at a park."


def account(*reports: tuple[str, str | None]) -> Account:
    return crossread.account(
        [
            Report(f"r{number}", text, title=f"Headline {number}", outlet=f"Paper {number}", published=published)
            for number, (text, published) in enumerate(reports)
        ]
    )


def test_a_report_without_a_date_gets_the_storys_days_and_says_so() -> None:
    found = account((FIRE.format("Friday"), "2024-05-05"), (FIRE.format("Friday"), None))
    (standing,) = found.standings
    assert (standing.report, standing.start, standing.date_basis, standing.based_on) == (
        "r1", "2024-05-05", "story", ("r0",),
    )  # fmt: skip
    assert standing.said == "Paper 1 gives no date; it is read as of 5 May 2024, the day of Paper 0."
    (entry,) = found.timeline
    assert (entry.start, {mention.report for mention in entry.mentions}) == ("2024-05-03", {"r0", "r1"})


def test_without_any_date_days_go_into_the_only_year_that_is_named() -> None:
    deal = "Alder bought Birch on March 4. The deal is to close in December 2011."
    found = account((deal, None), (deal, None))
    assert {standing.date_basis for standing in found.standings} == {"text"}
    assert "2011-03-04" in {entry.start for entry in found.timeline}


def test_a_year_alone_may_be_of_long_ago_and_dates_no_report() -> None:
    deal = "Alder bought Birch on March 4. Mr. Alder, the founder, had led the firm until his death in 2006."
    found = account((deal, None), (deal, None))
    assert found.standings == ()
    assert not any((entry.start or "").startswith("2006-03") for entry in found.timeline)


def test_with_two_years_nothing_is_inferred() -> None:
    deal = "Alder bought Birch on March 4. Alder was founded in 1987, and Birch in 2003."
    assert account((deal, None), (deal, None)).standings == ()


def test_a_report_that_shares_nothing_is_said_not_to_belong_and_gives_no_title() -> None:
    found = account((THEFT, "2024-05-01"), (FIRE.format("Friday"), "2024-05-05"), (FIRE.format("Friday"), "2024-05-06"))
    (standing,) = found.standings
    assert (standing.report, standing.belongs) == ("r0", False)
    assert found.story.title == "Headline 1"


def test_all_of_one_story_belong_and_two_reports_say_nothing() -> None:
    later = "The owner, Alma Voss, thanked the crews."
    three = account((FIRE.format("Friday"), "2024-05-05"), (FIRE.format("Friday"), "2024-05-06"), (later, "2024-05-07"))
    assert three.standings == ()
    assert account((FIRE.format("Friday"), "2024-05-05"), (THEFT, "2024-05-06")).standings == ()


def test_a_date_without_a_year_that_its_weekday_contradicts_is_said() -> None:
    found = account(("The court sat in Halifax on Tuesday, May 2.", "2024-05-05"))
    (said,) = (one.summary for one in found.discrepancies)
    assert said == "Paper 0 writes “Tuesday, May 2”, but 2024-05-02 is a Thursday."
