"""Fetching from a server on loopback, which only these tests count as public."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from itertools import count

import pytest
from tests.fetch.web import Answer, Web

from crossread.errors import ReadError
from crossread.fetch import fetcher
from crossread.model.fetched import Fetched

PAGE = "<!doctype html><html><body><p>The ferry struck a gravel barge.</p></body></html>"


def fetch(web: Web, address: str) -> Fetched:
    found = web.fetcher().fetch(address)
    assert isinstance(found, Fetched), found
    return found


def refuse(web: Web, address: str) -> ReadError:
    found = web.fetcher().fetch(address)
    assert isinstance(found, ReadError)
    assert found.source == address
    assert found.advice
    return found


def test_a_page_is_fetched_with_its_address_and_moment(web: Web) -> None:
    address = web.say("news.example/ferry", PAGE)
    found = fetch(web, address)
    assert found == Fetched(address, address, "2031-05-02T08:30:00Z", "text/html", PAGE.encode())
    assert web.asked == ["news.example/robots.txt", "news.example/ferry"]
    [agent] = web.agents
    assert agent.startswith("crossread-news/")


def test_packed_pages_are_unpacked_and_bombs_are_not(web: Web) -> None:
    packed = gzip.compress(PAGE.encode())
    assert fetch(web, web.say("a.example/", packed, Content_Encoding="gzip")).data == PAGE.encode()
    burst = gzip.compress(bytes(60_000_000))
    assert "far more" in refuse(web, web.say("b.example/", burst, Content_Encoding="gzip")).reason
    assert "not read (br2)" in refuse(web, web.say("c.example/", PAGE, Content_Encoding="br2")).reason


def test_redirects_are_followed_and_each_is_judged_anew(web: Web) -> None:
    end = web.say("end.example/page", PAGE)
    middle = web.lead("middle.example/", end, 301)
    found = fetch(web, web.lead("start.example/", middle, 307))
    assert (found.given, found.address) == (web.address("start.example/"), end)
    relative = web.lead("end.example/old", "page")
    assert fetch(web, relative).address == end
    # Servers write other letters as they are, in UTF-8.
    accented = web.say("end.example/caf%C3%A9", PAGE)
    assert fetch(web, web.lead("end.example/bare", "/café".encode().decode("latin-1"))).address == accented


FORBIDDEN = {
    "private": ("http://10.0.0.1/", "a private network"),
    "this machine": ("http://127.0.0.2/", "this machine itself"),
    "metadata": ("http://169.254.169.254/latest/meta-data/", "where clouds keep their secrets"),
    "unspecified": ("http://0.0.0.0/", "the unspecified network"),
    "shared": ("http://100.64.0.1/", "a provider's inner network"),
    "multicast": ("http://224.0.0.1/", "multicast"),
    "sixth": ("http://[::1]/", "this machine itself"),
    "mapped": ("http://[::ffff:127.0.0.1]/", "in disguise"),
    "tunnel": ("http://[2002:7f00:1::]/", "6to4"),
    "translated": ("http://[64:ff9b::a9fe:a9fe]/", "where clouds keep their secrets"),
    "local": ("http://[fe80::1]/", "the local link"),
    "name": ("http://inner.example/", "a private network"),
    "half": ("http://half.example/", "a private network"),
    "file": ("file:///etc/passwd", "of a kind that is not fetched (file)"),
    "gopher": ("gopher://a.example/", "of a kind that is not fetched (gopher)"),
    "port": ("http://news.example:25/", "a port (25)"),
    "password": ("http://me:word@news.example/", "a name or a password"),
    "nowhere": ("http://nowhere.invalid/", "there is no host nowhere.invalid"),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_is_not_public_is_reached_neither_straight_nor_by_a_redirect(web: Web, name: str) -> None:
    address, words = FORBIDDEN[name]
    web.names = {"inner.example": ["192.168.0.7"], "half.example": ["127.0.0.1", "10.1.1.1"]}
    assert words in refuse(web, address).reason
    assert web.asked == []
    told = refuse(web, web.lead("news.example/", address)).reason
    assert words in told and "leads to" in told
    assert web.asked == ["news.example/robots.txt", "news.example/"]


def test_no_address_is_connected_to_but_the_one_that_was_judged(web: Web) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    address = web.say("turning.example/", PAGE)
    found = web.fetcher(resolve=lambda _host, _port: next(answers)).fetch(address)
    # The first look-up was for robots.txt; the second, for the page, is judged for itself.
    assert isinstance(found, ReadError) and "a private network" in found.reason
    assert web.asked == ["turning.example/robots.txt"]


def test_what_leads_on_for_ever_ends(web: Web) -> None:
    web.lead("a.example/", web.address("b.example/"))
    assert "back to itself" in refuse(web, web.lead("b.example/", web.address("a.example/"))).reason
    for number in range(9):
        web.lead(f"c.example/{number}", web.address(f"c.example/{number + 1}"))
    assert "leads on more than 5 times" in refuse(web, web.address("c.example/0")).reason
    assert "does not say where" in refuse(web, web.say("d.example/", status=302)).reason
    assert "no address" in refuse(web, web.lead("e.example/", "http://[::1/")).reason


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (204, "gives no page (status 204)"),
        (401, "asks for a name and a password"),
        (402, "asks for a payment"),
        (403, "is closed to programs"),
        (404, "is not there"),
        (410, "was taken down"),
        (418, "gives no page (status 418)"),
        (429, "asked too often"),
        (451, "reasons of law"),
        (503, "its server fails (status 503)"),
    ],
)
def test_an_answer_without_a_page_is_told(web: Web, status: int, words: str) -> None:
    assert words in refuse(web, web.say("news.example/", PAGE, status)).reason


def test_what_is_no_page_is_told(web: Web) -> None:
    assert "is no page but video/mp4" in refuse(web, web.say("a.example/", "x", Content_Type="video/mp4")).reason
    assert fetch(web, web.say("c.example/", "%PDF-1.7", Content_Type="binary/octet-stream")).media == "application/pdf"
    assert "is an empty page" in refuse(web, web.say("b.example/", " ")).reason


def test_what_a_site_asks_of_programs_is_told_apart_from_a_site_that_fails(web: Web) -> None:
    web.say("closed.example/robots.txt", "User-agent: *\nDisallow: /news\n")
    assert "asks programs not to (robots.txt)" in refuse(web, web.say("closed.example/news/a", PAGE)).reason
    assert fetch(web, web.say("closed.example/open", PAGE))
    web.say("named.example/robots.txt", "User-agent: crossread-news\nDisallow: /\nUser-agent: *\nAllow: /\n")
    assert "asks programs not to" in refuse(web, web.say("named.example/a", PAGE)).reason
    web.say("failing.example/robots.txt", "", 503)
    assert "could not be had (status 503)" in refuse(web, web.say("failing.example/a", PAGE)).reason
    web.say("busy.example/robots.txt", "", 429)
    assert "could not be had (status 429)" in refuse(web, web.say("busy.example/a", PAGE)).reason
    web.say("none.example/robots.txt", "", 403)
    assert fetch(web, web.say("none.example/a", PAGE))
    web.say("mad.example/robots.txt", "User-agent: a\n" * 3_000 + "Disallow: /b\n" * 3_000)
    assert "cannot be understood" in refuse(web, web.say("mad.example/a", PAGE)).reason
    assert "closed.example/news/a" not in web.asked


def test_a_redirect_does_not_lead_past_what_a_site_asks(web: Web) -> None:
    web.say("closed.example/robots.txt", "User-agent: *\nDisallow: /\n")
    address = web.lead("open.example/", web.say("closed.example/a", PAGE))
    assert "asks programs not to" in refuse(web, address).reason
    assert "closed.example/a" not in web.asked


def test_pages_of_one_site_are_asked_for_with_pauses(web: Web) -> None:
    web.say("slow.example/robots.txt", "User-agent: *\nCrawl-delay: 4\n")
    web.say("never.example/robots.txt", "User-agent: *\nCrawl-delay: 86400\n")
    asking = web.fetcher()
    for place in ("a.example/1", "b.example/1"):
        assert isinstance(asking.fetch(web.say(place, PAGE)), Fetched)
    assert web.slept == []
    for place in ("a.example/2", "slow.example/1", "slow.example/2", "never.example/1", "never.example/2"):
        assert isinstance(asking.fetch(web.say(place, PAGE)), Fetched)
    assert [round(seconds) for seconds in web.slept] == [1, 4, 10]


Send = Callable[[bytes], None]


def drip_headers(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\n")
    for number in count():
        send(f"X-{number}: x\r\n".encode())
        time.sleep(0.05)


def drip_body(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        send(b"<p>")
        time.sleep(0.05)


def say_nothing(_send: Send) -> None:
    time.sleep(5)


def flood(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        send(b"<p>endless</p>" * 50_000)


def promise(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Cut")


def chatter(send: Send) -> None:
    while True:
        send(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        time.sleep(0.01)


@pytest.mark.parametrize("drip", [drip_headers, drip_body, say_nothing, chatter])
def test_slow_answers_end(web: Web, drip: Callable[[Send], None]) -> None:
    web.answers["odd.example/"] = Answer(drip=drip)
    found = web.fetcher(seconds=1.0).fetch(web.address("odd.example/"))
    assert isinstance(found, ReadError) and "did not answer in time" in found.reason


@pytest.mark.parametrize(
    ("drip", "words"),
    [
        (flood, "is larger than 20 MB"),
        (promise, "in another way than the web does, or broke off"),
        (lambda send: send(b"SSH-2.0-OpenSSH\r\n"), "in another way than the web does"),
        (lambda send: send(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000), "in another way than the web does"),
        (lambda _send: None, "in another way than the web does"),
    ],
)
def test_endless_and_broken_answers_end(web: Web, drip: Callable[[Send], None], words: str) -> None:
    web.answers["odd.example/"] = Answer(drip=drip)
    found = web.fetcher(seconds=60).fetch(web.address("odd.example/"))
    assert isinstance(found, ReadError) and words in found.reason


def test_a_server_that_is_not_there_is_told(web: Web) -> None:
    assert "no connection to its server" in refuse(web, "http://news.example:1025/").reason
    assert "no safe connection" in refuse(web, web.address("news.example/").replace("http:", "https:")).reason


SPELLED = (
    "localhost",
    "0",
    "127.1",
    "2130706433",
    "0x7f000001",
    "127。0。0。1",
    "[::ffff:7f00:1]",
    "[::]",
    "0177.0.0.1",
)
ODDLY_SPELLED = (
    "0177.0.0.1",
    "①②⑦.⓪.⓪.①",
    "ⓛocalhost",
    "%31%32%37.0.0.1",
    "127.0.0.1%00.a.example",
    "[fe80::1%25eth0]",
)


@pytest.mark.parametrize("host", [*SPELLED, *ODDLY_SPELLED])
def test_this_machine_is_refused_however_it_is_spelled(web: Web, host: str) -> None:
    found = fetcher.Fetcher().fetch(f"http://{host}:{web.port}/")
    assert isinstance(found, ReadError)
    assert any(words in found.reason for words in ("only what is public", "no address", "there is no host"))
    assert web.asked == []


def test_no_proxy_of_the_environment_is_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    assert fetch(web, web.say("news.example/", PAGE))


def test_without_a_setting_of_tests_loopback_is_refused(web: Web) -> None:
    found = fetcher.Fetcher().fetch(f"http://127.0.0.1:{web.port}/")
    assert isinstance(found, ReadError) and "this machine itself" in found.reason
    assert web.asked == []
