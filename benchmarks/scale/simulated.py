"""A flow of as many reports as wanted, of invented events: the development stories recombined.

Every event is told in the paragraphs of one development story, with other names, numbers and half of the words
exchanged for the whole event, and some words exchanged in each report. Names are put together of two halves, so that
new ones keep coming, as in news. The same number always gives the same flow, whatever is asked for first.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import crossread
from benchmarks.accuracy.shared import annotated_stories, find_shared
from crossread.model.reports import Report

# Reports of a day; a million of them are a month.
A_DAY = 33_334
FIRST_DAY = date(2031, 1, 1)
# Reports that tell an event: most are told by few, some by very many (Pareto).
TAIL, MOST_TOLD = 1.3, 200
# Days between an event and the last of its reports (mean), and how much of its words an event and a report exchange.
LASTING, EXCHANGED, REWORDED = 0.8, 0.5, 0.15
# How much of its story's paragraphs a report has; characters that grouping reads, and a little more.
KEPT, LONGEST = 0.7, 2600

_PIECE = re.compile(r"\d+|[^\W\d_]+|[\W_]+")


class SimulatedReport(NamedTuple):
    """A report, and the number of the event that it tells."""

    report: Report
    event: int


@dataclass(frozen=True, slots=True)
class Texts:
    """The paragraphs of each story, cut into words and what stands between them; words and names to exchange."""

    stories: tuple[tuple[tuple[str, ...], ...], ...]
    words: tuple[str, ...]
    names: tuple[str, ...]


def load_texts() -> Texts:
    """The development stories, from the folder of evaluation data."""
    shared = find_shared()
    if shared is None:
        raise FileNotFoundError("no evaluation data: put it in ../shared or name it in CROSSREAD_SHARED")
    stories = []
    for name in annotated_stories():
        reports = crossread.read([shared / "data" / "stories" / f"{name}.json"]).reports
        parts = [part for one in reports for part in one.text.split("\n\n") if len(part) > 60]
        stories.append(tuple(tuple(_PIECE.findall(part)) for part in dict.fromkeys(parts)))
    pieces = {piece for story in stories for part in story for piece in part}
    return Texts(
        tuple(stories),
        tuple(sorted(piece for piece in pieces if piece.islower() and len(piece) > 4)),
        tuple(sorted(piece for piece in pieces if piece.istitle() and len(piece) > 3)),
    )


def iter_day(day: int, texts: Texts, a_day: int = A_DAY, part: int = 0, parts: int = 1) -> Iterator[SimulatedReport]:
    """The reports of a day, or of a part of its events: those of the same day and of the days before."""
    for back in range(8):
        if day - back < 0:
            continue
        for event, many in _events(day - back, a_day):
            if event % parts != part:
                continue
            chance = random.Random(f"days {event}")
            for told in range(many):
                if min(7, int(chance.expovariate(1 / LASTING))) == back:
                    yield _tell(event, told, day, texts)


@lru_cache(maxsize=9)
def _events(day: int, a_day: int) -> Sequence[tuple[int, int]]:
    """The events of a day, and by how many reports each is told: so many reports in all."""
    chance = random.Random(f"events {day}")
    found: list[tuple[int, int]] = []
    left = a_day
    while left > 0:
        many = min(left, MOST_TOLD, int(chance.paretovariate(TAIL)))
        found.append((day * 1_000_000 + len(found), many))
        left -= many
    return found


def _tell(event: int, told: int, day: int, texts: Texts) -> SimulatedReport:
    chance = random.Random(f"{event} {told}")
    story = texts.stories[event % len(texts.stories)]
    exchange = _exchange(event, texts)
    parts, length = [], 0
    begin = chance.randrange(len(story))
    for at in range(len(story)):
        if length > LONGEST:
            break
        if chance.random() < KEPT:
            part = "".join(
                _say(piece, exchange, chance, texts) for piece in story[(begin * (told % 3) + at) % len(story)]
            )
            parts.append(part)
            length += len(part)
    text = "\n\n".join(parts)
    title = " ".join(text.split()[:9])
    published = (FIRST_DAY + timedelta(day)).isoformat()
    return SimulatedReport(Report(f"e{event}-{told}", text, title=title, published=published), event)


def _say(piece: str, exchange: _Exchange, chance: random.Random, texts: Texts) -> str:
    if len(piece) > 4 and piece[0].islower() and chance.random() < REWORDED:
        return chance.choice(texts.words)
    return exchange[piece]


class _Exchange(dict[str, str]):
    """What an event says in place of each piece of its story: the same on every day, in whatever order it is asked."""

    def __init__(self, event: int, texts: Texts) -> None:
        super().__init__()
        self._event, self._texts = event, texts

    def __missing__(self, piece: str) -> str:
        self[piece] = found = self._find(piece)
        return found

    def _find(self, piece: str) -> str:
        names, words = self._texts.names, self._texts.words
        drawn = int.from_bytes(blake2b(f"{self._event} {piece}".encode(), digest_size=16).digest(), "big")
        if piece.isdigit():
            return str(1 + drawn % (10 ** len(piece) - 1)) if len(piece) < 4 else piece
        if len(piece) > 3 and piece[0].isupper():
            rest, one = divmod(drawn, len(names))
            other = names[rest % len(names)]
            return names[one][: len(names[one]) // 2 + 1] + other[len(other) // 2 :].lower()
        rest, chance = divmod(drawn, 1000)
        if len(piece) > 4 and piece[0].islower() and chance < 1000 * EXCHANGED:
            return words[rest % len(words)]
        return piece


@lru_cache(maxsize=4)
def _exchange(event: int, texts: Texts) -> _Exchange:
    return _Exchange(event, texts)
