from __future__ import annotations

import pytest

from crossread.errors import NewsroomError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member


def test_a_name_is_one_whatever_its_capitals(newsroom: Newsroom, ada: Member) -> None:
    assert newsroom.people.find("ADA  lind") == ada and newsroom.people.find("Nobody") is None
    with pytest.raises(NewsroomError, match="already"):
        newsroom.people.add("ada lind", "reader")
    with pytest.raises(NewsroomError, match="nobody called"):
        newsroom.people.set_role("Nobody", "editor")


@pytest.mark.parametrize("name", ["", " \n", "x" * 121, "\0"])
def test_a_name_can_be_shown(newsroom: Newsroom, name: str) -> None:
    with pytest.raises(NewsroomError, match="1 to 120"):
        newsroom.people.add(name, "reader")


def test_a_role_is_one_of_three(newsroom: Newsroom, ada: Member) -> None:
    with pytest.raises(NewsroomError, match="reader, editor, owner"):
        newsroom.people.add("Cy Dole", "chief")  # type: ignore[arg-type]
    assert newsroom.people.set_role("Ada Lind", "owner") == ada
    assert newsroom.people.all() == (ada,)
