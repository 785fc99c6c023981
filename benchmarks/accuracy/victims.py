"""Whether accounts of shootings hold the numbers of dead and hurt that were finally established.

``python -m benchmarks.accuracy.victims [--misses]``. Counted are incidents with two reports or
more, at least one of which states the established number beside a word for its deed; found are
those where the account has a figure of that deed with that number. The people are real: misses
are listed by their number in the file and the story's id only.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import crossread
from benchmarks.accuracy.shared import find_shared, load_rows, record_report
from crossread.model.accounts import AccountFigure
from crossread.model.mentions import Reading
from crossread.reconcile.figures import reconcile_figures

DEEDS: dict[str, tuple[str, frozenset[str], str]] = {
    "killed": ("num_killed", frozenset({"kill"}), r"killed|dead|deaths?|died|dies|fatal\w*|slain|kills|kill"),
    "injured": (
        "num_injured",
        frozenset({"injure", "shoot"}),
        r"injur\w+|wound\w+|hurt|hospitali[sz]ed|shot",
    ),
}
WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
# How many words may stand between the number and the word for its deed.
REACH = 4


@dataclass
class Tally:
    """How many incidents state a number, how many accounts hold it, and which do not."""

    stated: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)


def score_victims() -> dict[str, Tally]:
    """One tally for the killed, one for the injured."""
    shared = find_shared()
    assert shared is not None
    rows = load_rows(shared / "data" / "victim_counts" / "incidents.jsonl.gz")
    incidents = [(number, row) for number, row in enumerate(rows) if len(row["reports"]) > 1]
    tallies = {deed: Tally() for deed in DEEDS}
    for (number, row), readings in zip(incidents, _read(incidents), strict=True):
        figures = reconcile_figures(readings).figures
        for deed, (key, actions, words) in DEEDS.items():
            wanted = row["gold"][key]
            if wanted and _states(row["reports"], wanted, words):
                tally = tallies[deed]
                tally.stated += 1
                if _holds(figures, actions, wanted):
                    tally.found += 1
                else:
                    tally.misses.append(f"{deed} {number} {row['story_id']}")
    return tallies


def _read(incidents: Sequence[tuple[int, dict[str, Any]]]) -> Iterator[list[Reading]]:
    for _, row in incidents:
        yield list(crossread.extract([record_report(record) for record in row["reports"]]))


def _states(reports: Sequence[dict[str, Any]], number: int, words: str) -> bool:
    """Whether some report has the number within a few words before, or right after, a word for the deed."""
    names = [str(number)] + ([WORDS[number]] if number < len(WORDS) else [])
    either = "|".join(names)
    beside = re.compile(
        rf"\b(?:{either})\b(?:[ -][^\W\d_]+){{0,{REACH}}}[ -](?:{words})\b|\b(?:{words}) (?:{either})\b", re.IGNORECASE
    )
    return any(beside.search(f"{report.get('title') or ''}\n{report['text']}") for report in reports)


def _holds(figures: Sequence[AccountFigure], actions: frozenset[str], number: int) -> bool:
    return any(
        figure.measure.action in actions and any(value.value == number for value in figure.values) for figure in figures
    )


def main() -> None:
    """Print both tallies."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.victims")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    for deed, tally in score_victims().items():
        share = tally.found / tally.stated if tally.stated else 0.0
        print(f"{deed:8} {share:.3f} ({tally.found} of {tally.stated} incidents that state the number)")
        if arguments.misses:
            print(*tally.misses, sep="\n")


if __name__ == "__main__":
    main()
