"""Titles in the plural, each as one of the list bears it."""

from __future__ import annotations

import pytest

from crossread.meaning.names.shared_titles import title_of_one

PLURALS = {
    "Senators": "Senator",
    "Republican Sens.": "Republican Sen.",
    "owners of the club": "owner of the club",
    "harbor deputies with the county": "harbor deputy with the county",
    "policemen": "policeman",
    "fire chiefs and mayors": "fire chief and mayor",
    "his sons": "his son",
}
LEFT_ALONE = (
    "head of sales",
    "hostess",
    "boss",
    "one of the founders of the club",
    "Secretary of State",
    "Falcons",
    "",
)


@pytest.mark.parametrize("title", PLURALS)
def test_one_of_several_bears_the_title_in_the_singular(title: str) -> None:
    assert title_of_one(title) == PLURALS[title]


@pytest.mark.parametrize("title", LEFT_ALONE)
def test_what_is_no_role_in_the_plural_stays(title: str) -> None:
    assert title_of_one(title) == title
