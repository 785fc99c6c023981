"""Addresses to pages: one after another, politely, each step of the way judged anew.

A fetcher that is asked again, as a watch asks, asks servers only for what has changed since, and leaves alone for a
while who failed or asks for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx

from crossread.errors import ReadError
from crossread.fetch.addresses import parse_address
from crossread.fetch.answers import Exchange, Line, unpack
from crossread.fetch.connecting import Judge, Resolve, resolve_host
from crossread.fetch.ranges import find_refusal
from crossread.fetch.robots import Robots, parse_robots
from crossread.fetch.statuses import REDIRECTS, explain_status
from crossread.fetch.visited import Visited
from crossread.model.fetched import Fetched
from crossread.text.lexicon import load_lexicon

MOST_REDIRECTS = 5
# Of which the first 500,000 bytes count.
MOST_OF_ROBOTS = 5_000_000
# For a page with all that leads to it.
SECONDS = 60.0
# What a site asks of programs is asked anew after a day; where it could not be had, after a minute.
ROBOTS_KEPT, ROBOTS_FAILED = timedelta(days=1), timedelta(minutes=1)
# Between two pages of one site; a site may ask for more, up to a bound.
PAUSE, LONGEST_PAUSE = 1.0, 10.0

_SAVE = "open it in a browser, save the page and give that"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FetchWorld:
    """What a fetch asks of the world; tests put their own in its place."""

    judge: Judge = find_refusal
    resolve: Resolve = resolve_host
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = _now
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was fetched, with the way to it: the last exchange gave it."""

    given: str
    exchanges: tuple[Exchange, ...]


class Fetcher:
    """Fetches what it is asked for, and nothing else; ``kept`` are all pages so far, as they came.

    No proxy of the environment is used: the connection goes to the address that was judged.
    """

    def __init__(self, world: FetchWorld | None = None) -> None:
        self._world = world or FetchWorld()
        self._line = Line(self._world.judge, self._world.resolve, self._world.now)
        self._visited = Visited(self._world.now)
        self._robots: dict[str, tuple[Robots, datetime]] = {}
        self._visits: dict[str, float] = {}
        self.kept: list[Kept] = []

    def fetch(self, given: str) -> Fetched | ReadError:
        """The page at an address, or why there is none; never raises for what an address or a server does."""
        self._line.deadline.start(self._world.seconds)
        way: list[Exchange] = []
        asked = given
        try:
            url = parse_address(given)
            asked = str(url)
            exchange = self._follow(url, way)
            fetched = Fetched(given, exchange.address, exchange.moment, _name_media(exchange), unpack(exchange))
        except ReadError as fault:
            reason = fault.reason if fault.source in (given, asked) else _tell_step(fault)
            return ReadError(given, reason, fault.advice)
        self.kept.append(Kept(given, tuple(way)))
        return fetched

    def _follow(self, url: httpx.URL, way: list[Exchange]) -> Exchange:
        seen: set[str] = set()
        while True:
            if str(url) in seen:
                raise ReadError(str(url), "leads back to itself without end", _SAVE)
            if len(way) > MOST_REDIRECTS:
                raise ReadError(str(url), f"leads on more than {MOST_REDIRECTS} times", _SAVE)
            seen.add(str(url))
            exchange = self._visit(url)
            way.append(exchange)
            onward = exchange.header("location")
            if exchange.status not in REDIRECTS or not onward:
                return _accept(exchange)
            url = parse_address(_join(url, onward))

    def _visit(self, url: httpx.URL) -> Exchange:
        refusal = self._visited.find_refusal(url)
        if refusal is not None:
            raise refusal
        robots = self._find_robots(url)
        refusal = robots.judge(url)
        if refusal is not None:
            raise refusal
        self._pause(url, robots.pause)
        try:
            exchange = self._line.ask(url, self._visited.find_conditions(url))
        except ReadError:
            self._visited.note_failure(url)
            raise
        return self._visited.settle(url, exchange)

    def _find_robots(self, url: httpx.URL) -> Robots:
        """What the site asks of programs, asked once a day. Raises ReadError where it cannot be reached at all."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        known = self._robots.get(site)
        if known is None or known[1] <= self._world.now():
            try:
                found = self._ask_robots(httpx.URL(f"{site}/robots.txt"))
            except ReadError as fault:
                raise ReadError(str(url), fault.reason, fault.advice) from fault
            kept = ROBOTS_KEPT if found.failure is None else ROBOTS_FAILED
            known = self._robots[site] = found, self._world.now() + kept
        return known[0]

    def _ask_robots(self, url: httpx.URL) -> Robots:
        for _ in range(MOST_REDIRECTS + 1):
            exchange = self._line.ask(url, most=MOST_OF_ROBOTS)
            onward = exchange.header("location")
            if exchange.status not in REDIRECTS or not onward:
                return parse_robots(exchange.status, unpack(exchange) if exchange.status == 200 else b"")
            url = parse_address(_join(url, onward))
        return Robots()

    def _pause(self, url: httpx.URL, wanted: float) -> None:
        """Wait until the site has had its rest; the wait does not count against the time for the page."""
        last = self._visits.get(url.host)
        now = time.monotonic()
        if last is not None:
            rest = last + max(PAUSE, min(wanted, LONGEST_PAUSE)) - now
            if rest > 0:
                self._world.sleep(rest)
                self._line.deadline.end += rest
        self._visits[url.host] = time.monotonic()


def _join(url: httpx.URL, onward: str) -> str:
    try:
        return str(url.join(onward.encode("latin-1").decode("utf-8", "replace")))
    except (httpx.InvalidURL, UnicodeError, ValueError) as fault:
        raise ReadError(str(url), "leads to what is no address", _SAVE) from fault


def _accept(exchange: Exchange) -> Exchange:
    """The exchange where it holds a page. Raises ReadError with the reason where it does not."""
    reason = explain_status(exchange.status)
    if reason is not None:
        raise ReadError(exchange.address, reason[0], reason[1])
    media = _name_media(exchange)
    if media not in load_lexicon("file_kinds")["media"] and not is_feed_media(media):
        raise ReadError(exchange.address, f"is no page but {media[:60]}", "download it and give the file")
    if not exchange.body.strip():
        raise ReadError(exchange.address, "is an empty page", _SAVE)
    return exchange


def is_feed_media(media: str) -> bool:
    """Whether a media type is that of feeds and sitemaps, which may be packed."""
    return media in ("application/xml", "text/xml") or media.endswith(("+xml", "/gzip", "/x-gzip"))


def _name_media(exchange: Exchange) -> str:
    """The type that the server names, or what the first bytes are where it names one for anything."""
    if exchange.body.startswith(b"%PDF-"):
        return "application/pdf"
    return exchange.media or "text/html"


def _tell_step(fault: ReadError) -> str:
    """The reason of a fault that stands further on than what was given."""
    return f"leads to {fault.source[:200]}, which {fault.reason}"
