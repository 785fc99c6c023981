from __future__ import annotations

import pytest
from tests.web.newsroom.conftest import ADDRESS, Browser

from crossread.newsroom.newsroom import Newsroom
from crossread.web.guard import Doors
from crossread.web.newsroom.app import create_newsroom_app
from crossread.web.newsroom.entering import TrustedProxy

HEADER = {"X-Remote-User": "Cy Dole"}


def browser_at(newsroom: Newsroom, address: str, proxy: TrustedProxy) -> Browser:
    app = create_newsroom_app(newsroom, Doors.at([ADDRESS]), secure=True, proxy=proxy)
    return Browser(app, (address, 50000))


def test_the_proxy_says_who_asks(newsroom: Newsroom) -> None:
    proxy = TrustedProxy.of("X-Remote-User", ["10.0.0.0/8", "::1"])
    browser = browser_at(newsroom, "10.1.2.3", proxy)
    page = browser.get("/", headers=HEADER)
    assert page.status_code == 200 and "Cy Dole" in page.text and "Sign out" not in page.text
    assert browser.get("/").status_code == 401
    assert browser.get("/", headers={"X-Remote-User": "Nobody Known"}).status_code == 403
    assert browser.post("/sign-in", {"name": "Cy Dole", "password": "correct horse battery"}).status_code == 404
    assert "comes first" in browser.get("/sign-in").text


@pytest.mark.parametrize("address", ["192.0.2.1", "testclient", "::2"])
def test_nobody_else_may_say_so(newsroom: Newsroom, address: str) -> None:
    browser = browser_at(newsroom, address, TrustedProxy.of("X-Remote-User", ["10.0.0.0/8", "::1"]))
    assert browser.get("/", headers=HEADER).status_code == 401


def test_newcomers_are_taken_in_where_that_is_wanted(newsroom: Newsroom) -> None:
    browser = browser_at(newsroom, "10.0.0.1", TrustedProxy.of("X-Remote-User", ["10.0.0.1"], "reader"))
    assert browser.get("/", headers={"X-Remote-User": "New Comer"}).status_code == 200
    member = newsroom.people.find("new comer")
    assert member is not None and member.role == "reader"


def test_a_header_counts_for_nothing_without_a_proxy(newsroom: Newsroom) -> None:
    app = create_newsroom_app(newsroom, Doors.at([ADDRESS]), secure=True)
    assert Browser(app).get("/", headers={**HEADER, "Accept": "*/*"}).status_code == 401


def test_addresses_are_addresses() -> None:
    with pytest.raises(ValueError):
        TrustedProxy.of("X-Remote-User", ["desk.example"])
