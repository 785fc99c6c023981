from __future__ import annotations

import pytest

from crossread.meaning import deeds


@pytest.mark.parametrize("action", ["kill", "vote", "raise", "arrest", "destroy"])
def test_counts_that_rise(action: str) -> None:
    assert deeds.rises(action)


@pytest.mark.parametrize("action", ["carry", "convict", "cost", None, "paint"])
def test_counts_that_do_not_rise(action: str | None) -> None:
    assert not deeds.rises(action)


def test_nobody_is_counted_in_two_deeds_that_exclude_one_another() -> None:
    assert deeds.exclude_one_another("convict", "acquit")
    assert deeds.exclude_one_another("lose", "win")
    assert not deeds.exclude_one_another("arrest", "charge")
    assert not deeds.exclude_one_another("convict", "convict")


def test_some_of_a_deed_come_to_another() -> None:
    assert deeds.may_contain("charge", "acquit")
    assert not deeds.may_contain("acquit", "charge")


def test_several_deeds_tell_of_the_same_people() -> None:
    assert deeds.are_told_alike("shoot", "injure")
    assert not deeds.are_told_alike("shoot", "vote")
    assert deeds.plainest({"shoot", "injure"}) == "injure"
    assert deeds.plainest({"vote"}) is None


def test_the_strongest_of_several_stands_for_all() -> None:
    assert deeds.strongest(["injure", "charge", "kill"]) == "kill"
    assert deeds.strongest(["injure", "rescue"]) == "injure"
    assert deeds.strongest([]) is None


def test_a_word_may_make_another_deed() -> None:
    assert deeds.outcome_of("fatally") == "kill"
    assert deeds.outcome_of("slowly") is None


@pytest.mark.parametrize(
    ("action", "ended", "beside", "body"),
    [
        ("injure", False, False, "harm"),
        ("injure", True, False, "hurt"),
        ("shoot", True, False, "hit"),
        ("shoot", True, True, "hurt"),
        ("vote", True, False, None),
        (None, True, False, None),
    ],
)
def test_bodies_of_people(action: str | None, ended: bool, beside: bool, body: str | None) -> None:
    assert deeds.find_body(action, ended, beside) == body
    assert deeds.is_body(body) == (body is not None)


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ({"critical", "stable"}, "critical"),
        ({"life", "threatening"}, "critical"),
        ({"non", "life", "threatening"}, "slight"),
        ({"threatening", "letter"}, None),
        ({"blue"}, None),
    ],
)
def test_grades(words: set[str], grade: str | None) -> None:
    assert deeds.find_grade(words) == grade


def test_a_course_runs_from_those_there_to_the_last() -> None:
    assert deeds.ends_presence("carry", "kill")
    assert not deeds.ends_presence("carry", "rescue")
    assert deeds.covers("shoot", "kill")
    assert not deeds.covers("kill", "shoot")
    assert deeds.lets_go("rescue", "trap")
    assert not deeds.lets_go("trap", "rescue")


def test_units_and_roles() -> None:
    assert deeds.is_listed_unit("count")
    assert not deeds.is_listed_unit("boat")
    assert deeds.is_wrongdoer("gunman")
    assert not deeds.is_wrongdoer("officer")
