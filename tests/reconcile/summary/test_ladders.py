"""What later reports changed, step by step."""

from __future__ import annotations

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report


def account(*told: tuple[str, str]) -> Account:
    return crossread.account(
        [Report(f"r{number}", text, published=published) for number, (published, text) in enumerate(told)]
    )


def steps(made: Account) -> list[list[tuple[str, str]]]:
    return [[(step.value, step.day) for step in ladder.steps] for ladder in made.summary.ladders]


def test_a_toll_that_rises_is_a_ladder_of_its_figure() -> None:
    made = account(
        ("2024-05-05", "Nine people were injured when a tram overturned in Bristol, police said."),
        ("2024-05-06", "The number of injured has risen to 14 after a tram overturned in Bristol, police said."),
    )
    figures = {figure.id: figure.status for figure in made.figures}
    for ladder in made.summary.ladders:
        assert ladder.figure is None or figures[ladder.figure] == "updated"
        assert ladder.figure is None or [step.day for step in ladder.steps] == ["2024-05-05", "2024-05-06"]


def test_an_arrest_and_a_charge_are_a_ladder_of_the_person() -> None:
    made = account(
        ("2024-05-05", "Officers arrested Ada Lund on Sunday."),
        ("2024-05-07", "Ada Lund was charged with fraud on Tuesday."),
    )
    assert steps(made) == [[("arrested", "2024-05-05"), ("charged", "2024-05-07")]]
    assert made.summary.ladders[0].person == made.people[0].id


def test_what_is_told_late_is_no_step_back() -> None:
    made = account(
        ("2024-05-05", "Ada Lund was charged with fraud on Sunday."),
        ("2024-05-07", "Officers arrested Ada Lund on Saturday."),
    )
    assert steps(made) == []


def test_one_day_is_no_ladder() -> None:
    made = account(
        ("2024-05-05", "Officers arrested Ada Lund on Sunday."),
        ("2024-05-05", "Ada Lund was charged with fraud on Sunday."),
    )
    assert steps(made) == []
