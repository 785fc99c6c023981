"""What is said not to be known: every rule on its example and counter-example, and what a later report fills in."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.reconcile.summary.tables import UnknownRule, load_unknowns


def account(*told: tuple[str, str]) -> Account:
    return crossread.account(
        [Report(f"r{number}", text, published=published) for number, (published, text) in enumerate(told)]
    )


@pytest.mark.parametrize("rule", load_unknowns(), ids=lambda rule: rule.name)
def test_a_rule_answers_to_its_example_and_not_to_its_counter_example(rule: UnknownRule) -> None:
    assert [found.kind for found in account(("2024-05-05", rule.example)).summary.unknown] == [rule.kind]
    assert account(("2024-05-05", rule.counter)).summary.unknown == ()


def test_what_two_reports_say_is_one_question_last_said_by_the_later() -> None:
    found = account(
        ("2024-05-05", "The cause of the outage is not yet known."),
        ("2024-05-06", "The cause of the outage was not known on Monday."),
    )
    (asked,) = found.summary.unknown
    assert (asked.reports, asked.last_said, len(asked.mentions)) == (("r0", "r1"), "2024-05-06", 1)


def test_a_later_report_that_names_the_same_people_answers() -> None:
    asks = "The driver has not been identified."
    names = "Police identified the driver as Ada Lund on Monday."
    (asked,) = account(("2024-05-05", asks), ("2024-05-06", names)).summary.unknown
    assert [span.text for span in asked.answers] == [names]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2024-05-04", "Police identified the driver as Ada Lund on Monday."),
        ("2024-05-06", "Police identified the passenger as Ada Lund on Monday."),
        ("2024-05-06", "Police had not identified the driver on Monday."),
    ],
)
def test_nothing_else_does(day: str, text: str) -> None:
    found = account(("2024-05-05", "The driver has not been identified."), (day, text)).summary.unknown
    assert all(asked.answers == () for asked in found)


def test_the_names_of_the_dead_are_told_where_somebody_died_by_name() -> None:
    asks = "The names of the dead were not immediately released."
    names = "Ada Lund, 60, and Bruno Holt, 26, died at the pier."
    (asked,) = account(("2024-05-05", asks), ("2024-05-06", names)).summary.unknown
    assert [span.text for span in asked.answers] == [names]
    (open_still,) = account(("2024-05-05", asks), ("2024-05-06", "Two people died at the pier.")).summary.unknown
    assert open_still.answers == ()


def test_who_speaks_of_himself_asks_nothing() -> None:
    assert account(("2024-05-05", "“I did not know whether he would come,” she said.")).summary.unknown == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("“The talks have failed,” said a diplomat who was not identified by name.", 0),
        ("“They are scared and do not know what to do,” the coach said.", 0),
        ("“Families don't know what's going to happen to the mill,” the mayor said.", 0),
        ("“He is sad but does not know what he feels sad about,” the file said.", 0),
        ("A diplomat who was not identified was killed in the crash.", 1),
        ("A gunman who was not identified shot two people.", 1),
        ("Officials do not know what caused the leak.", 1),
        ("Spectators declined to comment as they left the hall.", 0),
        ("Two men, who declined to comment, each lit a candle.", 0),
        ("The bank, which declined to comment, fell by a tenth.", 1),
        ("Ada Lund, who declined to comment, left the hall.", 1),
        (
            "The senator, Ada Lund, attacked the plan, though she did not name Bruno Holt. Bruno Holt, 22, is a baker.",
            0,
        ),
        ("The senator, Ada Lund, attacked the plan, though she did not name the author.", 1),
        ("Members asked why she did not reveal the plan sooner.", 0),
        ("Ada Lund said that even she is unclear about the law.", 0),
        ("It is unclear whether she will return.", 1),
        ("The programme, code-named Heron, has not been disclosed publicly before.", 0),
        ("The list was not released until Friday, the court said.", 0),
        ("The names have not been released before the families are told.", 1),
        ("The names have not been released.", 1),
        ("Police do not know whether a second driver was hurt.", 1),
    ],
)
def test_the_names_of_sources_and_plights_are_no_open_questions(text: str, asked: int) -> None:
    assert len(account(("2024-05-05", text)).summary.unknown) == asked


def test_a_report_of_another_story_is_not_heard() -> None:
    fire = ("2024-05-05", "The mill in Corran burned on Monday. Police do not know how the fire in the mill began.")
    race = ("2024-05-05", "Ada Lund won the ski race in Norway. It is not known whether she will race again.")
    found = account(fire, fire, race)
    assert [standing.report for standing in found.standings if not standing.belongs] == ["r2"]
    assert [asked.reports for asked in found.summary.unknown] == [("r0", "r1")]
