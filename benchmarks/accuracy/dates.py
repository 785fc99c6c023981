"""Share of the stories' annotated dates that are read as the right days: ``python -m benchmarks.accuracy.dates``."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from typing import Any

import crossread
from benchmarks.accuracy.shared import annotated_stories, find_shared, load_scorer
from crossread.model.mentions import Reading


@dataclass(frozen=True, slots=True)
class Score:
    """How many annotated dates there are, how many were found, how many have the right first and last day."""

    gold: int
    found: int
    right: int
    misses: tuple[str, ...]


def score_story(name: str) -> Score:
    """Read one story and compare its times with the annotated dates.

    An annotated date may be one stretch of words (``from 2017 to 2019``) where the reading has
    two expressions: the first day of the first and the last day of the last are compared.
    """
    shared = find_shared()
    assert shared is not None
    path = shared / "data" / "stories" / f"{name}.json"
    story, gold = (json.loads(path.with_suffix(suffix).read_text("utf-8")) for suffix in (".json", ".gold.json"))
    readings = crossread.extract(crossread.read([path]).reports)
    scorer = load_scorer("score_account")
    found = right = 0
    misses: list[str] = []
    dates = gold.get("dates", [])
    for date in dates:
        text = next(report["text"] for report in story["reports"] if report["id"] == date["report"])
        reading = _likest(readings, text, scorer)
        span = scorer.Map(text, reading.report.text).span(date["start"], date["end"])
        days = _days(reading, span) if span else None
        found += days is not None
        right += days == (date["first"], date["last"])
        if days != (date["first"], date["last"]):
            misses.append(
                f"{name} {date['report']}: {date['text']!r} is {date['first']} to {date['last']}, read as {days}"
            )
    return Score(len(dates), found, right, tuple(misses))


def _likest(readings: list[Reading], text: str, scorer: Any) -> Reading:
    wanted = {token[0] for token in scorer.tokens(text)}

    def likeness(reading: Reading) -> float:
        has = {token[0] for token in scorer.tokens(reading.report.text)}
        return len(has & wanted) / max(1, len(has | wanted))

    return max(readings, key=likeness)


def _days(reading: Reading, span: tuple[int, int]) -> tuple[str | None, str | None] | None:
    times = [
        time
        for time in reading.times
        if time.span.part == "text" and time.span.start < span[1] and span[0] < time.span.end
    ]
    if not times:
        return None
    firsts = sorted(time.first for time in times if time.first)
    lasts = sorted(time.last for time in times if time.last)
    return (firsts[0] if firsts else None), (lasts[-1] if lasts else None)


def main() -> None:
    """Print the share for each story and over all of them, and the misses."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.dates", description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    total = right = 0
    for name in arguments.names or annotated_stories():
        score = score_story(name)
        total, right = total + score.gold, right + score.right
        print(f"{name:24} {score.right} of {score.gold} right, {score.found} found")
        if arguments.misses:
            print(*score.misses, sep="\n")
    print(f"{'all':24} {right} of {total} right ({right / max(1, total):.3f})")


if __name__ == "__main__":
    main()
