"""What is remembered of servers from one fetch to the next: pages that may be unchanged, and who is to be left alone.

Conditional requests and ``Retry-After`` as in RFC 9110, sections 13.1 and 10.2.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from crossread.errors import ReadError
from crossread.fetch.answers import Exchange

# The pages that are remembered at most, by number and by bytes together; the oldest go.
MOST_PAGES, MOST_BYTES = 1_000, 100_000_000
# So many addresses and servers are remembered at most that are, or were, to be left alone; those that may be asked
# again first go.
MOST_RESTS = 10_000
# After a failure an address is left alone for so long, after each further one twice as long, up to a day.
FIRST_REST, LONGEST_REST = timedelta(minutes=1), timedelta(days=1)
# What a server answers that is asked too often or is at its limits: then all of it is left alone.
_CROWDED = (429, 503)
_UNCHANGED = 304


@dataclass(frozen=True, slots=True)
class _Rest:
    """Until when something is left alone, and how often it failed in a row."""

    until: datetime
    failures: int


class Visited:
    """The servers and pages that a fetcher has asked; ``now`` gives the moment, with its time zone."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._pages: dict[str, Exchange] = {}
        self._rests: dict[str, _Rest] = {}

    def find_refusal(self, url: httpx.URL) -> ReadError | None:
        """Why an address is not asked now: it, or its server, failed a while ago or asked to be left alone."""
        rests = [rest for key in (url.host, str(url)) if (rest := self._rests.get(key)) is not None]
        until = max((rest.until for rest in rests), default=None)
        if until is None or until <= self._now():
            return None
        said = until.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
        return ReadError(str(url), f"is left alone until {said}, as its server failed or asks for it", "try again then")

    def find_conditions(self, url: httpx.URL) -> tuple[tuple[str, str], ...]:
        """The header fields that ask for a page only where it is another than last time."""
        page = self._pages.get(str(url))
        if page is None:
            return ()
        fields = (("If-None-Match", page.header("etag")), ("If-Modified-Since", page.header("last-modified")))
        return tuple((name, value) for name, value in fields if value and value.isascii() and value.isprintable())

    def settle(self, url: httpx.URL, exchange: Exchange) -> Exchange:
        """The exchange, or the one before where the page has not changed since; both are remembered."""
        address = str(url)
        if exchange.status in _CROWDED:
            self._let_rest(url.host, _read_wait(exchange, self._now()))
        elif exchange.status >= 500:
            self.note_failure(url)
        else:
            self._rests.pop(url.host, None)
            self._rests.pop(address, None)
        if exchange.status == _UNCHANGED and address in self._pages:
            return self._pages[address]
        self._pages.pop(address, None)
        if exchange.status == 200 and (exchange.header("etag") or exchange.header("last-modified")):
            self._pages[address] = exchange
            self._forget_oldest()
        return exchange

    def note_failure(self, url: httpx.URL) -> None:
        """Leave an address alone for a while, as nothing came from it."""
        self._let_rest(str(url), None)

    def _let_rest(self, key: str, wanted: timedelta | None) -> None:
        before = self._rests.get(key)
        failures = before.failures + 1 if before is not None else 1
        own = FIRST_REST * 2 ** min(failures - 1, 20)
        self._rests[key] = _Rest(self._now() + min(max(own, wanted or own), LONGEST_REST), failures)
        while len(self._rests) > MOST_RESTS:
            del self._rests[min(self._rests, key=lambda known: self._rests[known].until)]

    def _forget_oldest(self) -> None:
        held = sum(len(page.body) for page in self._pages.values())
        while len(self._pages) > MOST_PAGES or held > MOST_BYTES:
            oldest = next(iter(self._pages))
            held -= len(self._pages.pop(oldest).body)


def _read_wait(exchange: Exchange, now: datetime) -> timedelta | None:
    """How long a server asks to be left alone, in seconds or by a date; None where it does not say."""
    said = exchange.header("retry-after").strip()
    if said.isascii() and said.isdigit():
        return timedelta(seconds=min(int(said[:9]), int(LONGEST_REST.total_seconds())))
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return max(until - now, timedelta())
