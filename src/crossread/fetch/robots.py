"""What a site asks of programs (robots.txt, RFC 9309): kept to, and told apart from a site that fails."""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx
from protego import Protego

from crossread.errors import ReadError
from crossread.version import DISTRIBUTION

LARGEST = 500_000
# A file that names so many programs beside so many paths was made to keep us busy.
MOST_PAIRS = 5_000_000

_SAVE = "open it in a browser, save the page and give that"
_AGENT = re.compile(r"(?mi)^\s*user-?agent")


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site; without any where it has none, with a ``failure`` where they could not be had."""

    rules: Protego | None = None
    failure: str | None = None

    def judge(self, url: httpx.URL) -> ReadError | None:
        """Why a page is not fetched, or None."""
        if self.failure is not None:
            return ReadError(str(url), f"was not fetched: {self.failure}", f"try again later, or {_SAVE}")
        if self.rules is not None and not self.rules.can_fetch(str(url), DISTRIBUTION):
            return ReadError(str(url), "was not fetched: its site asks programs not to (robots.txt)", _SAVE)
        return None

    @property
    def pause(self) -> float:
        """How many seconds the site asks for between two pages."""
        return (self.rules.crawl_delay(DISTRIBUTION) if self.rules else None) or 0.0


def parse_robots(status: int, data: bytes) -> Robots:
    """The rules of a ``robots.txt``: none where there is no such file, a failure where its server fails."""
    if 400 <= status < 500 and status != 429:
        return Robots()
    if status != 200:
        return Robots(failure=f"what its site asks of programs (robots.txt) could not be had (status {status})")
    text = data[:LARGEST].decode("utf-8", "replace")
    if len(_AGENT.findall(text)) * text.count("\n") > MOST_PAIRS:
        return Robots(failure="what its site asks of programs (robots.txt) cannot be understood")
    return Robots(Protego.parse(text))
