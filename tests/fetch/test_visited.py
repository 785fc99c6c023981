"""A fetcher that is asked again: only what has changed is sent, and who failed is left alone for a while."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.fetch.web import Web

from crossread.errors import ReadError
from crossread.fetch import visited
from crossread.fetch.fetcher import Fetcher
from crossread.model.fetched import Fetched

PAGE = "<!doctype html><html><body><p>The ferry struck a gravel barge.</p></body></html>"


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = datetime(2031, 5, 2, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def go_on(self, **length: float) -> None:
        self.time += timedelta(**length)


def patient(web: Web) -> tuple[Fetcher, Clock]:
    clock = Clock()
    return Fetcher(replace(web.world, now=clock)), clock


def refusal(fetcher: Fetcher, address: str) -> str:
    found = fetcher.fetch(address)
    assert isinstance(found, ReadError)
    return found.reason


def test_a_page_that_has_not_changed_is_not_sent_again(web: Web) -> None:
    fetcher, _ = patient(web)
    address = web.say("news.example/feed", PAGE, ETag='"one"')
    first, again = fetcher.fetch(address), fetcher.fetch(address)
    assert isinstance(again, Fetched)
    assert again == first
    assert web.asked.count("news.example/feed") == 2
    assert [exchange.status for kept in fetcher.kept for exchange in kept.exchanges] == [200, 200]
    web.say("news.example/feed", PAGE.replace("gravel", "sand"), ETag='"two"')
    changed = fetcher.fetch(address)
    assert isinstance(changed, Fetched)
    assert b"sand barge" in changed.data


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [("600", 10), ("Fri, 02 May 2031 08:45:00 GMT", 15), ("soon", 1), ("", 1), ("99999999999", 24 * 60)],
)
def test_a_server_that_asks_for_rest_is_left_alone(web: Web, asked: str, minutes: int) -> None:
    fetcher, clock = patient(web)
    busy = web.say("news.example/a", status=429, Retry_After=asked)
    other = web.say("news.example/b", PAGE)
    assert "asked too often" in refusal(fetcher, busy)
    clock.go_on(minutes=minutes, seconds=-1)
    assert "is left alone until" in refusal(fetcher, other)
    assert "news.example/b" not in web.asked
    clock.go_on(seconds=1)
    assert isinstance(fetcher.fetch(other), Fetched)


def test_an_address_that_fails_again_and_again_is_asked_ever_more_seldom_and_others_as_before(web: Web) -> None:
    fetcher, clock = patient(web)
    broken, whole = web.say("news.example/a", status=500), web.say("news.example/b", PAGE)
    for minutes in (1, 2, 4, 8):
        assert "its server fails" in refusal(fetcher, broken)
        clock.go_on(minutes=minutes, seconds=-1)
        assert "left alone" in refusal(fetcher, broken)
        assert isinstance(fetcher.fetch(whole), Fetched)
        clock.go_on(seconds=1)
    web.say("news.example/a", PAGE)
    assert isinstance(fetcher.fetch(broken), Fetched)
    web.say("news.example/a", status=500)
    refusal(fetcher, broken)
    clock.go_on(minutes=1)
    assert "its server fails" in refusal(fetcher, broken)


def test_what_a_site_asks_of_programs_is_asked_anew_after_a_day(web: Web) -> None:
    fetcher, clock = patient(web)
    address = web.say("news.example/a", PAGE)
    fetcher.fetch(address)
    web.say("news.example/robots.txt", "User-agent: *\nDisallow: /", Content_Type="text/plain")
    assert isinstance(fetcher.fetch(address), Fetched)
    clock.go_on(days=1)
    assert "robots.txt" in refusal(fetcher, address)


def test_only_so_many_pages_are_remembered(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visited, "MOST_PAGES", 1)
    fetcher, _ = patient(web)
    one, two = (web.say(f"news.example/{name}", PAGE, ETag=f'"{name}"') for name in "ab")
    first = fetcher.fetch(one)
    fetcher.fetch(two)
    assert fetcher.fetch(one) == first


def test_only_so_many_failures_are_remembered_and_the_longest_rests_of_all(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visited, "MOST_RESTS", 3)
    fetcher, clock = patient(web)
    broken = [web.say(f"wire{number}.example/feed", PAGE, status=500) for number in range(6)]
    for address in broken:
        clock.go_on(seconds=1)
        refusal(fetcher, address)
    assert all("left alone" in refusal(fetcher, address) for address in broken[3:])
    assert "its server fails" in refusal(fetcher, broken[0])
