"""A newsroom's server as browsers have it: each with its cookie, and the word of its forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import DeskRole
from crossread.web.guard import Doors
from crossread.web.newsroom.app import create_newsroom_app

ADDRESS = "https://desk.example"
WORD = "correct horse battery"


class Browser:
    """One browser."""

    def __init__(self, app: Starlette, client: tuple[str, int] = ("192.0.2.1", 50000)) -> None:
        self.client = TestClient(app, base_url=ADDRESS, follow_redirects=False, client=client)
        self.word = ""

    def get(self, path: str, **options: Any) -> Any:
        """A page."""
        return self.client.get(path, headers={"Accept": "text/html", **options.pop("headers", {})}, **options)

    def post(self, path: str, fields: dict[str, Any] | None = None, **options: Any) -> Any:
        """A form, sent from a page of the server."""
        headers = {"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin", "Accept": "text/html"}
        headers |= options.pop("headers", {})
        return self.client.post(path, data={"word": self.word, **(fields or {})}, headers=headers, **options)

    def sign_in(self, name: str, password: str = WORD) -> Any:
        """Sign in, and read the word that forms carry."""
        answer = self.post("/sign-in", {"name": name, "password": password})
        found = re.search(r'name="word" value="([0-9a-f]{64})"', self.get("/you").text)
        self.word = found[1] if found else ""
        return answer


@pytest.fixture(scope="module")
def newsroom(make_database: Callable[[], str]) -> Iterator[Newsroom]:
    opened = Newsroom.open(make_database())
    roles: dict[str, DeskRole] = {"Ada Lind": "owner", "Ben Carver": "reader", "Cy Dole": "editor", "Di Orme": "editor"}
    for name, role in roles.items():
        opened.people.add(name, role, WORD)
    yield opened
    opened.close()


@pytest.fixture
def app(newsroom: Newsroom) -> Starlette:
    with newsroom.pool.connection() as connection:
        connection.execute("DELETE FROM attempts")
    return create_newsroom_app(newsroom, Doors.at([ADDRESS]), secure=True)


@pytest.fixture
def ada(app: Starlette) -> Browser:
    return _signed_in(app, "Ada Lind")


@pytest.fixture
def ben(app: Starlette) -> Browser:
    return _signed_in(app, "Ben Carver")


@pytest.fixture
def cy(app: Starlette) -> Browser:
    return _signed_in(app, "Cy Dole")


@pytest.fixture
def di(app: Starlette) -> Browser:
    return _signed_in(app, "Di Orme")


def _signed_in(app: Starlette, name: str) -> Browser:
    browser = Browser(app)
    browser.sign_in(name)
    assert browser.word
    return browser
