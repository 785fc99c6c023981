"""The same once more: whatever may differ from run to run must not show in an account."""

from __future__ import annotations

import random
from collections.abc import Iterator

import crossread
from benchmarks.fuzz.told import ToldStory


def find_differences_of_order(story: ToldStory, chance: random.Random) -> Iterator[str]:
    """Yield a fault where the account differs with the order of its readings."""
    mixed = list(story.readings)
    chance.shuffle(mixed)
    if crossread.reconcile(mixed).to_json() != story.account.to_json():
        yield "again: another order of the reports gives another account"


def find_differences_of_a_second_run(story: ToldStory, chance: random.Random) -> Iterator[str]:
    """Yield a fault where reading the reports once more, others before them, gives another account."""
    reports = list(story.reports)
    chance.shuffle(reports)
    if crossread.reconcile(crossread.extract(reports)).to_json() != story.account.to_json():
        yield "again: a second run gives another account"
