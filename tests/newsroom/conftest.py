"""A newsroom with a database of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member

WORD = "correct horse battery"


@pytest.fixture
def newsroom(make_database: Callable[[], str]) -> Iterator[Newsroom]:
    opened = Newsroom.open(make_database())
    yield opened
    opened.close()


@pytest.fixture
def ada(newsroom: Newsroom) -> Member:
    return newsroom.people.add("Ada Lind", "owner", WORD)


@pytest.fixture
def ben(newsroom: Newsroom) -> Member:
    return newsroom.people.add("Ben Carver", "reader", WORD)
